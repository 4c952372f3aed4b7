import { readGraphe } from '#lib/charts/graphe-lu.ts';
import { readMatrice } from '#lib/charts/matrice-solutions.ts';
import { composantes } from '#lib/domain/adoption/composante.ts';
import { ponts } from '#lib/domain/adoption/pont.ts';
import { degres, rencontres } from '#lib/domain/adoption/projection.ts';
import {
	adoptions,
	liensAxes,
	type PartieSolutions,
	type ReseauAdoption
} from '#lib/domain/adoption/reseau.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { legendeRoles } from '#lib/view/adoption/legende.ts';
import { baseSolutions, phraseSolutions } from '#lib/view/adoption/phrase.ts';
import { titreSolutions } from '#lib/view/adoption/question.ts';
import type { VueSolutions } from '#lib/view/adoption/vue.ts';
import { facettesSolutions } from './facettes.ts';

export type ModeleSolutions = ReturnType<typeof modeleSolutions>;

/** Structures that meet through this many solutions at least are told. */
const RENCONTRE = 2;

/** All that the page of the network says of a view. */
export function modeleSolutions(partie: PartieSolutions, index: Index, vue: VueSolutions) {
	const reseau = adoptions(partie, index, vue.filtre);
	return {
		vue,
		reseau,
		titre: titreSolutions(vue, index.noyau),
		phrase: phraseSolutions(reseau, vue),
		base: baseSolutions(reseau),
		legende: legendeRoles(reseau),
		matrice: readMatrice(reseau, vue.tri),
		graphe: readGraphe(reseau),
		cartes: cartesDe(reseau, index, vue),
		rencontres: rencontresDe(reseau),
		ponts: ponts(reseau).map((s) => reseau.solutions[s]!),
		groupes: composantes(reseau).filter((c) => c.organisations.length > 1).length,
		facettes: facettesSolutions(partie, index, vue)
	};
}

function cartesDe(reseau: ReseauAdoption, { noyau }: Index, { filtre }: VueSolutions) {
	const counts = degres(reseau);
	const lines = reseau.solutions.map((solution, s) => ({
		slug: solution.slug,
		nom: solution.nom,
		liens: liensAxes(solution, filtre),
		promoteurs: reseau.aretes
			.filter((a) => a.solution === s && a.adoption.role === 'promoteur')
			.map((a) => reseau.organisations[a.organisation]!.nom),
		adoptants: counts[s]!.adoptants,
		sansNom: reseau.agregees
			.filter((agregee) => agregee.solution === solution.slug)
			.reduce((n, { nombre }) => n + nombre, 0)
	}));
	const cartes = noyau.axes.map(({ id, nom }) => ({
		id,
		nom,
		solutions: lines
			.filter(({ liens }) => liens.some(({ axe }) => axe === id))
			.map((line) => ({ ...line, fondement: line.liens.find((l) => l.axe === id)!.fondement }))
	}));
	const sans = {
		id: null,
		nom: 'Sans axe connu',
		solutions: lines
			.filter(({ liens }) => liens.length === 0)
			.map((line) => ({ ...line, fondement: null }))
	};
	return [...cartes, sans].filter(({ solutions }) => solutions.length > 0);
}

function rencontresDe(reseau: ReseauAdoption) {
	const structure = (o: number) => reseau.organisations[o]!.structure !== null;
	return rencontres(reseau, RENCONTRE)
		.filter(({ a, b }) => structure(a) && structure(b))
		.map(({ a, b, solutions }) => ({
			a: reseau.organisations[a]!,
			b: reseau.organisations[b]!,
			solutions: solutions.map((s) => reseau.solutions[s]!.nom).sort(compareNoms)
		}));
}
