import { describe, expect, it } from 'vitest';
import { buildMatrice, coteMarque, TETES_AU_PLUS, type CaseMatrice } from '#lib/charts/matrice.ts';
import Matrice from '#lib/charts/Matrice.svelte';
import { html } from '../ui/html.ts';

const une = (ligne: string, colonne: string, part: number | null = 1): CaseMatrice => ({
	ligne: { id: ligne, nom: ligne },
	colonne: { id: colonne, nom: colonne },
	href: `/chevauchements/${ligne}/${colonne}`,
	paint: 'url(#motif-deux-doublon)',
	phrase: `${ligne} et ${colonne}`,
	part
});

describe('matrix of pairs', () => {
	it('puts first who meets the most, then by name', () => {
		const { lignes, colonnes, reste } = buildMatrice([une('b', 'x'), une('a', 'y'), une('a', 'x')]);
		expect(lignes.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(colonnes.map(({ id }) => id)).toEqual(['x', 'y']);
		expect(lignes[1]?.cases.map((une) => une?.phrase ?? null)).toEqual(['b et x', null]);
		expect(reste).toBe(0);
	});

	it('says how many pairs it does not draw', () => {
		const many = Array.from({ length: TETES_AU_PLUS + 3 }, (_, i) => une(`s${i}`, 'x'));
		const { lignes, reste } = buildMatrice(many);
		expect([lignes.length, reste]).toEqual([TETES_AU_PLUS, 3]);
	});

	it('draws an unknown share neither small nor full', () => {
		expect([null, 0.001, 0.3, 1].map(coteMarque)).toEqual([14, 8, 14, 20]);
	});

	it('is a table whose cells are links named by a sentence', () => {
		const markup = html(Matrice, {
			matrice: buildMatrice([une('a', 'x', null)]),
			caption: 'Qui croise qui'
		});
		expect(markup).toMatch(/<th scope="row"[^>]*>a<\/th>/);
		expect(markup).toMatch(/<a href="\/chevauchements\/a\/x" aria-label="a et x"/);
		expect(markup).toMatch(/<rect[^>]*class="[^"]*inconnue/);
	});
});
