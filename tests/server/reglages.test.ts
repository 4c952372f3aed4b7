import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Written by our own commands, by Node or by the system: no operator sets them. */
const INTERNES = ['MITOYEN_RACINE', 'NODE_ENV', 'PATH', 'TMPDIR', 'TZ'];

/** Names of the variables that a source reads: `env.NAME`, or taken out of an environment. */
function luesPar(texte: string): string[] {
	const membres = [...texte.matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, nom]) => nom!);
	const sorties = [...texte.matchAll(/\{([^{}]*)\}(?: = (?:process\.)?env\b|: Env\b)/g)].flatMap(
		([, noms]) => [...noms!.matchAll(/\b([A-Z][A-Z_]+)\b/g)].map(([, nom]) => nom!)
	);
	return [...membres, ...sorties];
}

it('every setting that the site reads is in .env.example, and nothing else is', () => {
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(ts|js|svelte)$/.test(name)
	);
	const lues = sources.flatMap((name) => luesPar(readFileSync(join('src', name), 'utf8')));
	const ecrits = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)];
	const dits = ecrits.map(([, nom]) => nom!);
	const absents = [...new Set(lues)].filter((nom) => ![...dits, ...INTERNES].includes(nom));
	expect(absents).toEqual([]);
	expect(lues).toEqual(expect.arrayContaining(['MITOYEN_SECRET', 'SMTP_URL', 'OIDC_ID']));
	// Read by what starts the site, or by name from a list.
	const ailleurs = ['PORT', 'HOST', 'EXPLOITANT'];
	const inutiles = dits.filter(
		(nom) => !lues.includes(nom) && !ailleurs.includes(nom.split('_')[0]!)
	);
	expect(inutiles).toEqual([]);
});
