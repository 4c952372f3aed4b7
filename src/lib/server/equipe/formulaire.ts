import type { z } from 'zod';

/** For each field of a form that is wrong, what to do in French. */
export type Fautes = Record<string, string>;

/** What a form gave; `saisie`: its fields of one line as they were typed, to show them again. */
export type Lu<T> = { saisie: Record<string, string> } & (
	{ valeur: T; fautes: null } | { valeur: null; fautes: Fautes }
);

/**
 * Reads the form of a request by a strict schema: a field that the page does not have is a fault, so
 * that nothing is written but what was asked. `listes`: fields that may be given several times.
 */
export async function lireFormulaire<T>(
	request: Request,
	schema: z.ZodType<T>,
	listes: readonly string[] = []
): Promise<Lu<T>> {
	const form = await request.formData();
	const champs: Record<string, unknown> = {};
	for (const nom of new Set([...form.keys(), ...listes])) {
		const given = form.getAll(nom);
		champs[nom] = listes.includes(nom) || given.length > 1 ? given : given[0];
	}
	const lu = schema.safeParse(champs);
	const typed = Object.entries(champs).filter(([, value]) => typeof value === 'string');
	const saisie = Object.fromEntries(typed) as Record<string, string>;
	if (lu.success) return { saisie, valeur: lu.data, fautes: null };
	const fautes: Fautes = {};
	for (const { path, message } of lu.error.issues) {
		fautes[String(path[0] ?? 'formulaire')] ??= message;
	}
	return { saisie, valeur: null, fautes };
}
