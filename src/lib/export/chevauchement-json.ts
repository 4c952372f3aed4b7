import type { Paire } from '#lib/domain/chevauchement/paire.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { ChevauchementLu } from './chevauchement-lu.ts';
import { membreSimulation } from './marque-simulation.ts';

/** A pair as the public JSON says it; its members are a promise to those who reuse it. */
export function paireJson({ noyau }: Index, paire: Paire) {
	const { axes, manque, lieux } = paire;
	return {
		a: noyau.structures[paire.gauche]!.slug,
		b: noyau.structures[paire.droite]!.slug,
		departements: lieux.map(({ departement }) => noyau.departements[departement]!.code),
		communes: paire.communes,
		population: paire.population,
		/** True when more may be common than what is counted. */
		minimum: paire.minimum,
		etendue: paire.etendue,
		bordure: paire.bordure,
		axes: axes.map(({ axe, verdict, sousThematiques }) => ({ axe, verdict, sousThematiques })),
		verdict: paire.verdict,
		/** What the verdict would be without any relation. */
		sansRelation: paire.sansRelation,
		/** What prevents a conclusion: the sous-thématiques that each side leaves unknown. */
		manque: manque.map(({ axe, gauche, droite }) => ({ axe, a: gauche, b: droite }))
	};
}

/** The public JSON of an overlap, as text. */
export function chevauchementJson({ index, vue, phrase, paires }: ChevauchementLu): string {
	return JSON.stringify({
		release: index.noyau.release,
		...membreSimulation(index.noyau),
		vue,
		phrase,
		paires: paires.map((paire) => paireJson(index, paire))
	});
}
