import { describe, expect, it } from 'vitest';
import { COLONNES_AU_PLUS, layoutUpSet, readUpSet, type UpSetLu } from '#lib/charts/upset.ts';
import UpSet from '#lib/charts/UpSet.svelte';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { readReel } from '../domain/reel.ts';
import { html, textOf } from '../ui/html.ts';

const { index } = readReel();
function read(query: string): UpSetLu {
	const { vue } = parseChevauchement(new URLSearchParams(query), index.noyau);
	return readUpSet(index, vue, chevauchements(index, vue.filtre));
}

describe('UpSet of the families compared', () => {
	it('counts each département once, whatever the order', () => {
		for (const ordre of ['taille', 'degre', 'nom']) {
			const { colonnes, total } = read(`ordre=${ordre}`);
			expect(colonnes.reduce((sum, { taille }) => sum + taille, 0)).toBe(total);
			expect(new Set(colonnes.flatMap(({ elements }) => elements)).size).toBe(total);
		}
	});

	it('has the ink of the set of each family, and both where they meet', () => {
		const { rangs, colonnes } = read('');
		expect(rangs.find(({ id }) => id === 'thd')?.cote).toBe('gauche');
		expect(rangs.find(({ id }) => id === 'cdg')?.cote).toBe('droite');
		expect(colonnes.find(({ noms }) => noms === 'CDG et THD')?.cote).toBe('deux');
	});

	it('draws the first combinations and lists them all', () => {
		const lu = read('');
		expect(lu.colonnes.length).toBeGreaterThan(COLONNES_AU_PLUS);
		expect(layoutUpSet(lu).colonnes).toHaveLength(COLONNES_AU_PLUS);
		const markup = html(UpSet, {
			lu,
			label: 'Les combinaisons',
			nom: { un: 'département', plusieurs: 'départements' }
		});
		expect(markup.match(/<th scope="row"/g)).toHaveLength(lu.colonnes.length);
		expect(textOf(markup)).toContain(`dessinées sur ${lu.colonnes.length}`);
	});

	it('links the dots of a column from the first to the last', () => {
		const [first] = layoutUpSet(read('ordre=degre')).colonnes;
		expect(first?.trait[0]).toBe(first?.trait[1]);
		expect(first?.points.filter(({ plein }) => plein)).toHaveLength(1);
	});
});
