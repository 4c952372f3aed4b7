import { describe, expect, it } from 'vitest';
import { ECHELLE_PART, echelleEntiere, encreDe } from '#lib/map/echelle.ts';

const repeat = (n: number, valeur: number) => Array<number>(n).fill(valeur);

describe('scale of a whole number', () => {
	it('gives each number its class while there are few', () => {
		const echelle = echelleEntiere([...repeat(40, 1), ...repeat(20, 2), ...repeat(8, 3)]);
		expect(echelle).toEqual({ bornes: [1, 2, 3], libelles: ['1', '2', '3'] });
	});

	it('breaks at round numbers when they are many, the last class open', () => {
		const echelle = echelleEntiere([1, 4, 9, 12, 16, 22, 27, 31, 33, 44]);
		expect(echelle.libelles).toEqual(['1 à 9', '10 à 19', '20 à 29', '30 à 39', '40 et plus']);
	});

	it('follows numbers that crowd near the bottom', () => {
		const echelle = echelleEntiere([1, 3, 7, 15, 30].flatMap((valeur) => repeat(30, valeur)));
		expect(echelle.bornes).toEqual([1, 2, 5, 10, 20]);
	});

	it('leaves zeros out, and has one class when there is nothing else', () => {
		expect(echelleEntiere([0, 0, 3])).toEqual({
			bornes: [1, 2, 3],
			libelles: ['1', '2', '3']
		});
		expect(echelleEntiere([0, 0])).toEqual({ bornes: [1], libelles: ['1'] });
	});
});

describe('inks of a scale', () => {
	it('are the palest five only when there are five classes', () => {
		const inks = (max: number) => {
			const echelle = echelleEntiere(Array.from({ length: max }, (_, i) => i + 1));
			return echelle.bornes.map((borne) => encreDe(echelle, borne)).join(' ');
		};
		expect(inks(1)).toBe('s3');
		expect(inks(2)).toBe('s2 s4');
		expect(inks(3)).toBe('s2 s4 s5');
		expect(inks(4)).toBe('s2 s3 s4 s5');
		expect(inks(5)).toBe('s1 s2 s3 s4 s5');
	});

	it('keep the whole of a share apart', () => {
		const inks = [0.0001, 0.25, 0.5, 0.75, 0.9999, 1].map((part) => encreDe(ECHELLE_PART, part));
		expect(inks).toEqual(['s1', 's2', 's3', 's4', 's4', 's5']);
	});
});
