import { CHOIX_ADHESION, type ChoixAdhesion } from '#lib/domain/filtre.ts';
import type { Confiance } from '#lib/domain/preuve.ts';
import { CHOIX_SOURCE, CONFIANCES, type ChoixSource } from '#lib/domain/reseau/couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { refusDe, REFUS } from './choix.ts';
import { contactsDe, type Contact } from './contact.ts';
import type { FiltreChevauchement } from './filtre.ts';
import { juge } from './juge.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

/** For each option of each facet, the number of pairs that it would give alone, the others unchanged. */
export type FacettesChevauchement = {
	/** An axe or a sous-thématique alone: the two are one facet. */
	axes: Record<string, number>;
	sousThematiques: Record<string, number>;
	familles: Record<string, number>;
	regions: Record<string, number>;
	verdicts: Record<Verdict, number>;
	confiance: Record<Confiance, number>;
	source: Record<ChoixSource, number>;
	adhesion: Record<ChoixAdhesion, number>;
	/** Border contacts folded, and listed. */
	bordures: { non: number; oui: number };
};

/** Counts the options under a filter. Zero stays. */
export function facettesChevauchement(
	index: Index,
	filtre: FiltreChevauchement
): FacettesChevauchement {
	const { noyau, cibles } = index;
	const { contacts } = contactsDe(index, filtre);
	const jugees = judged(index, filtre, contacts);
	// Axes change verdicts, and nothing else: without a verdict chosen, they keep every pair.
	const unchanged = jugees.filter(({ refus }) => refus === 0).length;
	const axe = (change: Partial<FiltreChevauchement>) =>
		filtre.verdicts.length === 0
			? unchanged
			: count(index, { ...filtre, axes: [], sousThematiques: [], ...change }, contacts);
	const layer = (change: Partial<FiltreChevauchement>) => {
		const changed = { ...filtre, ...change };
		return count(index, changed, contactsDe(index, changed).contacts);
	};
	const only = (bit: number, keep: (jugee: Jugee) => boolean) =>
		jugees.filter((jugee) => (jugee.refus & ~bit) === 0 && keep(jugee)).length;
	const { structures, departements } = index;
	return {
		axes: counted(cibles.axes, (id) => axe({ axes: [id] })),
		sousThematiques: counted(cibles.sousThematiques, (id) => axe({ sousThematiques: [id] })),
		familles: counted(
			noyau.familles.map(({ id }) => id),
			(_, f) =>
				only(REFUS.famille, ({ contact: { gauche, droite } }) =>
					[gauche, droite].some((s) => structures.famille[s] === f)
				)
		),
		regions: counted(
			noyau.regions.map(({ code }) => code),
			(_, r) =>
				only(REFUS.region, ({ contact }) =>
					contact.lieux.some(({ departement }) => departements.region[departement] === r)
				)
		),
		verdicts: counted(VERDICTS, (id) => only(REFUS.verdict, ({ verdict }) => verdict === id)),
		confiance: counted(CONFIANCES, (confiance) => layer({ confiance })),
		source: counted(CHOIX_SOURCE, (source) => layer({ source })),
		adhesion: counted(CHOIX_ADHESION, (adhesion) => layer({ adhesion })),
		bordures: {
			non: only(REFUS.bordure, ({ contact }) => !contact.bordure),
			oui: only(REFUS.bordure, () => true)
		}
	};
}

type Jugee = { contact: Contact; verdict: Verdict; refus: number };

function judged(index: Index, filtre: FiltreChevauchement, contacts: readonly Contact[]): Jugee[] {
	const { verdict: verdictOf } = juge(index, filtre);
	const refus = refusDe(index, filtre);
	return contacts.map((contact) => {
		const verdict = verdictOf(contact);
		return { contact, verdict, refus: refus(contact, verdict) };
	});
}

function count(index: Index, filtre: FiltreChevauchement, contacts: readonly Contact[]): number {
	return judged(index, filtre, contacts).filter(({ refus }) => refus === 0).length;
}

function counted<K extends string>(
	keys: readonly K[],
	count: (key: K, i: number) => number
): Record<K, number> {
	return Object.fromEntries(keys.map((key, i) => [key, count(key, i)])) as Record<K, number>;
}
