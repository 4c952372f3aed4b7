import { ETATS_AXE } from '#lib/domain/etat.ts';
import { numerote, type Cibles } from '#lib/domain/reseau/cible.ts';
import { LARGEUR_SERVICE, type Noyau } from '#lib/domain/reseau/noyau.ts';
import { REFUS } from './fusion.ts';
import { aplatit, lignesPlates } from '#lib/domain/reseau/ligne-plate.ts';
import { SIMULEE } from './preuve-simulee.ts';

const PROPOSE = ETATS_AXE.indexOf('propose');

/**
 * The noyau where structure number `s` proposes a service. What said that it did not goes: for a
 * sous-thématique, of that one alone; for a whole axe, of all of its sous-thématiques, since nobody
 * knows which ones are opened.
 */
export function ouvre(noyau: Noyau, s: number, service: string): Noyau {
	const cibles = numerote(noyau.axes);
	const cible = cibleDe(cibles, service);
	const lignes = lignesPlates(noyau.services, LARGEUR_SERVICE).flatMap((ligne) =>
		ligne[0] === s && ligne[2] === REFUS ? stillDenied(cibles, ligne, cible) : [ligne]
	);
	return { ...noyau, services: aplatit([...lignes, [s, cible, PROPOSE, SIMULEE]], [0, 1, 2]) };
}

/** True when every layer already shows that structure `s` proposes the service. */
export function proposeDeja(noyau: Noyau, s: number, service: string): boolean {
	const cibles = numerote(noyau.axes);
	const cible = cibleDe(cibles, service);
	return lignesPlates(noyau.services, LARGEUR_SERVICE).some(
		([structure, c, etat, preuves]) =>
			structure === s &&
			etat === PROPOSE &&
			(preuves! & SIMULEE) !== 0 &&
			(c === cible || cibles.axeDe[c!] === cible)
	);
}

/** Bit of an axe or of a sous-thématique; throws on an id that is neither. */
function cibleDe({ bitAxe, bitSous }: Cibles, service: string): number {
	const bit = bitAxe.get(service) ?? bitSous.get(service);
	if (bit === undefined) throw new RangeError(`service inconnu : ${service}`);
	return bit;
}

// A "no" on the whole axe stays a "no" on its other sous-thématiques.
function stillDenied({ axeDe }: Cibles, ligne: number[], ouverte: number): number[][] {
	const [s, cible, etat, preuves] = ligne as [number, number, number, number];
	if (cible === ouverte || axeDe[cible] === ouverte) return [];
	if (axeDe[ouverte] !== cible) return [ligne];
	return axeDe.flatMap((axe, sous) =>
		axe === cible && sous !== ouverte ? [[s, sous, etat, preuves]] : []
	);
}
