import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { couvertureDe } from '#lib/view/couverture.ts';
import type { Mesure, Vue } from '#lib/view/vue.ts';

/**
 * The départements whose class rests on facts of low confidence: those that the map would show
 * otherwise without them. They are hatched when low confidence is asked for. One per département.
 */
export function bassesDe(index: Index, vue: Vue, lue: Couverture, mesure: Mesure): boolean[] {
	if (vue.filtre.confiance !== 'basse') return Array.from(lue.montre, () => false);
	const filtre = { ...vue.filtre, confiance: 'moyenne' as const };
	const sure = couvertureDe(index, { ...vue, filtre });
	return Array.from(lue.montre, (_, d) => valeur(lue, mesure, d) !== valeur(sure, mesure, d));
}

// Unknown (NaN) is a value like another here: as text it is equal to itself.
function valeur(c: Couverture, mesure: Mesure, d: number): string {
	if (mesure === 'etat') return `${c.etat[d]}`;
	if (mesure === 'structures') return `${c.nombre[d]}`;
	if (mesure === 'solutions') return `${c.nombre[d]! > 0} ${c.adoptees?.nombre[d]}`;
	if (mesure === 'population') return `${c.partPopulation[d]}`;
	return `${c.sousBas[d]} ${c.sousHaut[d]}`;
}
