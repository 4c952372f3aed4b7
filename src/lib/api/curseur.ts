import { createHash } from 'node:crypto';

/** What a cursor says: the release and the request that it continues, and the next place. */
export type Curseur = { release: string; demande: string; place: number };

const LONGUEUR = 12;
const FORME = /^([0-9a-f]{12})\.([\w-]{12})\.(\d{1,9})$/;

/** Names a request by its path and its filters: a cursor continues that one only. */
export function empreinteDemande(chemin: string, requete: string): string {
	const hash = createHash('sha256').update(`${chemin}?${requete}`).digest('base64url');
	return hash.slice(0, LONGUEUR);
}

/** Writes a cursor: opaque to those who read it, a name of a place to us. */
export function ecrireCurseur({ release, demande, place }: Curseur): string {
	const text = `${release.slice(0, LONGUEUR)}.${demande}.${place}`;
	return Buffer.from(text).toString('base64url');
}

/** Reads a cursor; null when it is none of ours. Never throws. */
export function lireCurseur(texte: string): Curseur | null {
	if (texte.length > 100) return null;
	const [, release, demande, place] =
		FORME.exec(Buffer.from(texte, 'base64url').toString('latin1')) ?? [];
	if (!release || !demande || !place) return null;
	return { release, demande, place: Number(place) };
}

/** Whether a cursor was given under a release (its SHA-256). */
export const estDe = ({ release }: Curseur, sha256: string) => sha256.startsWith(release);
