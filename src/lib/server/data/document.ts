import type { z } from 'zod';
import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';
import { decode } from './decodage.ts';

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
	const lecture = schema.safeParse(brut);
	if (lecture.success) return { valeur: lecture.data, anomalies };
	const fautes = lecture.error.issues.map((issue) => faute(fichier, brut, issue));
	return { valeur: null, anomalies: [...anomalies, ...fautes] };
}

function illisible(fichier: string, cause: unknown): Anomalie {
	const detail = cause instanceof Error ? cause.message : String(cause);
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
		valeur: valeur === undefined ? null : JSON.stringify(valeur).slice(0, 200),
		code: valeur === undefined ? 'valeur-manquante' : 'format-invalide',
		message: `Valeur refusée : ${issue.message}.`,
		correction: 'Comparez avec les autres entrées du même fichier.'
	});
}
