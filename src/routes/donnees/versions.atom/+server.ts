import { lireAnciennes } from '#lib/donnees/anciennes.ts';
import { filAtom } from '#lib/donnees/atom.ts';
import { entreesFil } from '#lib/donnees/fil.ts';
import { releasesDir } from '#lib/server/dossiers.ts';
import { readExploitant } from '#lib/server/exploitant.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { RequestHandler } from './$types';

/** A feed says what is new: older releases are told elsewhere, and each costs a file to read. */
const ANCIENNES = 9;

/** The feed of the releases: what changed in each, in words. */
export const GET: RequestHandler = ({ url }) => {
	const { release } = currentRelease();
	const anciennes = lireAnciennes(releasesDir(process.env), release.numero, ANCIENNES);
	const auteur = readExploitant(process.env).nom ?? 'Mitoyen';
	const fil = filAtom({ origine: url.origin, auteur }, entreesFil([release, ...anciennes]));
	return new Response(fil, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
