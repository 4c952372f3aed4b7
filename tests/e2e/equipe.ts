import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Base } from '#lib/server/base/base.ts';
import { essais, identites } from '#lib/server/base/schema-comptes.ts';
import type { Compte } from '#lib/server/compte/compte.ts';
import { creerCompte } from '#lib/server/compte/creation.ts';
import { poserMotDePasse } from '#lib/server/compte/mot-de-passe.ts';
import { type Role, ROLES } from '#lib/server/compte/role.ts';
import { ouvrirSemee } from '../server/base/moteurs.ts';
import { ouvrir, type Reglages, type Visite } from './navigateur.ts';
import { startServeur } from './serveur.ts';

/** The password of every account of the tests. */
export const MOT_DE_PASSE = 'quatre mots que voici';
/** The structures that the contributor of the tests may propose for. */
export const SIENNES: readonly string[] = ['adico'];

/** A server of the team's room on a database of its own, with one account of each role. */
export type Equipe = {
	origine: string;
	/** The database, as the server sees it. */
	base: Base;
	url: string;
	/** What the server keeps on disk. */
	dossier: string;
	comptes: Readonly<Record<Role, Compte>>;
	/** The header Cookie of a session of this role; always the same session. */
	cookie(role: Role): Promise<string>;
	/** Asks for an address, signed in or not, as a page of the site would; redirections are not followed. */
	demander(chemin: string, role: Role | null, init?: RequestInit): Promise<Response>;
	/** Opens a page in a fresh profile that is signed in. */
	visiter(chemin: string, role: Role, reglages?: Reglages): Promise<Visite>;
	stop(): Promise<void>;
};

/** Starts it: about three seconds. `env`: further settings of the server. */
export async function startEquipe(env: Record<string, string> = {}): Promise<Equipe> {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-equipe-'));
	const { base, lieu, close } = await ouvrirSemee('postgresql');
	const { url } = lieu as { url: string };
	const comptes = await creerComptes(base);
	const serveur = await startServeur({
		...{ DATABASE_URL: url, MITOYEN_DONNEES: dossier, MITOYEN_SECRET: 's'.repeat(32) },
		...env
	});
	const { origine } = serveur;
	const sessions = new Map<Role, Promise<string>>();
	const signer = async (role: Role) => {
		// What a test tried before must not make this one wait.
		await base.delete(essais);
		return entrer(origine, comptes[role].email);
	};
	const cookie = (role: Role) => {
		const known = sessions.get(role) ?? signer(role);
		sessions.set(role, known);
		return known;
	};
	return {
		...{ origine, base, url, dossier, comptes, cookie },
		demander: async (chemin, role, init = {}) => {
			const headers = new Headers({ accept: 'text/html', origin: origine, ...init.headers });
			if (role) headers.set('cookie', await cookie(role));
			return fetch(origine + chemin, { redirect: 'manual', ...init, headers });
		},
		visiter: async (chemin, role, reglages = {}) => {
			const [name = '', value = ''] = (await cookie(role)).split('=', 2);
			return ouvrir(chemin, { ...reglages, origine, cookies: [{ name, value }] });
		},
		stop: async () => {
			await serveur.stop();
			await close();
			rmSync(dossier, { recursive: true, force: true });
		}
	};
}

async function creerComptes(base: Base): Promise<Record<Role, Compte>> {
	const made = await Promise.all(
		ROLES.map(async (role) => {
			const nouveau = { nom: `Camille ${role}`, email: `${role}@exemple.fr`, role };
			const structures = role === 'contribution' ? [...SIENNES] : [];
			return [role, await creerCompte(base, { ...nouveau, structures })] as const;
		})
	);
	const [[, premier], ...autres] = made as [(typeof made)[number], ...typeof made];
	await poserMotDePasse(base, premier.id, MOT_DE_PASSE);
	// Hashed once: it takes long on purpose.
	const [sien] = await base.select().from(identites);
	await base
		.insert(identites)
		.values(autres.map(([, { id }]) => ({ ...sien!, id, userId: id, accountId: id })));
	return Object.fromEntries(made) as Record<Role, Compte>;
}

/** Signs in by the form; gives the header Cookie of the session. Throws when the site refuses. */
export async function entrer(
	origine: string,
	email: string,
	motDePasse: string = MOT_DE_PASSE
): Promise<string> {
	const response = await fetch(`${origine}/equipe/connexion`, {
		method: 'POST',
		headers: { origin: origine, accept: 'text/html' },
		body: new URLSearchParams({ email, motDePasse, suite: '/equipe' }),
		redirect: 'manual'
	});
	const [cookie] = response.headers.getSetCookie();
	if (response.status !== 303 || !cookie) throw new Error(`${email}: ${response.status}`);
	return cookie.slice(0, cookie.indexOf(';'));
}
