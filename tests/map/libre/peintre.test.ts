import { describe, expect, it } from 'vitest';
import { buildModele } from '#lib/map/modele.ts';
import { bassesDe, changements, classesDe, PEINTURES } from '#lib/map/libre/classe.ts';
import { createPeintre } from '#lib/map/libre/peintre.ts';
import { TRACE, tracesDe } from '#lib/map/libre/trace.ts';
import { changeFiltre, vueParDefaut } from '#lib/view/vue.ts';
import { readReel } from '../../domain/reel.ts';

const { index } = readReel();
const cellules = (axes: string[]) =>
	buildModele(index, changeFiltre(vueParDefaut(), { axes }, index.noyau.axes)).departements;

/** A map that only notes what is sent to it: it has no other method. */
function toile() {
	const sent: unknown[] = [];
	return { sent, setFeatureState: (...message: unknown[]) => sent.push(message) };
}

describe('painting the départements', () => {
	it('sends one state per département at first, then those of a filter that change, and no more', () => {
		const carte = toile();
		const peindre = createPeintre(carte, 'departements');
		const [cyber, donnees] = [cellules(['cybersecurite']), cellules(['donnees'])];
		peindre('classe', classesDe(cyber));
		expect(carte.sent).toHaveLength(101);
		carte.sent.length = 0;
		peindre('classe', classesDe(donnees));
		const differ = cyber.filter(({ peinture }, d) => peinture !== donnees[d]!.peinture);
		expect(differ.length).toBeGreaterThan(10);
		expect(carte.sent).toHaveLength(differ.length);
		peindre('classe', classesDe(donnees));
		expect(carte.sent).toHaveLength(differ.length);
	});

	it('holds numbers: Somme is couvert for cybersécurité', () => {
		const carte = toile();
		createPeintre(carte, 'departements')('classe', classesDe(cellules(['cybersecurite'])));
		expect(carte.sent).toContainEqual([
			{ source: 'departements', id: '80' },
			{ classe: PEINTURES.indexOf('couvert') }
		]);
		expect(PEINTURES.indexOf('couvert')).toBe(1);
	});

	it('takes an outline back when it moves', () => {
		const carte = toile();
		const peindre = createPeintre(carte, 'departements');
		peindre('trace', tracesDe(null, '80', false));
		peindre('trace', tracesDe(null, '02', false));
		expect(carte.sent).toEqual([
			[{ source: 'departements', id: '80' }, { trace: TRACE.pointe }],
			[{ source: 'departements', id: '80' }, { trace: 0 }],
			[{ source: 'departements', id: '02' }, { trace: TRACE.pointe }]
		]);
	});

	it('marks only what rests on low confidence', () => {
		expect(
			bassesDe([
				{ code: '01', basse: true },
				{ code: '02', basse: false }
			])
		).toEqual(new Map([['01', 1]]));
	});
});

describe('outlines', () => {
	it('are strong for the selection and for the keyboard, light for the pointer', () => {
		expect(tracesDe('80', '02', false)).toEqual(
			new Map([
				['02', 1],
				['80', 2]
			])
		);
		expect(tracesDe('80', '02', true)).toEqual(
			new Map([
				['02', 2],
				['80', 2]
			])
		);
	});

	it('of the selection stay strong under the pointer', () => {
		expect(tracesDe('80', '80', false)).toEqual(new Map([['80', 2]]));
	});
});

describe('changes between two states', () => {
	it('leave out what had 0 and has it still', () => {
		expect(changements(new Map(), new Map([['01', 0]]))).toEqual([]);
	});
});
