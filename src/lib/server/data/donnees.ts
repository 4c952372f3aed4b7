import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { axeSchema } from '#lib/domain/axe.ts';
import { familleSchema } from '#lib/domain/famille.ts';
import { statutSchema } from '#lib/domain/statut.ts';
import { dateIso } from '#lib/domain/texte.ts';
import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';
import { parseDocument } from './document.ts';
import { etudeSchema } from './etude.ts';
import { parseFeuille } from './feuille.ts';
import type { Feuille } from './feuille.ts';
import { ligneAdoption } from './ligne-adoption.ts';
import { ligneRelation } from './ligne-relation.ts';
import { ligneService } from './ligne-service.ts';
import { ligneSolution } from './ligne-solution.ts';
import { ligneSource } from './ligne-source.ts';
import { ligneStructure } from './ligne-structure.ts';
import { ligneTerritoire } from './ligne-territoire.ts';

/** The schema of the rows of each file of facts. */
export const FEUILLES = {
	structures: ligneStructure,
	territoires: ligneTerritoire,
	services: ligneService,
	solutions: ligneSolution,
	adoptions: ligneAdoption,
	relations: ligneRelation,
	sources: ligneSource
};

const versionSchema = z.strictObject({
	numero: z.int().positive(),
	date: dateIso,
	commentaire: z.string().min(1).nullable()
});

const DOCUMENTS = {
	axes: z.array(axeSchema).min(1),
	familles: z.array(familleSchema).min(1),
	statuts: z.array(statutSchema).min(1),
	version: versionSchema,
	'etude-2023': etudeSchema
};

type Feuilles = { [N in keyof typeof FEUILLES]: Feuille<z.output<(typeof FEUILLES)[N]>> };
type Documents = { [N in keyof typeof DOCUMENTS]: z.output<(typeof DOCUMENTS)[N]> | null };

/** All the files of `data/`, read. A JSON document that could not be read is null. */
export type Donnees = Feuilles & Documents;

/** Names of the files of `data/` that hold facts. */
export const FICHIERS: string[] = [
	...Object.keys(FEUILLES).map((nom) => `${nom}.csv`),
	...Object.keys(DOCUMENTS).map((nom) => `${nom}.json`)
];

export type Lecture = { donnees: Donnees; anomalies: Anomalie[] };

/** Reads every file of the folder `dir`. Never throws: what is wrong is in `anomalies`. */
export function readDonnees(dir: string): Lecture {
	const octets = FICHIERS.map((nom) => [nom, readOctets(join(dir, nom))] as const);
	return parseDonnees(Object.fromEntries(octets));
}

/** Same as `readDonnees`, from the bytes of the files by name (null: the file is absent). */
export function parseDonnees(octets: Record<string, Uint8Array | null>): Lecture {
	const anomalies: Anomalie[] = [];
	const lire = <T>(fichier: string, parse: (contenu: Uint8Array) => T, sinon: T): T => {
		const contenu = octets[fichier] ?? null;
		if (contenu !== null) return parse(contenu);
		anomalies.push(absent(fichier));
		return sinon;
	};
	const feuilles = Object.entries(FEUILLES).map(([nom, schema]) => {
		const fichier = `${nom}.csv`;
		const lue = (contenu: Uint8Array) => parseFeuille(fichier, contenu, schema);
		const vide = { feuille: { fichier, entete: [], lignes: [] }, anomalies: [] };
		const { feuille, anomalies: defauts } = lire(fichier, lue, vide);
		anomalies.push(...defauts);
		return [nom, feuille];
	});
	const documents = Object.entries(DOCUMENTS).map(([nom, schema]) => {
		const fichier = `${nom}.json`;
		const lu = (contenu: Uint8Array) => parseDocument(fichier, contenu, schema as z.ZodType);
		const { valeur, anomalies: defauts } = lire(fichier, lu, { valeur: null, anomalies: [] });
		anomalies.push(...defauts);
		return [nom, valeur];
	});
	return { donnees: Object.fromEntries([...feuilles, ...documents]) as Donnees, anomalies };
}

function readOctets(chemin: string): Uint8Array | null {
	try {
		return readFileSync(chemin);
	} catch (cause) {
		if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
		throw cause;
	}
}

function absent(fichier: string): Anomalie {
	return anomalie({
		fichier,
		code: 'fichier-absent',
		message: 'Le fichier manque.',
		correction: 'Remettez-le dans data/ ; ses colonnes sont décrites dans data/README.md.'
	});
}
