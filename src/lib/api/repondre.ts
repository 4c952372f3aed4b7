import { estRefus } from '#lib/publication/demande.ts';
import { publicationDe } from '#lib/publication/registre.ts';
import { repondreAccueil } from './accueil.ts';
import { adresse, suiteDe } from './adresse.ts';
import { repondrePage, repondreUn } from './collection.ts';
import { lireDemande, requeteDe } from './demande.ts';
import { teteDe } from './enveloppe.ts';
import { demandeMalFormee, routeInconnue, type Appel, type ReponseApi } from './reponse.ts';
import type { ReseauApi } from './reseau.ts';
import type { Analyse } from './route.ts';
import { routesApi } from './routes.ts';

/** Answers a path below the root of the API. Never throws, whatever the path and the query. */
export function repondre(appel: Appel, reseau: ReseauApi): ReponseApi {
	if (appel.chemin === '') return repondreAccueil(appel, reseau);
	const [nom = '', cle, ...trop] = appel.chemin.split('/');
	const route = routesApi(reseau).find((one) => one.nom === nom);
	if (!route || trop.length > 0) return routeInconnue(appel.chemin, reseau);
	if (route.genre === 'analyse') {
		return cle === undefined ? repondreAnalyse(route, appel, reseau) : inconnue();
	}
	if (cle === undefined) return repondrePage(route, appel, reseau);
	const { un } = route;
	return un && cle !== '' ? repondreUn({ ...route, un }, cle, appel, reseau) : inconnue();

	function inconnue() {
		return routeInconnue(appel.chemin, reseau);
	}
}

/** A view: the very text that its page gives as JSON, in the envelope of the API. */
function repondreAnalyse(
	{ nom, page, parametres }: Analyse,
	{ query, origine }: Appel,
	reseau: ReseauApi
): ReponseApi {
	const { choix, fautes } = lireDemande(parametres, false, query);
	if (fautes.length > 0) return demandeMalFormee(fautes);
	const requete = requeteDe(choix);
	const suite = suiteDe(requete);
	const vue = publicationDe(new URL(page + suite, origine));
	if (vue === null) return routeInconnue(nom, reseau);
	if (estRefus(vue)) return demandeMalFormee(vue.fautes);
	const liens = { self: adresse(origine, nom, requete), page: origine + page + suite };
	const tete = JSON.stringify({ ...teteDe(reseau), liens });
	return { json: `${tete.slice(0, -1)},"donnees":${vue.json()}}` };
}
