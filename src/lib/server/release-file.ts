import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Release, releaseSchema } from '#lib/domain/release.ts';

/** The pointer file says which release is public, and what its bytes must be. */
const pointerSchema = z.object({
	fichier: z.string().refine((name) => name === basename(name) && name.endsWith('.json')),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	numero: z.int().positive(),
	date: z.string()
});

export type Pointer = z.infer<typeof pointerSchema>;

const REMEDE = 'Remède\u202f: npm run data:compile.';

/** Why no release can be served, in French with its remedy: the server must not start. */
export class ReleaseError extends Error {
	override name = 'ReleaseError';

	constructor(message: string) {
		super(`${message} ${REMEDE}`);
	}
}

/**
 * Reads the public release of a folder and checks its SHA-256 over its bytes, then its schema.
 * Throws a `ReleaseError` when anything is missing, altered, or written by a newer program.
 */
export function readReleaseFile(dir: string): { release: Release; sha256: string } {
	const pointer = readPointer(dir);
	const bytes = readBytes(dir, pointer.fichier);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	if (sha256 !== pointer.sha256) {
		throw new ReleaseError(
			`La version ${pointer.numero} des données (${pointer.fichier}) est incomplète ou altérée\u202f: son empreinte est ${sha256.slice(0, 12)} au lieu de ${pointer.sha256.slice(0, 12)}.`
		);
	}
	return { release: parseRelease(bytes, pointer.fichier), sha256 };
}

/**
 * Reads the release of that number that a folder has kept. Its name bears the beginning of its
 * SHA-256, which is checked. Null when there is none, when it was altered or is of another schema, and
 * when several bear the number: none can then be said to be the one that was published.
 */
export function readReleaseNumbered(
	dir: string,
	numero: number
): { release: Release; sha256: string } | null {
	const found = readdirSync(dir).filter((name) => KEPT.exec(name)?.[1] === String(numero));
	const [name] = found;
	if (name === undefined || found.length > 1) return null;
	try {
		const bytes = readBytes(dir, name);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		if (!sha256.startsWith(KEPT.exec(name)![2]!)) return null;
		return { release: parseRelease(bytes, name), sha256 };
	} catch (error) {
		if (error instanceof ReleaseError) return null;
		throw error;
	}
}

/** The latest release of a folder that is whole; null when there is none. */
export function readLatest(dir: string): { release: Release; sha256: string } | null {
	const numeros = readdirSync(dir).flatMap((name) => Number(KEPT.exec(name)?.[1] ?? NaN) || []);
	for (const numero of numeros.sort((a, b) => b - a)) {
		const read = readReleaseNumbered(dir, numero);
		if (read) return read;
	}
	return null;
}

/** "12-0369127107d2.json", as `writeRelease` names a release. */
const KEPT = /^(\d+)-([0-9a-f]{12})\.json$/;

function readPointer(dir: string): Pointer {
	const parsed = pointerSchema.safeParse(parseJson(readBytes(dir, 'current.json'), 'current.json'));
	if (parsed.success) return parsed.data;
	throw new ReleaseError('Le fichier current.json ne désigne aucune version des données.');
}

function readBytes(dir: string, name: string): Buffer {
	try {
		return readFileSync(join(dir, name));
	} catch {
		throw new ReleaseError(`Aucune version des données n’est prête\u202f: ${name} manque.`);
	}
}

function parseJson(bytes: Buffer, name: string): unknown {
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		throw new ReleaseError(`Le fichier ${name} est incomplet ou altéré.`);
	}
}

function parseRelease(bytes: Buffer, name: string): Release {
	const json = parseJson(bytes, name);
	const schema = z.object({ schema: z.int() }).safeParse(json).data?.schema;
	if (schema !== undefined && schema > releaseSchema.shape.schema.value) {
		throw new ReleaseError(
			`Le fichier ${name} a été écrit par une version plus récente de Mitoyen\u202f: mettez le programme à jour.`
		);
	}
	const parsed = releaseSchema.safeParse(json);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new ReleaseError(
		`Le fichier ${name} n’a pas la forme attendue (${issue?.path.join('.') || 'racine'}).`
	);
}
