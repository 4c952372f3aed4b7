import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { motsPart, motsSous, texteCellule } from '#lib/map/cellule.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Mesure } from '#lib/view/vue.ts';
import { filtre, indexOf, ligne, service, structure } from '../domain/fabrique.ts';

const index = indexOf({
	structures: [structure('a'), structure('b')],
	territoires: [ligne('a', 'departement', '01', 'partielle'), ligne('b', 'commune', '01001')],
	services: [service('b', 'cybersecurite', 'soc')]
});

function text(mesure: Mesure, change: Parameters<typeof filtre>[0] = {}, d = 0) {
	return texteCellule(index, couverture(index, filtre(change)), mesure, d);
}

describe('words of a cell', () => {
	it('say the state, then the number of structures', () => {
		const words = text('etat', { axes: ['cybersecurite'] });
		expect(words).toBe(espacer('Ain (01) : partiel, 2 structures'));
	});

	it('say the measure that the map shows', () => {
		const axes = ['cybersecurite'];
		expect(text('population', { axes })).toBe(
			espacer('Ain (01) : partiel, population servie : 10 %, 2 structures')
		);
		expect(text('sous-thematiques', { axes })).toBe(
			espacer('Ain (01) : partiel, 1 sous-thématique, 2 structures')
		);
		expect(text('structures')).toBe(espacer('Ain (01) : 2 structures'));
	});

	it('say once that nobody is there, and that a région is left out', () => {
		expect(text('structures', {}, 1)).toBe(espacer('Aisne (02) : sans structure'));
		expect(text('structures', { regions: ['84'] }, 1)).toBe(
			espacer('Aisne (02) : hors des régions choisies')
		);
	});
});

describe('share of the population', () => {
	const part = (partPopulation: number, minimum: number) =>
		motsPart(
			{
				...couverture(index, filtre()),
				partPopulation: Float64Array.of(partPopulation),
				minimum: Uint8Array.of(minimum)
			},
			0
		).replaceAll(/\s/g, ' ');

	it.each([
		[0.78, 0, '78 %'],
		[0, 0, '0 %'],
		[NaN, 0, 'inconnue'],
		[0.347, 1, 'au moins 34 %'],
		[0.999, 1, 'au moins 99 %'],
		[0.003, 1, 'au moins 0,3 %'],
		[0.00047, 1, 'au moins 0,04 %'],
		[0, 1, 'inconnue']
	])('%d (minimum %d) is “%s”', (value, minimum, expected) => {
		expect(part(value, minimum)).toBe(expected);
	});
});

describe('number of sous-thématiques', () => {
	it('is unknown, not 0, where structures are present and nothing is documented', () => {
		const lue = couverture(index, filtre({ axes: ['donnees'] }));
		expect(motsSous(lue, 0)).toBe('inconnu');
		expect(motsSous(lue, 1)).toBe('0');
	});
});
