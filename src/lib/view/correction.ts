/** What a visitor would correct, as a title and a text to complete. */
export type Correction = { objet: string; corps: string };

/** A browser or a mail program may cut a longer address. */
const CORPS_MAX = 1500;

/** Pages of a code forge where anyone opens an issue. */
const TICKETS = /\/issues(\/new)?\/?$/;

/**
 * The address that opens a prefilled correction: an e-mail, an issue of a forge (`title` and `body`
 * in its query), or the page that the operator gave. Without a contact, the help says what to do.
 */
export function lienCorrection(
	contact: { href: string | null } | null,
	{ objet, corps }: Correction
): string {
	const href = contact?.href ?? null;
	if (href === null) return '/aide#signaler';
	const texte = corps.slice(0, CORPS_MAX);
	if (href.startsWith('mailto:')) {
		return `${href}?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(texte)}`;
	}
	const url = new URL(href);
	if (!TICKETS.test(url.pathname)) return href;
	url.pathname = url.pathname.replace(TICKETS, '/issues/new');
	url.searchParams.set('title', objet);
	url.searchParams.set('body', texte);
	return url.href;
}
