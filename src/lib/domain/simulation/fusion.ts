import { numerote, type Cibles } from '#lib/domain/reseau/cible.ts';
import { ETATS_AXE } from '#lib/domain/etat.ts';
import { LARGEUR_SERVICE, type Noyau } from '#lib/domain/reseau/noyau.ts';
import { lignesPlates } from '#lib/domain/reseau/ligne-plate.ts';
import { conjonction } from './preuve-simulee.ts';
import { retire } from './retrait.ts';

export const REFUS = ETATS_AXE.indexOf('ne-propose-pas');

/**
 * The noyau where structure number `part` merges into number `garde`: territories, relations and
 * services of both. What one of them proposes or announces, both do; a "no" stands only where both
 * are known not to propose it, for the unknown of the other is not a "no".
 */
export function fusionne(noyau: Noyau, garde: number, part: number): Noyau {
	const lignes = lignesPlates(noyau.services, LARGEUR_SERVICE);
	const denies = (s: number) => (ligne: readonly number[]) => ligne[0] === s && ligne[2] === REFUS;
	const kept = lignes.filter((ligne) => !denies(garde)(ligne) && !denies(part)(ligne));
	const cibles = numerote(noyau.axes);
	const refusGarde = refusDe(cibles, lignes.filter(denies(garde)));
	const refusPart = refusDe(cibles, lignes.filter(denies(part)));
	const both = [...refusGarde].flatMap(([cible, preuves]) => {
		const masque = conjonction(preuves, refusPart.get(cible) ?? 0);
		return masque === 0 ? [] : [[garde, cible, REFUS, masque]];
	});
	return retire({ ...noyau, services: [...kept, ...both].flat() }, part, garde);
}

/** Evidence of each "no" by target; that of a whole axe speaks of each of its sous-thématiques. */
function refusDe(cibles: Cibles, lignes: readonly number[][]): Map<number, number> {
	const refus = new Map<number, number>();
	const add = (cible: number, preuves: number) =>
		refus.set(cible, (refus.get(cible) ?? 0) | preuves);
	for (const [, cible, , preuves] of lignes) {
		add(cible!, preuves!);
		cibles.axeDe.forEach((axe, sous) => axe === cible && add(sous, preuves!));
	}
	return refus;
}
