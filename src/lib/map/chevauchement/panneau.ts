import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { LieuCommun } from '#lib/domain/chevauchement/paire.ts';
import { MOTS_VERDICT } from '#lib/domain/chevauchement/verdict.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { motsEnsemble } from '#lib/view/chevauchement/ensemble.ts';
import { vueCouverture, type VueChevauchement } from '#lib/view/chevauchement/vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord, pourcent } from '#lib/view/nombre.ts';
import { panneauDe, type FicheStructure } from '#lib/map/panneau.ts';
import { motsOccupation } from './cellule.ts';
import { classeDe, peintureVerdict } from './classe.ts';

/** What the panel of a département says, without the sources. */
export type PanneauChevauchement = {
	code: string;
	nom: string;
	peinture: string;
	/** "Les deux, sur une partie". */
	mot: string;
	/** The pairs that meet there. */
	paires: { href: string; nom: string; peinture: string; verdict: string; commun: string }[];
	/** The structures of both sets that are there. */
	structures: FicheStructure[];
};

/** Reads a département of a result. Throws on an unknown code. */
export function panneauChevauchement(
	index: Index,
	vue: VueChevauchement,
	lus: Chevauchements,
	code: string
): PanneauChevauchement {
	const { noyau } = index;
	const d = noyau.departements.findIndex((departement) => departement.code === code);
	const cellule = lus.departements[d];
	if (!cellule) throw new RangeError(`Département inconnu : ${code}`);
	const slugs = new Set(
		[...cellule.gauche, ...cellule.droite].map((s) => noyau.structures[s]!.slug)
	);
	const { structures } = panneauDe(index, vueCouverture(vue), code);
	const mots = {
		gauche: motsEnsemble(vue.filtre.gauche, noyau),
		droite: motsEnsemble(vue.filtre.droite, noyau)
	};
	return {
		code,
		nom: noyau.departements[d]!.nom,
		peinture: classeDe(cellule),
		mot: motsOccupation(cellule, mots),
		paires: cellule.paires.map((p) => pairAt(index, lus, p, d)),
		structures: structures.filter(({ slug }) => slugs.has(slug))
	};
}

function pairAt(index: Index, { paires }: Chevauchements, p: number, d: number) {
	const { gauche, droite, lieux } = paires[p]!;
	const [a, b] = [index.noyau.structures[gauche]!, index.noyau.structures[droite]!];
	const lieu = lieux.find(({ departement }) => departement === d)!;
	return {
		href: adressePaire(a.slug, b.slug),
		nom: `${a.court} et ${b.court}`,
		peinture: peintureVerdict(lieu.verdict, lieu.entier),
		verdict: MOTS_VERDICT[lieu.verdict].libelle,
		commun: motsCommun(lieu, index.departements.population[d]!)
	};
}

/** What two structures share in a département of `population` inhabitants, in one sentence. */
export function motsCommun(lieu: LieuCommun, population: number): string {
	if (lieu.etendue === 'possible') {
		return espacer('Chacune en sert une partie ; rien ne dit si elles se rejoignent.');
	}
	return espacer(`En commun : ${partCommune(lieu, population)}.`);
}

function partCommune(
	{ entier, communes, population: habitants, minimum }: LieuCommun,
	population: number
) {
	if (entier) return 'tout le département';
	if (communes === null || habitants === null) return 'une partie, communes non documentées';
	const part = pourcent(habitants / population);
	return `${minimum ? 'au moins ' : ''}${accord(communes, 'commune')}, ${part} de la population`;
}
