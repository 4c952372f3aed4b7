import { readFileSync } from 'node:fs';
import type { ReseauLieu } from '#lib/domain/lieu.ts';
import { touchReader } from '#lib/domain/preuves.ts';
import { buildTerritoires } from '#lib/domain/territoires-fins.ts';
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
