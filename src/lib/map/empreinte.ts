import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import {
	documentees,
	empreinte,
	etatCellule,
	tauxDeploiement,
	type CelluleEmpreinte,
	type Empreinte
} from '#lib/domain/empreinte/empreinte.ts';
import { ETATS_AXE, type EtatAxe } from '#lib/domain/etat.ts';
import type { FamilleNoyau, StructureNoyau } from '#lib/domain/reseau/noyau.ts';
import {
	adresseEmpreinte,
	phraseEmpreinte,
	type ComptesEmpreinte,
	type VueEmpreinte
} from '#lib/view/empreinte.ts';
import { minuscule } from '#lib/view/mots.ts';
import { pourcent } from '#lib/view/nombre.ts';
import type { Fragment } from '#lib/view/fragment.ts';
import { ECHELLE_PART, encreDe } from './echelle.ts';
import { peintureDe } from './etat-axe.ts';
import type { Peinture } from './mesure.ts';

/** One cell in words: "5" of 14, 36 %, 7 of them documented. */
export type CaseEmpreinte = {
	axe: string;
	peinture: Peinture;
	/** What stands before the base: a number, or a dash when nobody knows. */
	texte: string;
	proposent: number;
	documentees: number;
	base: number;
	part: string | null;
	href: string;
	choisie: boolean;
};

export type RangEmpreinte = { famille: FamilleNoyau; base: number; cases: CaseEmpreinte[] };

/** The open cell: its structures by state, those that propose first. */
export type Tiroir = {
	famille: FamilleNoyau;
	axe: { id: string; nom: string };
	base: number;
	etats: { etat: EtatAxe; structures: StructureNoyau[] }[];
};

export type ModeleEmpreinte = {
	vue: VueEmpreinte;
	lue: Empreinte;
	phrase: Fragment[];
	structures: number;
	axes: { id: string; court: string; nom: string }[];
	rangs: RangEmpreinte[];
	tiroir: Tiroir | null;
};

/** Reads the fingerprint under a view. */
export function modeleEmpreinte(index: Index, vue: VueEmpreinte): ModeleEmpreinte {
	const lue = empreinte(index, vue.filtre);
	const rangs = rangsDe(index, vue, lue);
	const comptes = comptesDe(index, rangs);
	return {
		vue,
		lue,
		phrase: phraseEmpreinte(comptes),
		structures: comptes.structures,
		axes: index.noyau.axes.map(({ id, court, nom }) => ({ id, court, nom })),
		rangs,
		tiroir: tiroirDe(index, vue, lue)
	};
}

function rangsDe({ noyau }: Index, vue: VueEmpreinte, { lignes }: Empreinte): RangEmpreinte[] {
	return lignes.map((ligne) => {
		const famille = noyau.familles[ligne.famille]!;
		const cases = ligne.cellules.map((cellule, a): CaseEmpreinte => {
			const axe = noyau.axes[a]!.id;
			const taux = tauxDeploiement(ligne, a);
			const known = documentees(cellule);
			return {
				axe,
				peinture: paintDe(cellule, ligne.base),
				texte: texteDe(cellule),
				proposent: cellule.propose.length,
				documentees: known,
				base: ligne.base,
				part: taux === null ? null : pourcent(taux),
				href: `${adresseEmpreinte({ ...vue, famille: famille.id, axe })}#case`,
				choisie: vue.famille === famille.id && vue.axe === axe
			};
		});
		return { famille, base: ligne.base, cases };
	});
}

// Nobody in the family: blank. Nobody known to propose: the look of the state that is left.
function paintDe(cellule: CelluleEmpreinte, base: number): Peinture {
	if (base === 0) return 'sans-structure';
	const { length } = cellule.propose;
	return length > 0 ? encreDe(ECHELLE_PART, length / base) : peintureDe(etatCellule(cellule));
}

// Unknown is not 0.
const texteDe = (cellule: CelluleEmpreinte) =>
	etatCellule(cellule) === 'inconnu' ? '–' : String(cellule.propose.length);

function comptesDe({ noyau }: Index, rangs: readonly RangEmpreinte[]): ComptesEmpreinte {
	const habitees = rangs.filter(({ base }) => base > 0);
	const cases = habitees.flatMap(({ famille, cases: siennes }) =>
		siennes.map((une, a) => ({ ...une, famille: famille.code, axe: noyau.axes[a]!.court }))
	);
	const [first] = cases.toSorted((a, b) => b.proposent - a.proposent || a.base - b.base);
	return {
		structures: habitees.reduce((n, { base }) => n + base, 0),
		familles: habitees.length,
		cellules: cases.length,
		vides: cases.filter(({ proposent }) => proposent === 0).length,
		premiere:
			first === undefined
				? null
				: {
						famille: first.famille,
						axe: `un service de l’axe ${minuscule(first.axe)}`,
						nombre: first.proposent,
						base: first.base
					}
	};
}

function tiroirDe({ noyau }: Index, vue: VueEmpreinte, { lignes }: Empreinte): Tiroir | null {
	const ligne = lignes.find(({ famille }) => noyau.familles[famille]!.id === vue.famille);
	const a = noyau.axes.findIndex(({ id }) => id === vue.axe);
	if (ligne === undefined || a < 0) return null;
	const cellule = ligne.cellules[a]!;
	return {
		famille: noyau.familles[ligne.famille]!,
		axe: noyau.axes[a]!,
		base: ligne.base,
		etats: ETATS_AXE.toReversed().map((etat) => ({
			etat,
			structures: cellule[etat].map((s) => noyau.structures[s]!)
		}))
	};
}
