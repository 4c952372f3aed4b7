import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Paire } from '#lib/domain/chevauchement/paire.ts';
import { VERDICTS, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { accord, nombre, pourcent } from '#lib/view/nombre.ts';
import type { TriPaires } from '#lib/view/chevauchement/vue.ts';

/** One pair as the table, the matrix and the panel say it. */
export type LignePaire = {
	/** "gauche--droite", for keys. */
	id: string;
	gauche: { slug: string; court: string };
	droite: { slug: string; court: string };
	href: string;
	verdict: Verdict;
	/** Set when a relation wins over another verdict. */
	sansRelation: Verdict | null;
	etendue: Paire['etendue'];
	bordure: boolean;
	/** Names, in study order. */
	sousThematiques: string[];
	departements: { code: string; nom: string }[];
	/** "549 communes", "au moins 10 communes", "communes inconnues". */
	communes: string;
	/** Inhabitants in common: "612 345", "au moins 1 200", "inconnue". */
	population: string;
	/** The same as a share of the inhabitants of the common départements: "43 %"; empty: unknown. */
	part: string;
	/** That share, 0 to 1; null: unknown. */
	valeur: number | null;
	/** Inhabitants in common, to sort by; null: unknown. */
	habitants: number | null;
};

/** The pairs of a result, in its order; their sous-thématiques in the order of the study. */
export function lignesPaires(
	index: Index,
	{ paires }: Pick<Chevauchements, 'paires'>
): LignePaire[] {
	const noms = new Map(
		index.noyau.axes.flatMap((axe) => axe.sousThematiques.map(({ id, nom }) => [id, nom]))
	);
	return paires.map((paire) => ligneDe(index, noms, paire));
}

function ligneDe(index: Index, noms: ReadonlyMap<string, string>, paire: Paire): LignePaire {
	const { structures, departements } = index.noyau;
	const gauche = structures[paire.gauche]!;
	const droite = structures[paire.droite]!;
	const total = paire.lieux.reduce(
		(sum, { departement }) => sum + index.departements.population[departement]!,
		0
	);
	const valeur = paire.population === null ? null : paire.population / total;
	const least = paire.minimum ? 'au moins ' : '';
	return {
		id: `${gauche.slug}--${droite.slug}`,
		gauche: { slug: gauche.slug, court: gauche.court },
		droite: { slug: droite.slug, court: droite.court },
		href: adressePaire(gauche.slug, droite.slug),
		verdict: paire.verdict,
		sansRelation: paire.sansRelation === paire.verdict ? null : paire.sansRelation,
		etendue: paire.etendue,
		bordure: paire.bordure,
		sousThematiques: paire.axes.flatMap((axe) => axe.sousThematiques.map((id) => noms.get(id)!)),
		departements: paire.lieux.map(({ departement }) => {
			const { code, nom } = departements[departement]!;
			return { code, nom };
		}),
		communes:
			paire.communes === null ? 'communes inconnues' : least + accord(paire.communes, 'commune'),
		population: paire.population === null ? 'inconnue' : least + nombre(paire.population),
		part: valeur === null ? '' : least + pourcent(valeur),
		valeur,
		habitants: paire.population
	};
}

/** Sorts pairs that come in the order of the core, which settles the ties; unknown values last. */
export function trierPaires(lignes: readonly LignePaire[], tri: TriPaires): LignePaire[] {
	const down = tri.startsWith('-');
	const sens = down ? -1 : 1;
	switch (down ? tri.slice(1) : tri) {
		case 'verdict':
			return lignes.toSorted(
				(a, b) => sens * (VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
			);
		case 'paire':
			return lignes.toSorted(
				(a, b) =>
					sens *
					(compareNoms(a.gauche.court, b.gauche.court) ||
						compareNoms(a.droite.court, b.droite.court))
			);
		case 'departements':
			return lignes.toSorted((a, b) => sens * (a.departements.length - b.departements.length));
		default:
			return lignes.toSorted(({ habitants: a }, { habitants: b }) => {
				if (a === null || b === null) return Number(a === null) - Number(b === null);
				return sens * (a - b);
			});
	}
}

/** A pair in one sentence: the name of a cell of the matrix, of a link of the panel. */
export function phrasePaire(ligne: LignePaire, mots: string): string {
	const territoire =
		ligne.etendue === 'possible'
			? 'territoire commun possible'
			: ligne.valeur === null
				? 'part commune inconnue'
				: `${ligne.part} de la population en commun`;
	return `${ligne.gauche.court} et ${ligne.droite.court} : ${mots}, ${territoire}`;
}
