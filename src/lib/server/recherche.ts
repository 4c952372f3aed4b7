import { createHash } from 'node:crypto';
import type { CogAnnexe } from '#lib/domain/cog-annexe.ts';
import { openAnnuaire, type Annuaire } from '#lib/domain/recherche/annuaire.ts';
import { buildIndexRecherche, type IndexRecherche } from '#lib/domain/recherche/index-recherche.ts';
import { readCogAnnexe } from './cog-annexe.ts';
import { fromRoot } from './racine.ts';
import { currentRelease } from './release.ts';

/** The index as browsers load it, and the beginning of its SHA-256. */
export type IndexServi = { json: string; version: string };

/** What the server needs to search by itself: ten megabytes that a quiet site never takes. */
export type Recherche = { annuaire: Annuaire; annexe: CogAnnexe };

let servi: (IndexServi & { sha256: string }) | null = null;
let recherche: (Recherche & { sha256: string }) | null = null;

/** The search index of the public release, built at its first use: at start, see hooks. */
export function currentIndex(): IndexServi {
	const { sha256 } = currentRelease();
	if (servi?.sha256 === sha256) return servi;
	const json = JSON.stringify(buildIndex(readCogAnnexe(fromRoot('data/cog'))));
	const version = createHash('sha256').update(json).digest('hex').slice(0, 16);
	servi = { sha256, json, version };
	return servi;
}

/** The search of the public release, for pages without scripts and for near names. */
export function currentRecherche(): Recherche {
	const { sha256 } = currentRelease();
	if (recherche?.sha256 === sha256) return recherche;
	const annexe = readCogAnnexe(fromRoot('data/cog'));
	recherche = { sha256, annexe, annuaire: openAnnuaire(buildIndex(annexe)) };
	return recherche;
}

/** Address of the index: it changes with its content, so that browsers keep it for ever. */
export function rechercheAddress(): string {
	return `/recherche-index.json?v=${currentIndex().version}`;
}

function buildIndex(annexe: CogAnnexe): IndexRecherche {
	const { release, cog } = currentRelease();
	return buildIndexRecherche(release, cog, annexe);
}
