import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCog } from '#lib/server/cog.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { type BaseOuverte, ouvrir } from '#lib/server/base/ouverture.ts';
import { startServeurSql } from '../../postgres.ts';

/** Both engines: every test of the database passes on each. */
export const MOTEURS = ['pglite', 'postgresql'] as const;
export type Moteur = (typeof MOTEURS)[number];

/**
 * An empty database of an engine, its schema up to date, and how to leave nothing of it. Each engine
 * is started once and its schema written once: the next ones are copies.
 */
export function ouvrirVide(moteur: Moteur): Promise<BaseOuverte> {
	return moteur === 'postgresql' ? ouvrirServeur() : ouvrirDossier();
}

let serveur: Promise<Awaited<ReturnType<typeof startServeurSql>>> | undefined;
let bases = 0;

async function ouvrirServeur(): Promise<BaseOuverte> {
	const { url, psql } = await (serveur ??= startModele());
	const nom = `essai_${++bases}`;
	psql(`create database ${nom} template modele;`);
	const ouverte = await ouvrir({ url: url.replace(/postgres$/, nom) });
	const close = async () => {
		await ouverte.close();
		psql(`drop database ${nom} with (force);`);
	};
	return { ...ouverte, close };
}

async function startModele() {
	const started = await startServeurSql();
	started.psql('create database modele;');
	await (await ouvrir({ url: started.url.replace(/postgres$/, 'modele') })).close();
	return started;
}

let modele: Promise<string> | undefined;

async function ouvrirDossier(): Promise<BaseOuverte> {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-base-'));
	cpSync(await (modele ??= makeModele()), dossier, { recursive: true });
	const ouverte = await ouvrir({ dossier });
	const close = async () => {
		await ouverte.close();
		rmSync(dossier, { recursive: true, force: true });
	};
	return { ...ouverte, close };
}

async function makeModele(): Promise<string> {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-modele-'));

	await (await ouvrir({ dossier })).close();
	return dossier;
}

export const COG = readCog('data/cog');
/** The facts of the repository. */
export const DONNEES = readDonnees('data').donnees;
