import { readFileSync } from 'node:fs';
import { lotDe, type Lot } from '#lib/donnees/lot.ts';
import ecrire from '#lib/export/ateliers/xlsx.js';
import { readContours } from '#lib/geo/contours.ts';
import { readReel } from '../domain/reel.ts';

export const ADRESSE = 'https://mitoyen.example/donnees/versions/1';

const read = (name: string) => JSON.parse(readFileSync(`static/geo/${name}`, 'utf8'));

/** The facts of the repository and the files of their release. */
export function readLot(): ReturnType<typeof readReel> & Lot {
	const reel = readReel();
	const lot = lotDe({
		reseau: reel,
		adresse: ADRESSE,
		fond: () => ({
			zones: readContours(read('departements.topo.json'), 'departements').zones,
			origine: read('meta.json'),
			lien: 'https://mitoyen.example/'
		}),
		ecrireClasseur: ecrire
	});
	return { ...reel, ...lot };
}

/** The text of one file of a lot. */
export async function texteDe({ fichiers }: Pick<Lot, 'fichiers'>, nom: string): Promise<string> {
	const fichier = fichiers.find((one) => one.nom === nom);
	if (!fichier) throw new Error(`no file ${nom}`);
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fichier.octets());
}
