import { describe, expect, it } from 'vitest';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { readReel } from '../reel.ts';

const reseau = readReel();
const MOYENNE = { confiance: 'moyenne', source: 'toutes' } as const;
const read = (a: string, b: string, confiance: 'moyenne' | 'basse' = 'moyenne') =>
	buildFichePaire(reseau, [a, b], { ...MOYENNE, confiance });

describe('the sheet of a pair, on the published facts', () => {
	it('is the same whatever the order of the two', () => {
		expect(read('hgi-atd-31', 'haute-garonne-numerique')).toEqual(
			read('haute-garonne-numerique', 'hgi-atd-31')
		);
	});

	it('says the common territory of HGI-ATD and Haute-Garonne Numérique, with who serves what', () => {
		const { lieux, paire, seuls } = read('haute-garonne-numerique', 'hgi-atd-31');
		expect(lieux).toMatchObject([
			{
				...{ code: '31', communes: 549, minimum: true, etendue: 'certaine', entier: false },
				gauche: { etendue: 'partielle', communes: 549 },
				droite: { etendue: 'entiere' }
			}
		]);
		expect(lieux[0]!.part).toBeCloseTo(0.43, 2);
		expect(lieux[0]!.droite.lignes.length).toBeGreaterThan(0);
		expect(paire).toMatchObject({ verdict: 'cooperation', sansRelation: 'indetermine' });
		expect(seuls.gauche.map(({ code }) => code)).toEqual(['11', '81']);
	});

	it('tells the relations between the two, and whether each makes a cooperation', () => {
		const [relation, ...autres] = read('adico', 'somme-numerique').relations;
		expect(relation).toMatchObject({ type: 'opere-pour', sens: 'de', lie: true });
		expect(autres).toEqual([]);
		const copie = read('gironde-numerique', 'megalis-bretagne');
		expect(copie.relations).toMatchObject([{ type: 'reutilisation', lie: false }]);
		expect(copie.paire).toBe(null);
	});

	it('lists every document that it quotes, and counts what it hides', () => {
		const { sources, axes, relations } = read('adico', 'somme-numerique');
		const cites = [
			...axes.flatMap((a) => [...a.gauche.services, ...a.droite.services]),
			...relations
		];
		const ids = new Set(sources.map(({ id }) => id));
		expect(cites.flatMap((fait) => fait.sources).filter((id) => !ids.has(id))).toEqual([]);
		expect(read('adico', 'somme-numerique').masques).toBe(1);
		expect(read('adico', 'somme-numerique', 'basse').masques).toBe(0);
	});

	it('compares the services of two that do not meet, without a verdict', () => {
		const { paire, lieux, axes } = read('adico', 'sitiv');
		expect([paire, lieux]).toEqual([null, []]);
		expect(axes).toHaveLength(12);
		expect(axes.every(({ verdict }) => verdict === null)).toBe(true);
	});

	it('refuses a structure with itself, and one that does not exist', () => {
		expect(() => read('adico', 'adico')).toThrow('elle-même');
		expect(() => read('adico', 'xxx')).toThrow('structure inconnue : xxx');
	});
});
