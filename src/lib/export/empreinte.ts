import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { documentees, tauxDeploiement } from '#lib/domain/empreinte/empreinte.ts';
import type { ModeleEmpreinte } from '#lib/map/empreinte.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { accord } from '#lib/view/nombre.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import type { Grille } from './figure-grille.ts';
import { CLE, PART, REQUIS } from './sens.ts';
import { sourceFigure } from './source-figure.ts';

type Cellule = {
	famille: string;
	axe: string;
	base: number;
	documentees: number;
	taux: number | null;
	proposent: string[];
	projets: string[];
	refusent: string[];
	inconnues: string[];
};

function cellulesDe({ noyau }: Index, { lue }: ModeleEmpreinte): Cellule[] {
	const slugs = (numeros: readonly number[]) => numeros.map((s) => noyau.structures[s]!.slug);
	return lue.lignes.flatMap((ligne) =>
		ligne.cellules.map((cellule, a) => ({
			famille: noyau.familles[ligne.famille]!.id,
			axe: noyau.axes[a]!.id,
			base: ligne.base,
			documentees: documentees(cellule),
			taux: tauxDeploiement(ligne, a),
			proposent: slugs(cellule.propose),
			projets: slugs(cellule.projet),
			refusent: slugs(cellule['ne-propose-pas']),
			inconnues: slugs(cellule.inconnu)
		}))
	);
}

/** The public JSON of the fingerprint: one member per family and axe. */
export function empreinteJson(index: Index, modele: ModeleEmpreinte): string {
	const { release } = index.noyau;
	const { vue, phrase } = modele;
	const cellules = cellulesDe(index, modele);
	return JSON.stringify({ release, vue, phrase: texteDe(phrase), cellules });
}

const COLONNES: Colonne<Cellule>[] = [
	{
		nom: 'famille',
		sens: 'Identifiant de la famille de structures',
		contraintes: CLE,
		valeur: ({ famille }) => famille
	},
	{ nom: 'axe', sens: 'Identifiant de l’axe', contraintes: CLE, valeur: ({ axe }) => axe },
	{
		nom: 'structures',
		type: 'entier',
		sens: 'Structures de la famille, sous les filtres',
		contraintes: REQUIS,
		valeur: ({ base }) => base
	},
	{
		nom: 'documentees',
		type: 'entier',
		sens: 'Celles dont une source parle de l’axe',
		contraintes: REQUIS,
		valeur: ({ documentees: known }) => known
	},
	{
		nom: 'nombre_proposent',
		type: 'entier',
		sens: 'Celles qui le proposent ; vide quand on ne sait pas',
		// Nobody is known to propose and somebody is unknown: not 0.
		valeur: ({ proposent, taux }) => (taux === null ? null : proposent.length)
	},
	{
		nom: 'taux',
		type: 'nombre',
		sens: 'Leur part de la famille, de 0 à 1 ; vide quand on ne sait pas',
		contraintes: PART,
		valeur: ({ taux }) => taux
	},
	{
		nom: 'proposent',
		type: 'liste',
		sens: 'Identifiants de celles qui le proposent',
		valeur: ({ proposent }) => liste(proposent)
	},
	{
		nom: 'projets',
		type: 'liste',
		sens: 'Identifiants de celles qui l’annoncent',
		valeur: ({ projets }) => liste(projets)
	},
	{
		nom: 'ne_proposent_pas',
		type: 'liste',
		sens: 'Identifiants de celles connues pour ne pas le proposer',
		valeur: ({ refusent }) => liste(refusent)
	},
	{
		nom: 'inconnues',
		type: 'liste',
		sens: 'Identifiants de celles dont on ne sait pas',
		valeur: ({ inconnues }) => liste(inconnues)
	}
];

/** One row per family and axe. */
export function empreinteTableau(index: Index, modele: ModeleEmpreinte): Tableau {
	return toTableau(cellulesDe(index, modele), COLONNES);
}

/** The picture of the fingerprint: families in rows, axes in columns, "5/14" in each cell. */
export function empreinteFigure({ noyau }: Index, modele: ModeleEmpreinte, lien: string): Grille {
	return {
		titre: espacer('Quelle famille de structures propose quoi ?'),
		phrase: texteDe(modele.phrase),
		base: espacer(
			`Base : ${accord(modele.structures, 'structure')} ; dans chaque case, celles qui proposent l’axe sur toutes celles de la famille. Pointillés : non renseigné.`
		),
		colonnes: modele.axes.map(({ court }) => court),
		rangs: modele.rangs.map(({ famille, base, cases }) => ({
			nom: `${famille.code} (${base})`,
			cases: cases.map(({ peinture, texte }) => ({
				peinture,
				texte: base === 0 ? '' : `${texte}/${base}`
			}))
		})),
		source: sourceFigure(noyau, null),
		lien
	};
}
