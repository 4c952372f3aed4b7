import { estRefus, type Refus } from '#lib/publication/demande.ts';
import { publicationToleree } from '#lib/publication/tolerante.ts';
import { currentRelease, releaseNumero, sousVersion } from '#lib/server/release.ts';
import { CARTES } from '#lib/map/integration.ts';
import type { Avis } from '#lib/view/avis.ts';
import { parseReglages } from '#lib/view/integration/reglages.ts';
import { readVerrou } from '#lib/view/integration/territoire.ts';
import { pageDe } from '#lib/view/integration/vue.ts';
import { corpsFigure, lireVivante } from './carte.ts';
import { lireReseau } from './reseau.ts';
import { verrouiller } from './verrou.ts';
import type { VueIntegree, VueLue } from './vue.ts';

/**
 * Reads an embed from the parts of its address: `vue` is a name that `vueDe` gave, `params` its query.
 * What is not understood is left out and told; a refusal when the view is about nothing of the network.
 */
export function lireIntegree(
	vue: string,
	params: URLSearchParams,
	origine: string
): VueIntegree | Refus {
	const { reglages, reste, avis } = parseReglages(params);
	const publique = currentRelease();
	const { version: demandee } = reglages;
	const servie = (demandee === null ? null : releaseNumero(demandee)) ?? publique;
	const lue = sousVersion(servie, () => lire(vue, reste, origine));
	if (estRefus(lue)) return lue;
	const verrou = readVerrou(publique.noyau, reglages.territoire, avis);
	const { titre, phrase, requete, page, simulation, corps } = verrou
		? verrouiller(lue, verrou, avis)
		: lue;
	const { numero, date } = servie.release;
	return {
		...{ titre, phrase, requete, page, simulation, corps },
		avis: [...messages(avis), ...lue.avis],
		reglages,
		verrou: verrou && corps.genre === 'carte' ? { id: verrou.id, nom: verrou.nom } : null,
		version: { numero, date, demandee, publique: publique.release.numero }
	};
}

const messages = (avis: readonly Avis[]) => avis.map(({ message }) => message);

function lire(vue: string, query: URLSearchParams, origine: string): VueLue | Refus {
	const carte = CARTES.find((one) => one === vue);
	if (carte) return lireVivante(carte, query);
	if (vue === 'solutions') return lireReseau(query);
	const url = new URL(pageDe(vue), origine);
	url.search = query.toString();
	const lue = publicationToleree(url);
	if (estRefus(lue)) return lue;
	const { publication, fautes } = lue;
	const figure = publication.figure();
	const { pathname, search } = new URL(figure.lien);
	return {
		titre: figure.titre,
		phrase: figure.phrase,
		requete: search.slice(1),
		page: pathname + search,
		simulation: publication.noyau.simulation !== undefined,
		avis: fautes.map(({ message }) => message),
		corps: corpsFigure(figure, publication.noyau)
	};
}
