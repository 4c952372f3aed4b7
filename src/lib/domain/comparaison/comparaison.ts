import type { Axe } from '#lib/domain/axe.ts';
import type { Etat, EtatAxe } from '#lib/domain/etat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { etatsReader, type ChoixComparaison, type ObjetCompare } from './objet.ts';

/** No more objects than this side by side: a fifth column is not read. */
export const OBJETS_AU_PLUS = 4;

/**
 * What a state answers to "is it proposed here?". A project is no yes yet; nobody present is a no;
 * what no source says is neither.
 */
export type Reponse = 'oui' | 'projet' | 'non' | 'inconnu';

const REPONSES: Record<Etat | EtatAxe, Reponse> = {
	propose: 'oui',
	couvert: 'oui',
	partiel: 'oui',
	projet: 'projet',
	'ne-propose-pas': 'non',
	absent: 'non',
	'sans-structure': 'non',
	inconnu: 'inconnu',
	'non-renseigne': 'inconnu'
};

/**
 * What the answers say together. `tous`: yes everywhere; `un-seul`, `certains`: yes for one, for
 * some, and known not to be for the others; `aucun`: known not to be anywhere; `inconnu`: one answer
 * at least is missing to tell.
 */
export const RAPPORTS = ['tous', 'certains', 'un-seul', 'aucun', 'inconnu'] as const;
export type Rapport = (typeof RAPPORTS)[number];

/** One axe or sous-thématique, compared. */
export type LigneComparee = {
	id: string;
	nom: string;
	/** One per object, in their order. */
	etats: (Etat | EtatAxe)[];
	reponses: Reponse[];
	rapport: Rapport;
	/** Places of the objects that answer yes, ascending. */
	avec: number[];
};

export type AxeCompare = LigneComparee & { court: string; sousThematiques: LigneComparee[] };

export type Comparaison = {
	objets: ObjetCompare[];
	/** The 12 axes, in the study's order. */
	axes: AxeCompare[];
	/** Number of sous-thématiques per relation; the five are there, zeros too. */
	comptes: Record<Rapport, number>;
	/** For each object, the number of sous-thématiques that it alone proposes, known for sure. */
	seuls: number[];
};

/**
 * Compares two to four structures or départements, axe by axe and sous-thématique by
 * sous-thématique. Unknown is never a difference: it is said apart. Throws on an other number of
 * objects, or on one given twice.
 */
export function comparaison(
	index: Index,
	objets: readonly ObjetCompare[],
	choix: ChoixComparaison
): Comparaison {
	const distincts = new Set(objets.map(({ type, numero }) => `${type} ${numero}`));
	if (objets.length < 2 || objets.length > OBJETS_AU_PLUS || distincts.size < objets.length) {
		throw new RangeError(`Comparer demande de 2 à ${OBJETS_AU_PLUS} objets différents.`);
	}
	const read = etatsReader(index, objets, choix);
	const axes = index.noyau.axes.map((axe) => compareAxe(axe, read));
	const lignes = axes.flatMap(({ sousThematiques }) => sousThematiques);
	return {
		objets: [...objets],
		axes,
		comptes: Object.fromEntries(
			RAPPORTS.map((rapport) => [rapport, lignes.filter((l) => l.rapport === rapport).length])
		) as Record<Rapport, number>,
		seuls: objets.map(
			(_, i) => lignes.filter((l) => l.rapport === 'un-seul' && l.avec[0] === i).length
		)
	};
}

function compareAxe(
	{ id, nom, court, sousThematiques }: Axe,
	read: ReturnType<typeof etatsReader>
): AxeCompare {
	return {
		...ligneDe(id, nom, read({ axes: [id], sousThematiques: [] })),
		court,
		sousThematiques: sousThematiques.map((sous) =>
			ligneDe(sous.id, sous.nom, read({ axes: [], sousThematiques: [sous.id] }))
		)
	};
}

function ligneDe(id: string, nom: string, etats: (Etat | EtatAxe)[]): LigneComparee {
	const reponses = etats.map((etat) => REPONSES[etat]);
	const avec = reponses.flatMap((reponse, i) => (reponse === 'oui' ? i : []));
	return { id, nom, etats, reponses, rapport: rapportDe(reponses, avec.length), avec };
}

function rapportDe(reponses: readonly Reponse[], oui: number): Rapport {
	if (oui === reponses.length) return 'tous';
	if (reponses.includes('inconnu')) return 'inconnu';
	if (oui === 0) return 'aucun';
	return oui === 1 ? 'un-seul' : 'certains';
}
