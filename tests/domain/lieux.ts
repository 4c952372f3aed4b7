import { readFileSync } from 'node:fs';
import { buildFicheLieu, type FicheLieu } from '#lib/domain/lieu/fiche.ts';
import { readDepartement } from '#lib/domain/lieu/departement.ts';
import { readCommunes } from '#lib/domain/lieu/fin.ts';
import type { ChoixLieu, ReseauLieu } from '#lib/domain/lieu/lieu.ts';
import { touchReader } from '#lib/domain/preuves.ts';
import { buildTerritoires } from '#lib/domain/reseau/territoires-fins.ts';
import { readReel } from './reel.ts';

const reel = readReel();

/** The facts of the repository, with what the pages of territories need. */
export const RESEAU: ReseauLieu = {
	...reel,
	fins: buildTerritoires(reel.release, reel.cog),
	touches: touchReader(reel.cog)
};

export const VOISINS = (
	JSON.parse(readFileSync('static/geo/voisinage.json', 'utf8')) as {
		voisins: Record<string, string[]>;
	}
).voisins;

/** What a visitor who chose nothing sees. */
export const DEFAUT: ChoixLieu = { confiance: 'moyenne', source: 'toutes', adhesion: 'membres' };

export function departement(code: string, choix: Partial<ChoixLieu> = {}): FicheLieu {
	const all = { ...DEFAUT, ...choix };
	return buildFicheLieu(RESEAU, readDepartement(RESEAU, code, VOISINS[code] ?? [], all)!, all);
}

export function commune(code: string): FicheLieu {
	return communes([RESEAU.cog.communes.code.indexOf(code)]);
}

export function epci(code: string): FicheLieu {
	return communes(RESEAU.fins.communesEpci[RESEAU.cog.epci.findIndex((e) => e.code === code)]!);
}

function communes(numeros: readonly number[]): FicheLieu {
	return buildFicheLieu(RESEAU, readCommunes(RESEAU, numeros, [], DEFAUT), DEFAUT);
}
