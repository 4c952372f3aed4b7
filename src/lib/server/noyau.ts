import { SCHEMA_NOYAU } from '#lib/domain/reseau/noyau.ts';

/** Where a browser asks for the noyau of a release, and keeps it for ever: its content and its shape. */
export function adresseNoyau(sha256: string): string {
	return `/noyau.json?v=${sha256.slice(0, 16)}&schema=${SCHEMA_NOYAU}`;
}
