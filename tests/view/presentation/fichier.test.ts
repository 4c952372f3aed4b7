import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireFichier, lireFichier } from '#lib/view/presentation/fichier.ts';

const EDITION = { numero: 3, date: '2026-11-22' };
const BON = { mitoyen: 'diaporama', version: 1, nom: 'A', diapositives: [{ vue: '/lacunes' }] };
const erreur = (contenu: unknown) => {
	const lu = lireFichier(typeof contenu === 'string' ? contenu : JSON.stringify(contenu));
	return 'erreur' in lu ? lu.erreur : null;
};

describe('the file of a list', () => {
	it('opens again as it was', () => {
		const presentation = {
			nom: 'Comité « départements »',
			diapositives: [{ vue: '/?axe=donnees', titre: 'Un titre', note: 'Deux\n\nlignes' }]
		};
		expect(lireFichier(ecrireFichier(presentation, EDITION))).toEqual({ presentation });
	});

	it('opens with what it does not say left empty, and with a mark of order of bytes', () => {
		expect(lireFichier('\ufeff' + JSON.stringify(BON))).toEqual({
			presentation: { nom: 'A', diapositives: [{ vue: '/lacunes', titre: '', note: '' }] }
		});
	});

	it.each([
		['not JSON', '{', 'n’est pas une liste de diapositives'],
		['another JSON', [1], 'n’est pas une liste de diapositives'],
		['null', 'null', 'n’est pas une liste de diapositives'],
		['a later version', { ...BON, version: 2 }, 'version plus récente du site'],
		['too many', { ...BON, diapositives: Array(41).fill({ vue: '/' }) }, 'compte 41 diapositives'],
		['a long title', { ...BON, diapositives: [{ vue: '/', titre: 'a'.repeat(201) }] }, '« titre »'],
		['no view', { ...BON, diapositives: [{ vue: '/' }, {}] }, 'la diapositive 2'],
		[
			'the view of another site',
			{ ...BON, diapositives: [{ vue: 'https://autre.example/' }] },
			'n’est pas celle d’une vue de ce site'
		]
	])('says what is wrong: %s', (_, contenu, mots) => {
		expect(erreur(contenu)?.replaceAll('\u202f', ' ')).toContain(mots);
	});

	it('never throws, whatever the file', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (contenu) => {
				expect(typeof lireFichier(contenu)).toBe('object');
			})
		);
	});
});
