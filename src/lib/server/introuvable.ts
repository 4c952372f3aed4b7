import { error } from '@sveltejs/kit';

export type Proche = { href: string; nom: string };

/**
 * Ends a page's `load` with a 404 that names what the visitor probably meant.
 * `message` is a French sentence: "Aucun département ne porte le code 99."
 */
export function introuvable(locals: App.Locals, message: string, proches: Proche[] = []): never {
	error(404, { message, code: 'introuvable', requestId: locals.requestId, proches });
}
