import { describe, expect, it } from 'vitest';
import { pageDe } from '#lib/server/import/fiche.ts';
import { champColonne, lireReglages } from '../../../src/routes/equipe/imports/[id]/formulaires.ts';

const formulaire = (champs: Record<string, string>) => {
	const form = new FormData();
	for (const [nom, valeur] of Object.entries(champs)) form.set(nom, valeur);
	return form;
};

describe('the form of the reading', () => {
	it('takes the column of any header that may have been read', () => {
		const champ = champColonne('Feuille 🏛', 'Sous-thématique');
		expect(lireReglages(formulaire({ [champ]: 'sousThematique' })).colonnes).toEqual({
			'Feuille 🏛': { 'Sous-thématique': 'sousThematique' }
		});
	});

	it.each(['colonne ["","a\\u0000"]', 'colonne ["\\ud800","a"]', 'colonne [', 'colonne ["a"]'])(
		'refuses what no header is: %s',
		(champ) => {
			const lire = () => lireReglages(formulaire({ [champ]: 'note' }));
			expect(lire).toThrow(expect.objectContaining({ status: 400 }) as Error);
		}
	);
});

it('the page of a list is one that there is, whatever its address says', () => {
	const pages = ['2', '1e20', 'Infinity', '-3', '0', '1.9', 'x', ''];
	const lues = pages.map((page) => pageDe(new URLSearchParams({ page }), 7));
	expect(lues).toEqual([2, 7, 7, 1, 1, 1, 1, 1]);
	expect(pageDe(new URLSearchParams('page=4'), 0)).toBe(1);
});
