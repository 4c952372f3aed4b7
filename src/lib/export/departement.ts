import { MOTS_ETAT } from '#lib/domain/etat.ts';
import type { AxeLieu } from '#lib/domain/lieu/axe.ts';
import type { FicheLieu } from '#lib/domain/lieu/fiche.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import type { NomLieu } from '#lib/view/lieu.ts';
import { enumere, pourcent } from '#lib/view/nombre.ts';
import { phraseLieu } from '#lib/view/phrase-lieu.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import type { Grille } from './figure-grille.ts';
import type { Proprietes } from './geojson.ts';
import { CLE, CODE, PARMI_ETATS, PART, SENS_ETAT } from './sens.ts';
import { sourceFigure } from './source-figure.ts';

/** A département as its page says it. */
export type DepartementLu = { code: string; lieu: NomLieu; fiche: FicheLieu; base: string };

/** Structures of an axe that say so; `read`: their name or their slug. */
function disent(
	{ structures }: FicheLieu,
	{ propositions }: AxeLieu,
	etat: 'propose' | 'projet',
	read: (structure: FicheLieu['structures'][number]) => string
): string[] {
	return propositions
		.filter((proposition) => proposition.etat === etat)
		.map(({ structure }) => read(structures[structure]!));
}

/** One row per axe. */
export function departementTableau({ code, fiche }: DepartementLu): Tableau {
	const slugs = (axe: AxeLieu, etat: 'propose' | 'projet') =>
		liste(disent(fiche, axe, etat, ({ slug }) => slug));
	const colonnes: Colonne<AxeLieu>[] = [
		{
			nom: 'code_departement',
			sens: 'Code INSEE du département, en texte',
			contraintes: CODE,
			valeur: () => code
		},
		{ nom: 'axe', sens: 'Identifiant de l’axe', contraintes: CLE, valeur: ({ axe }) => axe.id },
		{ nom: 'etat', sens: SENS_ETAT, contraintes: PARMI_ETATS, valeur: ({ etat }) => etat },
		{
			nom: 'part_population',
			type: 'nombre',
			sens: 'Part de la population servie, de 0 à 1 ; vide quand on ne sait pas',
			contraintes: PART,
			valeur: ({ part }) => part
		},
		{
			nom: 'part_population_minimum',
			type: 'booleen',
			sens: 'Oui quand cette part est un minimum',
			valeur: ({ part, minimum }) => (part === null ? null : minimum)
		},
		{
			nom: 'proposent',
			type: 'liste',
			sens: 'Identifiants des structures présentes qui le proposent',
			valeur: (axe) => slugs(axe, 'propose')
		},
		{
			nom: 'projets',
			type: 'liste',
			sens: 'Identifiants de celles qui l’annoncent',
			valeur: (axe) => slugs(axe, 'projet')
		}
	];
	return toTableau(fiche.axes, colonnes);
}

/** The picture of a département: the 12 axes, their state, who proposes them. */
export function departementGrille(noyau: Noyau, lu: DepartementLu, lien: string): Grille {
	const { code, lieu, fiche, base } = lu;
	const mots = (texte: string) => ({ peinture: '', texte });
	return {
		titre: `${lieu.titre} (${code})`,
		phrase: texteDe(phraseLieu(fiche, lieu)),
		base,
		colonnes: ['État', 'Population servie', 'Proposé par'],
		rangs: fiche.axes.map((axe) => ({
			nom: axe.axe.court,
			cases: [
				{ peinture: axe.etat, texte: MOTS_ETAT[axe.etat].libelle },
				mots(motsPart(axe)),
				mots(enumere(disent(fiche, axe, 'propose', ({ court }) => court)))
			]
		})),
		source: sourceFigure(noyau, null),
		lien
	};
}

function motsPart({ part, minimum }: AxeLieu): string {
	if (part === null) return 'Inconnue';
	return espacer(`${minimum && part < 1 ? 'Au moins ' : ''}${pourcent(part)}`);
}

/** What a map of the département alone says of it: its structures, and a state per axe. */
export function departementProprietes({ code, fiche }: DepartementLu): Proprietes {
	const { population, communes, structures, axes } = fiche;
	const etats = axes.map(({ axe, etat }) => [`etat_${axe.id.replaceAll('-', '_')}`, etat]);
	const slugs = structures.map(({ slug }) => slug);
	const said = { population, communes, structures: slugs, ...Object.fromEntries(etats) };
	return new Map([[code, said]]);
}
