import { error } from '@sveltejs/kit';
import type { z } from 'zod';

/** For each field of a form that is wrong, what to do in French. */
export type Fautes = Record<string, string>;

/** What a form gave; `saisie` and `choix`: its fields and its lists as they were, to show them again. */
export type Lu<T> = { saisie: Record<string, string>; choix: Record<string, string[]> } & (
	{ valeur: T; fautes: null } | { valeur: null; fautes: Fautes }
);

/**
 * Reads the form of a request by a strict schema: a field that the page does not have is a fault, so
 * that nothing is written but what was asked. `listes`: fields that may be given several times. Throws
 * SvelteKit's error 400 when the request holds no form.
 */
export async function lireFormulaire<T>(
	request: Request,
	schema: z.ZodType<T>,
	listes: readonly string[] = []
): Promise<Lu<T>> {
	const form = await lireChamps(request);
	const champs: Record<string, unknown> = {};
	for (const nom of new Set([...form.keys(), ...listes])) {
		const given = form.getAll(nom);
		champs[nom] = listes.includes(nom) || given.length > 1 ? given : given[0];
	}
	const lu = schema.safeParse(champs, { error: direFaute });
	const typed = Object.entries(champs).filter(([, value]) => typeof value === 'string');
	const vu = {
		saisie: Object.fromEntries(typed) as Record<string, string>,
		choix: Object.fromEntries(listes.map((nom) => [nom, form.getAll(nom).map(String)]))
	};
	if (lu.success) return { ...vu, valeur: lu.data, fautes: null };
	const fautes: Fautes = {};
	for (const { path, message } of lu.error.issues) {
		fautes[String(path[0] ?? 'formulaire')] ??= message;
	}
	return { ...vu, valeur: null, fautes };
}

/**
 * The fields of a request, as they were sent. Throws SvelteKit's error 400 when it holds no form, or a
 * sign that nobody types and that no database keeps.
 */
export async function lireChamps(request: Request): Promise<FormData> {
	const form = await request.formData().catch(() => null);
	const sain = (valeur: FormDataEntryValue) => typeof valeur !== 'string' || !valeur.includes('\0');
	if (form && [...form.keys(), ...form.values()].every(sain)) return form;
	error(400, { message: 'Ce formulaire est illisible. Rechargez la page.', code: 'illisible' });
}

/** What is said of a field whose schema says nothing: only a request that no page wrote comes here. */
function direFaute({ code }: { code: string }): string {
	return code === 'unrecognized_keys'
		? 'Ce formulaire porte un champ que la page n’a pas. Rechargez-la.'
		: 'Cette valeur ne convient pas.';
}
