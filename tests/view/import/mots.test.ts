import { expect, it } from 'vitest';
import { motsEtat, motsInstant } from '#lib/view/import/mots.ts';
import { motsProgres } from '#lib/view/import/progres.ts';

it('an import says where it is, and that a file that changes nothing asks for nothing', () => {
	expect(motsEtat('refuse').mot).toBe('À corriger');
	expect(motsEtat('pret').mot).toBe('Prêt');
	expect(motsEtat('pret', true).mot).toBe('Aucun changement');
	expect(motsEtat('accepte', true).mot).toBe('Accepté');
});

it('an instant is said to the minute, in Paris', () => {
	expect(motsInstant(new Date('2026-11-22T10:05:00Z'))).toMatch(/^22 novembre 2026.*11:05$/);
});

it('a reading says its rows and its pace once they are known', () => {
	expect(motsProgres(null)).toBe('Le fichier s’ouvre.');
	expect(motsProgres({ faites: 1000, total: 100_000, parSeconde: 0 })).toBe(
		'1\u202f000 lignes sur 100\u202f000'
	);
	expect(motsProgres({ faites: 1, total: 2, parSeconde: 25_000 })).toBe(
		'1 ligne sur 2, 25\u202f000 par seconde'
	);
});
