import { describe, expect, it } from 'vitest';
import type { Avis } from '#lib/view/avis.ts';
import { phraseVerrou, readVerrou, verrousDe } from '#lib/view/integration/territoire.ts';
import { readReel } from '../../domain/reel.ts';

const { noyau } = readReel().index;
const read = (texte: string | null) => {
	const avis: Avis[] = [];
	return { verrou: readVerrou(noyau, texte, avis), avis };
};

describe('the place that an embed is locked on', () => {
	it('is one of the 18 régions or of the 101 départements', () => {
		expect(verrousDe(noyau)).toHaveLength(119);
		expect(read('region-32').verrou).toMatchObject({
			nom: 'Hauts-de-France',
			lieu: 'dans les Hauts-de-France',
			codes: ['02', '59', '60', '62', '80']
		});
		expect(read('departement-32').verrou).toMatchObject({ nom: 'Gers (32)', codes: ['32'] });
	});

	it('is understood by its name, and none when it is unknown, with a remark', () => {
		expect(read('Bretagne').verrou?.id).toBe('region-53');
		expect(read('Bretagne').avis[0]?.code).toBe('lien-migre');
		expect(read('region-99').verrou).toBeNull();
		expect(read('region-99').avis).toHaveLength(1);
		expect(read(null)).toEqual({ verrou: null, avis: [] });
	});

	it('is what its sentence speaks of, with its base', () => {
		const { verrou } = read('region-32');
		const comptes = [
			{ libelle: 'Couvert', nombre: 2 },
			{ libelle: 'Absent', nombre: 0 },
			{ libelle: 'CDG 40 seule', nombre: 3 }
		];
		expect(phraseVerrou(verrou!, comptes, null)).toBe(
			'Dans les Hauts-de-France, sur 5 départements\u00a0: 2 «\u202fcouvert\u202f», 3 «\u202fCDG 40 seule\u202f».'
		);
		const somme = read('departement-80').verrou!;
		expect(phraseVerrou(somme, comptes, 'Somme (80)\u00a0: couvert')).toBe(
			'Somme (80)\u00a0: couvert.'
		);
	});
});
