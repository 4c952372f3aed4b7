import type { z } from 'zod';
import { couper } from '#lib/domain/couper.ts';
import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';
import { caractereInterdit, decode, interditDans } from './decodage.ts';

type Lu<T> = { valeur: T | null; anomalies: Anomalie[] };

/** Reads one JSON document against its Zod schema; every fault has its JSON pointer. */
export function parseDocument<T>(fichier: string, octets: Uint8Array, schema: z.ZodType<T>): Lu<T> {
	const { texte, anomalies } = decode(fichier, octets);
	if (texte === null) return { valeur: null, anomalies };
	let brut: unknown;
	try {
		brut = JSON.parse(texte);
	} catch (cause) {
		return { valeur: null, anomalies: [...anomalies, illisible(fichier, cause)] };
	}
	const interdits = caracteresInterdits(fichier, brut);
	if (interdits.length > 0) return { valeur: null, anomalies: [...anomalies, ...interdits] };
	const lecture = schema.safeParse(brut);
	if (lecture.success) return { valeur: lecture.data, anomalies };
	const fautes = lecture.error.issues.map((issue) => faute(fichier, brut, issue));
	return { valeur: null, anomalies: [...anomalies, ...fautes] };
}

/** Levels of a document, and faults of its texts that are said. */
const NIVEAUX = 100;
const DITES = 1000;

type Noeud = { valeur: unknown; chemin: string; niveau: number };

/** What the bytes do not show: characters that no fact contains, written as JSON escapes them. */
function caracteresInterdits(fichier: string, brut: unknown): Anomalie[] {
	const fautes: Anomalie[] = [];
	const suite: Noeud[] = [{ valeur: brut, chemin: '', niveau: 0 }];
	for (let noeud = suite.pop(); noeud && fautes.length < DITES; noeud = suite.pop()) {
		const { valeur, chemin, niveau } = noeud;
		const dire = (texte: string) => {
			const signe = interditDans(texte);
			const lieu = { fichier, ligne: null, colonne: null };
			if (signe !== null) fautes.push({ ...caractereInterdit(lieu, signe), champ: chemin || '/' });
			return signe === null;
		};
		if (typeof valeur === 'string') dire(valeur);
		if (typeof valeur !== 'object' || valeur === null) continue;
		if (niveau === NIVEAUX) return [illisible(fichier, `plus de ${NIVEAUX} niveaux imbriqués`)];
		const siens = Object.entries(valeur).filter(([cle]) => dire(cle));
		for (const [cle, un] of siens.toReversed())
			suite.push({ valeur: un, chemin: `${chemin}/${cle}`, niveau: niveau + 1 });
	}
	return fautes;
}

function illisible(fichier: string, cause: unknown): Anomalie {
	// What it quotes of the file may be cut within a character.
	const detail = (cause instanceof Error ? cause.message : String(cause)).toWellFormed();
	return anomalie({
		fichier,
		code: 'json-illisible',
		message: `Le fichier n’est pas du JSON correct (${detail}).`,
		correction: 'Vérifiez les virgules, les guillemets et les accolades à cet endroit.'
	});
}

function faute(fichier: string, brut: unknown, issue: z.core.$ZodIssue): Anomalie {
	const valeur = issue.path.reduce<unknown>(
		(noeud, cle) => (noeud as Record<PropertyKey, unknown> | undefined)?.[cle],
		brut
	);
	return anomalie({
		fichier,
		champ: `/${issue.path.map(String).join('/')}`,
		valeur: valeur === undefined ? null : couper(JSON.stringify(valeur), 200),
		code: valeur === undefined ? 'valeur-manquante' : 'format-invalide',
		message: `Valeur refusée : ${issue.message}.`,
		correction: 'Comparez avec les autres entrées du même fichier.'
	});
}
