import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is public on a disk: its number and hash, checked against its bytes. Throws when they differ. */
export function publiee(dossier: string): { numero: number; sha256: string } {
	const lu = (nom: string) => readFileSync(join(dossier, 'publie', nom));
	const { fichier, numero, sha256 } = JSON.parse(lu('current.json').toString());
	const vraie = createHash('sha256').update(lu(fichier)).digest('hex');
	if (vraie !== sha256) throw new Error(`${fichier}: ${sha256} says ${vraie}`);
	return { numero, sha256 };
}

/** Files of that disk that a process began and did not end. */
export const provisoires = (dossier: string) =>
	readdirSync(join(dossier, 'publie')).filter((nom) => nom.endsWith('.tmp'));
