import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCog } from '#lib/server/cog.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { type BaseOuverte, ouvrir } from '#lib/server/base/ouverture.ts';
import { startServeurSql } from '../../postgres.ts';

/** Both engines: every test of the database passes on each. */
export const MOTEURS = ['pglite', 'postgresql'] as const;
export type Moteur = (typeof MOTEURS)[number];

/** An empty database of an engine, its schema up to date, and how to leave nothing of it. */
export async function ouvrirVide(moteur: Moteur): Promise<BaseOuverte> {
	if (moteur === 'postgresql') {
		const serveur = await startServeurSql();
		const ouverte = await ouvrir({ url: serveur.url });
		const close = async () => {
			await ouverte.close();
			serveur.stop();
		};
		return { ...ouverte, close };
	}
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-base-'));
	const ouverte = await ouvrir({ dossier });
	const close = async () => {
		await ouverte.close();
		rmSync(dossier, { recursive: true, force: true });
	};
	return { ...ouverte, close };
}

export const COG = readCog('data/cog');
/** The facts of the repository. */
export const DONNEES = readDonnees('data').donnees;
