import { expect, it } from 'vitest';
import { motAction, motsDetail } from '#lib/view/journal.ts';

it('an action is said in words, one that is not known too', () => {
	expect(['publier', 'import-accepte', 'fiche-relue', 'constructor'].map(motAction)).toEqual([
		...['Publication', 'Import accepté', 'Fiche relue', 'Constructor']
	]);
});

it('a detail is text, whatever it holds', () => {
	expect(motsDetail({ version: 2, note: '<b>', liste: ['a'] })).toBe(
		'version\u00a0: 2, note\u00a0: «\u202f<b>\u202f», liste\u00a0: ["a"]'
	);
	expect(motsDetail({})).toBe('');
});
