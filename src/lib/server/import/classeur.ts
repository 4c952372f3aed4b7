import { fork } from 'node:child_process';
import { fromRoot } from '#lib/server/racine.ts';

/** Milliseconds and megabytes that reading a workbook may take. */
const DELAI = 20_000;
const MEMOIRE = 256;

/** A sheet as rows of texts; `doutes`: cells whose text may not be what the reader sees. */
export type FeuilleLue = {
	nom: string;
	rangs: { ligne: number; cellules: string[] }[];
	masquees: number;
	doutes: { code: string; ligne: number; colonne: number; valeur: string }[];
};

/** Why a workbook was not read, and where. */
export type RefusLecture = {
	code: string;
	detail?: string;
	feuille?: string;
	ligne?: number;
	colonne?: number;
};

export type LectureClasseur = { feuilles: FeuilleLue[] } | { refus: RefusLecture };

/**
 * Reads the bytes of a workbook (XLSX) in a process of its own, whose memory and time are bounded. Never throws: a
 * process that dies is a refusal.
 */
export function lireClasseur(octets: Uint8Array): Promise<LectureClasseur> {
	return new Promise((resolve) => {
		const child = fork(fromRoot('src/lib/server/import/lecteur/enfant.js'), {
			execArgv: [`--max-old-space-size=${MEMOIRE}`],
			// Nothing of ours is for a workbook to see.
			env: {},
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
			serialization: 'advanced'
		});
		let answer: LectureClasseur = { refus: { code: 'lecture-interrompue' } };
		const timer = setTimeout(() => {
			answer = { refus: { code: 'trop-long' } };
			child.kill('SIGKILL');
		}, DELAI);
		child.on('message', (message: LectureClasseur) => (answer = message));
		child.on('exit', () => {
			clearTimeout(timer);
			resolve(answer);
		});
		child.send({ octets });
	});
}
