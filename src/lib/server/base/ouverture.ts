import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { donneesDir } from '#lib/server/dossiers.ts';
import { fromRoot } from '#lib/server/racine.ts';
import type { Base } from './base.ts';
import { garder } from './garde-sql.ts';
import { migrer } from './migrations.ts';
import { FolderTaken, tenir } from './verrou.ts';

/** Where the database is: an address, or a folder of this machine. */
export type Lieu = { url: string } | { dossier: string };

export type BaseOuverte = { base: Base; moteur: 'postgresql' | 'pglite'; close(): Promise<void> };

/** Why the database cannot be opened, in French with its remedy. */
export class BaseFermee extends Error {
	override name = 'BaseFermee';
}

/** What the operator asks for: DATABASE_URL, else a folder of MITOYEN_DONNEES. */
export function lieuDe(env: Record<string, string | undefined>): Lieu {
	if (env.DATABASE_URL) return { url: env.DATABASE_URL };
	return { dossier: join(donneesDir(env), 'base') };
}

/**
 * Opens the database and brings its schema up to date. Throws `BaseFermee` when another process has
 * the folder, or when no server answers at the address within two seconds.
 */
export async function ouvrir(lieu: Lieu, migrations = fromRoot('drizzle')): Promise<BaseOuverte> {
	const ouverte = 'url' in lieu ? await ouvrirServeur(lieu.url) : await ouvrirDossier(lieu.dossier);
	try {
		await migrer(ouverte.base, migrations);
		return ouverte;
	} catch (error) {
		await ouverte.close();
		throw error;
	}
}

/** Milliseconds that a statement may last; a migration lifts it for itself. */
const DELAI = 5000;

async function ouvrirServeur(url: string): Promise<BaseOuverte> {
	const { default: postgres } = await import('postgres');
	const { drizzle } = await import('drizzle-orm/postgres-js');
	const client = postgres(url, {
		...{ max: 5, connect_timeout: 2, idle_timeout: 60, backoff: () => 0.3 },
		onnotice: () => {},
		connection: {
			application_name: 'mitoyen',
			statement_timeout: DELAI,
			// A process that was killed gives its locks back within a second.
			client_connection_check_interval: 1000
		}
	});
	// A client whose server never answered would keep its last question for ever.
	const close = () => client.end({ timeout: 1 });
	try {
		await client`select 1`;
	} catch (cause) {
		await close();
		throw new BaseFermee(
			'La base de données ne répond pas. Vérifiez DATABASE_URL, et que le serveur est en marche.',
			{ cause }
		);
	}
	const base = drizzle(garder(client), { casing: 'snake_case' }) as unknown as Base;
	return { base, moteur: 'postgresql', close };
}

async function ouvrirDossier(dossier: string): Promise<BaseOuverte> {
	mkdirSync(dossier, { recursive: true });
	const rendre = await verrouiller(dossier);
	try {
		const { PGlite } = await import('@electric-sql/pglite');
		const { drizzle } = await import('drizzle-orm/pglite');
		const client = await PGlite.create(join(dossier, 'pglite'));
		const base = drizzle(client, { casing: 'snake_case' }) as unknown as Base;
		const close = async () => {
			await client.close();
			await rendre();
		};
		return { base, moteur: 'pglite', close };
	} catch (error) {
		await rendre();
		throw error;
	}
}

// Two processes on one folder would lose rows in silence.
async function verrouiller(dossier: string): Promise<() => Promise<void>> {
	try {
		return await tenir(dossier);
	} catch (cause) {
		if (!(cause instanceof FolderTaken)) throw cause;
		throw new BaseFermee(
			`La base de ${dossier} est ouverte par un autre processus. Attendez qu’il ait fini (arrêtez le site, si c’est lui), ou indiquez un serveur PostgreSQL par DATABASE_URL.`,
			{ cause }
		);
	}
}
