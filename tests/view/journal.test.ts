import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { estDite, motAction, motsDetail } from '#lib/view/journal.ts';

it('an action is said in words, one that is not known too', () => {
	expect(['publier', 'import-accepte', 'fiche-relue', 'constructor'].map(motAction)).toEqual([
		...['Publication', 'Import accepté', 'Fiche relue', 'Constructor']
	]);
});

it('a detail is text, whatever it holds', () => {
	expect(motsDetail({ version: 2, note: '<b>', liste: ['a', 'b', 'c'], sans: [], nul: null })).toBe(
		'version\u00a0: 2, note\u00a0: «\u202f<b>\u202f», liste\u00a0: «\u202fa\u202f», «\u202fb\u202f» et «\u202fc\u202f», sans\u00a0: rien, nul\u00a0: null'
	);
	expect(motsDetail({})).toBe('');
});

it('the names of a detail are French', () => {
	const detail = { acceptees: 2, role: 'lecture', sha256: 'ab' };
	expect(motsDetail(detail)).toBe(
		'acceptées\u00a0: 2, rôle\u00a0: «\u202flecture\u202f», empreinte\u00a0: «\u202fab\u202f»'
	);
});

it('the values of a detail are French, those within others too', () => {
	const detail = { par: 'mot-de-passe', courriel: false, avant: { role: 'lecture', id: 3 } };
	expect(motsDetail(detail)).toBe(
		'par\u00a0: «\u202fmot de passe\u202f», courriel\u00a0: non, avant\u00a0: (rôle\u00a0: «\u202flecture\u202f», identifiant\u00a0: 3)'
	);
});

it('every action that the program notes has its words', () => {
	const sources = ['src', 'scripts'].flatMap((dossier) =>
		readdirSync(dossier, { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.ts'))
			.map((path) => readFileSync(`${dossier}/${path}`, 'utf8'))
	);
	const notees = sources.flatMap((source) =>
		[...source.matchAll(/await noter\((?:[^,;]|\([^)]*\))+,[^,;]+,([^,;]+)/g)].flatMap(
			([, action]) => [...action!.matchAll(/'([a-z-]+)'/g)].map(([, slug]) => slug!)
		)
	);
	const actions = new Set([...notees, 'publier', 'revenir', 'reprendre']);
	// As many as there are today: what finds them still does.
	expect(actions.size).toBeGreaterThanOrEqual(21);
	expect([...actions].filter((action) => !estDite(action))).toEqual([]);
});
