import { readFileSync } from 'node:fs';
import type { Cog } from '#lib/domain/cog.ts';
import { numbersOf } from '#lib/domain/lieu/departement.ts';
import type { ReseauLieu } from '#lib/domain/lieu/lieu.ts';
import { touchReader } from '#lib/domain/preuves.ts';
import { buildTerritoires } from '#lib/domain/reseau/territoires-fins.ts';
import type { Voisinage } from '#lib/geo/voisinage.ts';
import { fromRoot } from './racine.ts';
import { currentRelease } from './release.ts';

let current: (ReseauLieu & { sha256: string }) | null = null;
let voisinage: Voisinage | null = null;

/** The public release with what the pages of territories need, built at its first use. */
export function currentLieux(): ReseauLieu {
	const { release, sha256, index, cog } = currentRelease();
	if (current?.sha256 === sha256) return current;
	const fins = buildTerritoires(release, cog);
	current = { sha256, release, index, cog, fins, touches: touchReader(cog) };
	return current;
}

/** Codes of the neighbours of each département, read once. */
export function currentVoisinage(): Voisinage {
	if (voisinage === null) {
		const text = readFileSync(fromRoot('static/geo/voisinage.json'), 'utf8');
		voisinage = (JSON.parse(text) as { voisins: Voisinage }).voisins;
	}
	return voisinage;
}

/** The départements around some départements: codes, and numbers in the official code. */
export function voisinsDe(departements: readonly string[]): { codes: string[]; numeros: number[] } {
	const around = departements.flatMap((code) => currentVoisinage()[code] ?? []);
	const codes = [...new Set(around)].filter((code) => !departements.includes(code));
	return { codes, numeros: numbersOf(currentRelease().noyau.departements, codes) };
}

/** Name of each département by its code. */
export function currentNoms(): Record<string, string> {
	const { departements } = currentRelease().noyau;
	return Object.fromEntries(departements.map(({ code, nom }) => [code, nom]));
}

/** Vintages of the official code, as the base line of a page says them. */
export function millesimesOf({ millesime, population }: Cog): { cog: string; population: string } {
	return { cog: millesime, population };
}
