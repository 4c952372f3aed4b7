import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Base } from '#lib/server/base/base.ts';
import { readCog } from '#lib/server/cog.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { type BaseOuverte, type Lieu, ouvrir } from '#lib/server/base/ouverture.ts';
import { semer } from '#lib/server/base/versions.ts';
import { startServeurSql } from '../../postgres.ts';

/** Both engines: every test of the database passes on each. */
export const MOTEURS = ['pglite', 'postgresql'] as const;
export type Moteur = (typeof MOTEURS)[number];

/**
 * An empty database of an engine, its schema up to date, and how to leave nothing of it. Each engine
 * is started once and what a database begins with is written once: the next ones are copies.
 */
export function ouvrirVide(moteur: Moteur): Promise<BaseOuverte> {
	return copier(moteur, 'vide');
}

/** The same with the facts of the repository, published as version 1; and where it is. */
export function ouvrirSemee(moteur: Moteur): Promise<Copie> {
	return copier(moteur, 'semee');
}

/** A database for all the tests of a `describe`: opened before the first, gone after the last. */
export function pourTous(ouvrirUne: () => Promise<BaseOuverte>): { readonly base: Base } {
	let ouverte: BaseOuverte;
	beforeAll(async () => {
		ouverte = await ouvrirUne();
	});
	afterAll(() => ouverte.close());
	return {
		get base() {
			return ouverte.base;
		}
	};
}

type Modele = 'vide' | 'semee';
type Copie = BaseOuverte & { lieu: Lieu };

function copier(moteur: Moteur, modele: Modele): Promise<Copie> {
	return moteur === 'postgresql' ? copierBase(modele) : copierDossier(modele);
}

async function remplir(lieu: Lieu, modele: Modele): Promise<void> {
	const ouverte = await ouvrir(lieu);
	if (modele === 'semee') await semer(ouverte.base, DONNEES, COG);
	await ouverte.close();
}

let serveur: ReturnType<typeof startServeurSql> | undefined;
const modeles = new Map<Modele, Promise<void>>();
let bases = 0;

async function copierBase(modele: Modele): Promise<Copie> {
	const { url, psql } = await (serveur ??= startServeurSql());
	const at = (nom: string) => ({ url: url.replace(/postgres$/, nom) });
	if (!modeles.has(modele)) {
		psql(`create database ${modele};`);
		modeles.set(modele, remplir(at(modele), modele));
	}
	await modeles.get(modele);
	const nom = `essai_${++bases}`;
	psql(`create database ${nom} template ${modele};`);
	const lieu = at(nom);
	const ouverte = await ouvrir(lieu);
	const close = async () => {
		await ouverte.close();
		psql(`drop database ${nom} with (force);`);
	};
	return { ...ouverte, lieu, close };
}

const dossiers = new Map<Modele, Promise<string>>();

async function copierDossier(modele: Modele): Promise<Copie> {
	const dossier = await dossierPret(modele);
	const ouverte = await ouvrir({ dossier });
	const close = async () => {
		await ouverte.close();
		rmSync(dossier, { recursive: true, force: true });
	};
	return { ...ouverte, lieu: { dossier }, close };
}

/** A folder that holds an embedded database, closed: to copy one is five times less work than to make it. */
export async function dossierPret(modele: Modele = 'vide'): Promise<string> {
	if (!dossiers.has(modele)) dossiers.set(modele, makeDossier(modele));
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-base-'));
	cpSync(await dossiers.get(modele)!, dossier, { recursive: true });
	return dossier;
}

async function makeDossier(modele: Modele): Promise<string> {
	const dossier =
		modele === 'vide' ? mkdtempSync(join(tmpdir(), 'mitoyen-modele-')) : await dossierPret();
	await remplir({ dossier }, modele);
	return dossier;
}

export const COG = readCog('data/cog');
/** The facts of the repository. */
export const DONNEES = readDonnees('data').donnees;
