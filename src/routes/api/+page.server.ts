import { adresse } from '#lib/api/adresse.ts';
import { LIMITE } from '#lib/api/parametre.ts';
import { repondre } from '#lib/api/repondre.ts';
import type { RouteApi } from '#lib/api/route.ts';
import { routesApi } from '#lib/api/routes.ts';
import { parMinute } from '#lib/server/http/limite.ts';
import { currentRelease } from '#lib/server/release.ts';
import { espacer } from '#lib/view/espacer.js';
import type { PageServerLoad } from './$types';

/** The request whose answer the page shows, as the API gives it now. */
const MONTREE = { chemin: 'services', requete: 'axe=cybersecurite&etat=propose&limite=1' };
/** A longer list is told by its length: the answer to a wrong value has it whole. */
const VALEURS_MONTREES = 14;

/** The routes as a person reads them, from the table that serves them. */
export const load: PageServerLoad = ({ url }) => {
	const reseau = currentRelease();
	const query = new URLSearchParams(MONTREE.requete);
	const reponse = repondre({ chemin: MONTREE.chemin, query, origine: url.origin }, reseau);
	return {
		origine: url.origin,
		parMinute: parMinute(process.env),
		limite: LIMITE,
		montree: adresse(url.origin, MONTREE.chemin, query),
		reponse: 'json' in reponse ? JSON.stringify(JSON.parse(reponse.json), null, 2) : '',
		routes: routesApi(reseau).map(lire)
	};
};

function lire(route: RouteApi) {
	const { nom, genre, titre, sens, exemple } = route;
	return {
		...{ nom, genre, titre, sens: espacer(sens) },
		exemple: adresse('', nom, new URLSearchParams(exemple)),
		un: route.genre === 'collection' && route.un ? adresse('', `${nom}/${route.un.exemple}`) : null,
		page: route.genre === 'analyse' ? route.page : null,
		parametres: route.parametres.map(({ nom, sens, plusieurs, valeurs, defaut }) => ({
			...{ nom, sens: espacer(sens), plusieurs, defaut: defaut ?? null },
			total: valeurs?.length ?? null,
			valeurs: valeurs && valeurs.length <= VALEURS_MONTREES ? valeurs : null
		}))
	};
}
