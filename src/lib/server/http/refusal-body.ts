import { problemeJson } from '#lib/server/probleme.ts';
import { kindOf } from './headers.ts';
import { pathOf } from './key.ts';
import type { Refusal } from './refusal.ts';

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Tells whether a program asked rather than a person. */
export function wantsJson(path: string, accept: string | null | undefined): boolean {
	return kindOf(path) === 'donnees' || /\bjson\b/.test(accept ?? '');
}

/** Body of a refusal: a problem for programs, a small French page for people. */
export function refusalBody(
	{ status, code, titre, detail }: Refusal,
	url: string,
	accept: string | undefined,
	requestId: string
): { type: string; body: string } {
	// The address may be the fault: the part of it that is sent back stays short.
	const instance = pathOf(url).slice(0, 200);
	if (wantsJson(instance, accept)) {
		const type = 'application/problem+json; charset=utf-8';
		return {
			type,
			body: problemeJson({ status, title: titre, detail, code, instance, requestId })
		};
	}
	const body = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(titre)} – Mitoyen</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 Georgia,serif;max-width:40rem;margin:15vh auto;padding:0 1rem}</style>
<main>
<h1>${escape(titre)}</h1>
<p>${escape(detail)}</p>
<p><a href="/">Revenir à la carte</a></p>
<p><small>Code ${escape(code)}, référence ${escape(requestId)}</small></p>
</main>
`;
	return { type: 'text/html; charset=utf-8', body };
}
