import { OBJETS_AU_PLUS } from '#lib/domain/comparaison/comparaison.ts';
import type { ChoixComparaison, ObjetCompare } from '#lib/domain/comparaison/objet.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { ignoree, MAX_AVIS, type Avis } from '#lib/view/avis.ts';
import { adresseDe, writeRequete } from '#lib/view/ecriture-requete.ts';
import type { Grammaire } from '#lib/view/grammaire.ts';
import { readRequete } from '#lib/view/lecture-requete.ts';
import { valeursDe } from '#lib/view/parametre.ts';

/** Everything visible of a comparison that a URL restores. */
export type VueComparaison = {
	type: ObjetCompare['type'];
	/** Codes of départements, or slugs of structures; four at most. */
	ids: string[];
	choix: ChoixComparaison;
};

export const PARAMETRES_COMPARAISON = [
	'departement',
	'structure',
	'confiance',
	'source',
	'adhesion'
] as const;
export type ParametreComparaison = (typeof PARAMETRES_COMPARAISON)[number];
const PAGE = '/comparer';

/** What the query of a comparison may say. */
export function grammaireComparaison(noyau: Noyau): Grammaire<ParametreComparaison> {
	return {
		parametres: PARAMETRES_COMPARAISON,
		prendPlusieurs: (parametre) => parametre === 'departement' || parametre === 'structure',
		valeursDe: (parametre) => {
			if (parametre === 'structure') {
				return noyau.structures.map(({ slug, court, nom }) => ({ id: slug, alias: [court, nom] }));
			}
			if (parametre !== 'departement') return valeursDe(parametre, noyau);
			return noyau.departements.map(({ code, nom }) => ({
				id: code,
				alias: [nom, `${nom} ${code}`]
			}));
		},
		nomActuel: (nom) =>
			nom === 'departements' || nom === 'structures'
				? (nom.slice(0, -1) as ParametreComparaison)
				: null
	};
}

/**
 * Reads a comparison from a query. Names typed in the form are read as codes without a word; more
 * than four objects, or objects of both types, are said in `avis`, and the first ones are kept.
 * Never throws.
 */
export function parseComparaison(
	params: URLSearchParams,
	noyau: Noyau
): { vue: VueComparaison; avis: Avis[] } {
	const avis: Avis[] = [];
	const lues = readRequete(params, grammaireComparaison(noyau), avis);
	const une = <T extends string>(parametre: ParametreComparaison, defaut: T) =>
		(lues.get(parametre)?.[0] ?? defaut) as T;
	const structures = lues.get('structure') ?? [];
	const departements = lues.get('departement') ?? [];
	const type = departements.length > 0 || structures.length === 0 ? 'departement' : 'structure';
	if (type === 'departement' && structures.length > 0) {
		const raison = 'On ne compare pas des structures à des départements';
		avis.push(ignoree('structure', structures.join(), raison));
	}
	const asked = type === 'departement' ? departements : structures;
	for (const id of asked.slice(OBJETS_AU_PLUS)) {
		avis.push(ignoree(type, id, `On compare ${OBJETS_AU_PLUS} objets au plus, les premiers`));
	}
	const vue: VueComparaison = {
		type,
		ids: asked.slice(0, OBJETS_AU_PLUS),
		choix: {
			confiance: une('confiance', FILTRE_DEFAUT.confiance),
			source: une('source', FILTRE_DEFAUT.source),
			adhesion: une('adhesion', FILTRE_DEFAUT.adhesion)
		}
	};
	return { vue, avis: avis.filter(({ code }) => code !== 'lien-migre').slice(0, MAX_AVIS) };
}

/** The query of a comparison, without "?". */
export function serialiseComparaison({ type, ids, choix }: VueComparaison): string {
	const unless = (defaut: string, valeur: string) => (valeur === defaut ? [] : [valeur]);
	return writeRequete(PARAMETRES_COMPARAISON, {
		departement: type === 'departement' ? ids : [],
		structure: type === 'structure' ? ids : [],
		confiance: unless(FILTRE_DEFAUT.confiance, choix.confiance),
		source: unless(FILTRE_DEFAUT.source, choix.source),
		adhesion: unless(FILTRE_DEFAUT.adhesion, choix.adhesion)
	});
}

/** The address of a comparison. */
export function adresseComparaison(vue: VueComparaison): string {
	return adresseDe(PAGE, serialiseComparaison(vue));
}

/** The objects of a comparison, by their numbers in the noyau. */
export function objetsDe({ type, ids }: VueComparaison, noyau: Noyau): ObjetCompare[] {
	return ids.map((id) => ({
		type,
		numero:
			type === 'structure'
				? noyau.structures.findIndex(({ slug }) => slug === id)
				: noyau.departements.findIndex(({ code }) => code === id)
	}));
}
