import { estEquipe } from '#lib/server/http/headers.ts';

/** Where one goes once signed in when nothing else was asked. */
export const ACCUEIL = '/equipe';

/**
 * The page of the team's room that `suite` names, its path and query; /equipe for anything else: a
 * link to the page where one signs in must not lead to another site.
 */
export function suiteDe(suite: string | null, origine: string): string {
	if (!suite || !URL.canParse(suite, origine)) return ACCUEIL;
	const { origin, pathname, search } = new URL(suite, origine);
	return origin === origine && estEquipe(pathname) ? pathname + search : ACCUEIL;
}
