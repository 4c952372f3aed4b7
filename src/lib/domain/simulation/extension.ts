import { LARGEUR_PRESENCE, type Noyau } from '#lib/domain/reseau/noyau.ts';
import { aplatit, lignesPlates } from '#lib/domain/reseau/ligne-plate.ts';
import { SIMULEE } from './preuve-simulee.ts';

/** The noyau where structure number `s` serves the whole of département number `d`. */
export function etend(noyau: Noyau, s: number, d: number): Noyau {
	const lignes = lignesPlates(noyau.presences, LARGEUR_PRESENCE);
	return { ...noyau, presences: aplatit([...lignes, [s, d, SIMULEE, 0, 0]], [1, 0]) };
}

/** True when every layer already shows that structure `s` serves the whole of département `d`. */
export function entierDeja({ presences }: Noyau, s: number, d: number): boolean {
	return lignesPlates(presences, LARGEUR_PRESENCE).some(
		([structure, departement, entiere]) =>
			structure === s && departement === d && (entiere! & SIMULEE) !== 0
	);
}
