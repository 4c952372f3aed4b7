import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseFermee } from '#lib/server/base/ouverture.ts';
import { donneesDir } from '#lib/server/dossiers.ts';

/** Characters of a secret: 256 bits in base64url are 43. */
const MINIMUM = 32;

/**
 * What signs the cookies: MITOYEN_SECRET; else, with the embedded database only, a secret made once
 * and kept beside it. Throws `BaseFermee` with the remedy: several processes of one PostgreSQL would
 * otherwise each refuse the sessions of the others.
 */
export function secretDe(env: Record<string, string | undefined>): string {
	const { MITOYEN_SECRET, DATABASE_URL } = env;
	if (MITOYEN_SECRET && MITOYEN_SECRET.length >= MINIMUM) return MITOYEN_SECRET;
	if (MITOYEN_SECRET || DATABASE_URL) {
		throw new BaseFermee(
			`La salle d’équipe demande un secret\u202f: indiquez dans MITOYEN_SECRET ${MINIMUM} caractères au moins, les mêmes pour tous les processus. Pour en faire un\u202f: openssl rand -base64 32.`
		);
	}
	return secretGarde(donneesDir(env));
}

function secretGarde(dossier: string): string {
	const path = join(dossier, 'secret');
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	mkdirSync(dossier, { recursive: true });
	const brouillon = `${path}.${randomBytes(6).toString('hex')}`;
	writeFileSync(brouillon, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	try {
		// Whole or absent, and the first one wins: nobody reads half a secret, or one that is replaced.
		linkSync(brouillon, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		unlinkSync(brouillon);
	}
	return readFileSync(path, 'utf8');
}
