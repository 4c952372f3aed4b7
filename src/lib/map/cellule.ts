import { nombreBits } from '#lib/domain/reseau/cible.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS, MOTS_ETAT } from '#lib/domain/etat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord, FINE, nombre, pourcent } from '#lib/view/nombre.ts';
import type { Mesure } from '#lib/view/vue.ts';
import { sansSousThematique } from './mesure.ts';

/**
 * What one département shows, as its accessible name, its tooltip and the `<title>` of exports:
 * "Somme (80) : couvert, 3 structures".
 */
export function texteCellule(
	{ noyau }: Index,
	couverture: Couverture,
	mesure: Mesure,
	d: number
): string {
	const { code, nom } = noyau.departements[d]!;
	return espacer(`${nom} (${code}) : ${faits(couverture, mesure, d).join(', ')}`);
}

function faits(couverture: Couverture, mesure: Mesure, d: number): string[] {
	if (couverture.montre[d] === 0) return ['hors des régions choisies'];
	const structures = couverture.nombre[d]!;
	const etat = ETATS[couverture.etat[d]!];
	if (structures === 0) return [MOTS_ETAT['sans-structure'].libelle.toLowerCase()];
	return [
		...(etat ? [MOTS_ETAT[etat].libelle.toLowerCase()] : []),
		...(mesure === 'population' ? [`population servie : ${motsPart(couverture, d)}`] : []),
		...(mesure === 'sous-thematiques' ? [phraseSous(couverture, d)] : []),
		...(mesure === 'solutions' ? [motAdoptees(couverture, d)] : []),
		accord(structures, 'structure')
	];
}

/** Share of the population served: "78 %", "au moins 34 %", "0 %", "inconnue". */
export function motsPart({ partPopulation, minimum }: Couverture, d: number): string {
	const part = partPopulation[d]!;
	// At least nothing is nothing known.
	if (Number.isNaN(part) || (minimum[d] === 1 && part === 0)) return 'inconnue';
	return minimum[d] === 1 ? `au moins ${plancher(part)}` : pourcent(part);
}

const DEUX_CHIFFRES = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 });

// A least value is never rounded up, nor down to nothing.
function plancher(part: number): string {
	const p = part * 100;
	const pas = 10 ** Math.min(0, Math.floor(Math.log10(p)));
	const exact = Math.floor(p / pas + 1e-9) * pas;
	return `${DEUX_CHIFFRES.format(exact)}${FINE}%`;
}

/** Number of sous-thématiques proposed, as a cell of a table: "12", "0", "inconnu". */
export function motsSous(couverture: Couverture, d: number): string {
	const sous = nombreSous(couverture, d);
	if (sous > 0) return nombre(sous);
	return sansSousThematique(couverture, d) === 'aucun' ? '0' : 'inconnu';
}

/** Number of sous-thématiques proposed; 0 also when it is unknown: see `motsSous`. */
export function nombreSous({ sousBas, sousHaut }: Couverture, d: number): number {
	return nombreBits(sousBas[d]!) + nombreBits(sousHaut[d]!);
}

/** "3 solutions adoptées", or that nobody knows, or that nobody is there. */
export function motAdoptees({ adoptees, nombre: structures }: Couverture, d: number): string {
	const n = adoptees?.nombre[d] ?? 0;
	if (structures[d] === 0) return 'aucune structure';
	if (n === 0) return 'solutions adoptées non documentées';
	return accord(n, 'solution adoptée', 'solutions adoptées');
}

function phraseSous(couverture: Couverture, d: number): string {
	const sous = nombreSous(couverture, d);
	if (sous > 0) return accord(sous, 'sous-thématique');
	return sansSousThematique(couverture, d) === 'aucun'
		? 'aucune sous-thématique'
		: 'sous-thématiques non renseignées';
}
