import { couche, preuvesVisibles } from '#lib/domain/reseau/couche.ts';
import { coucheDe, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { RelationNoyau } from '#lib/domain/reseau/relation-noyau.ts';
import { axesCompares, type AxeCompare } from './axe-compare.ts';
import type { Contact } from './contact.ts';
import type { FiltreChevauchement } from './filtre.ts';
import { manqueDe, sousCommunes, verdictAxe, verdictGlobal } from './jugement.ts';
import type { Paire, VerdictAxe } from './paire.ts';
import type { Verdict } from './verdict.ts';

/** A reader of the verdicts of a contact, at the layer and on the axes of a filter. */
export function juge(
	index: Index,
	filtre: Pick<FiltreChevauchement, 'axes' | 'sousThematiques' | 'confiance' | 'source'>
): { verdict(contact: Contact): Verdict; paire(contact: Contact): Paire } {
	const lues = coucheDe(index, filtre);
	const compares = axesCompares(index, filtre);
	const liens = readLiens(index, filtre, compares);
	return {
		verdict: (contact) => {
			if (liens(contact).length > 0) return 'cooperation';
			const { gauche, droite } = contact;
			return verdictGlobal(compares.map((axe) => verdictAxe(lues, gauche, droite, axe)));
		},
		paire: (contact) => paireDe(index, lues, compares, liens(contact), contact)
	};
}

/** The relations that cover a contact, by their place in `noyau.relations`. */
type Liens = (contact: Contact) => number[];

function readLiens(
	{ noyau }: Index,
	{ confiance, source }: Pick<FiltreChevauchement, 'confiance' | 'source'>,
	compares: readonly AxeCompare[]
): Liens {
	const visibles = preuvesVisibles(couche(confiance, source));
	return ({ gauche, droite, lieux }) =>
		noyau.relations.flatMap(({ a, b, axes, departements, preuves }, place) => {
			const between = (a === gauche && b === droite) || (a === droite && b === gauche);
			const covers =
				between &&
				(preuves & visibles) !== 0 &&
				(axes.length === 0 || compares.some(({ axe }) => axes.includes(axe))) &&
				(departements.length === 0 ||
					lieux.some(({ departement }) => departements.includes(departement)));
			return covers ? [place] : [];
		});
}

function paireDe(
	index: Index,
	lues: Couche,
	compares: readonly AxeCompare[],
	relations: number[],
	contact: Contact
): Paire {
	const { gauche, droite } = contact;
	const liens = relations.map((place) => index.noyau.relations[place]!);
	const axes = compares.map((compare) => axeDe(index, lues, compare, liens, contact));
	const sansRelation = verdictGlobal(axes.map((axe) => axe.sansRelation));
	const covered = (departement: number) =>
		liens.some(({ departements: d }) => d.length === 0 || d.includes(departement));
	return {
		...contact,
		lieux: contact.lieux.map((lieu) => ({
			...lieu,
			verdict: covered(lieu.departement) ? 'cooperation' : sansRelation
		})),
		axes,
		verdict: liens.length > 0 ? 'cooperation' : sansRelation,
		sansRelation,
		relations,
		manque: compares
			.filter((_, i) => axes[i]!.sansRelation === 'indetermine')
			.map((compare) => manqueDe(index, lues, gauche, droite, compare))
	};
}

function axeDe(
	index: Index,
	lues: Couche,
	compare: AxeCompare,
	liens: readonly RelationNoyau[],
	{ gauche, droite }: Contact
): VerdictAxe {
	const sansRelation = verdictAxe(lues, gauche, droite, compare);
	const linked = liens.some(({ axes }) => axes.length === 0 || axes.includes(compare.axe));
	return {
		axe: index.noyau.axes[compare.axe]!.id,
		verdict: linked ? 'cooperation' : sansRelation,
		sansRelation,
		sousThematiques: sousCommunes(index, lues, gauche, droite, compare)
	};
}
