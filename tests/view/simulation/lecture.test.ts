import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adresseVue, serialiseVue } from '#lib/view/ecriture-vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { adresseLacunes } from '#lib/view/lacunes/vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { MAX_CHANGEMENTS, parseSimulation } from '#lib/view/simulation/lecture.ts';
import { changements } from '../../domain/simulation/edition.ts';
import { readReel } from '../../domain/reel.ts';

const { index, release, cog } = readReel();
const publie = index.noyau;

const parse = (query: string) => parseSimulation(new URLSearchParams(query), publie);
const read = (query: string) => {
	const { noyau, query: reste, avis } = parse(query);
	const lue = parseVue(reste, noyau);
	return { vue: lue.vue, avis: [...avis, ...lue.avis] };
};
const messages = (query: string) => read(query).avis.map(({ message }) => message);

const HGN = 'ouvre.haute-garonne-numerique.cybersecurite';

describe('the scenario of a URL', () => {
	it('is read in words, repeated or comma-separated, each change once', () => {
		const changes = [
			{ type: 'quitte', structure: 'adico' },
			{ type: 'ouvre', structure: 'haute-garonne-numerique', service: 'cybersecurite' }
		];
		for (const query of [`si=${HGN}&si=quitte.adico`, `si=quitte.adico,${HGN},${HGN}`]) {
			expect(read(query)).toMatchObject({ vue: { simulation: changes }, avis: [] });
		}
	});

	it('leaves the published facts as they are when there is none', () => {
		expect(parse('axe=cybersecurite').noyau).toBe(publie);
		expect(parse('si=').noyau).toBe(publie);
	});

	it('is written as it is read: nothing of it is ever escaped, by a form or by a copy', () => {
		const { vue } = read(`axe=cybersecurite&si=quitte.adico,${HGN}`);
		expect(serialiseVue(vue)).toBe(`axe=cybersecurite&si=${HGN},quitte.adico`);
		expect(new URLSearchParams(`si=${HGN}`).toString()).toBe(`si=${HGN}`);
	});

	it('goes round, whatever is possible of random changes, on every kind of view', () => {
		fc.assert(
			fc.property(changements(release, cog), (liste) => {
				const [note] = [liste.map((c) => Object.values(c).join('.')).join(',')];
				const { vue } = read(`si=${note}`);
				const again = read(serialiseVue(vue));
				expect(again).toEqual({ vue, avis: [] });
				const { noyau, query } = parse(serialiseVue(vue));
				const gaps = parseLacunes(query, noyau).vue;
				expect(adresseLacunes(gaps)).toBe(adresseVue('/lacunes', vue));
			}),
			{ numRuns: 40 }
		);
	});

	it('understands names, and says how they are written now', () => {
		const { vue, avis } = read('si=etend.ADICO.Somme');
		expect(vue.simulation).toEqual([{ type: 'etend', structure: 'adico', departement: '80' }]);
		expect(avis.map(({ code }) => code)).toEqual(['lien-migre', 'lien-migre']);
	});

	it('gives the nearest known value of what it does not know', () => {
		expect(messages('si=ouvr.adico.cybersecurite')).toEqual([
			espacer(
				'« ouvr.adico.cybersecurite » n’est pas une valeur connue de « si » : elle est ignorée. Vouliez-vous dire « ouvre.adico.cybersecurite » ?'
			)
		]);
		expect(messages('si=quitte.adicoo')[0]).toContain('dire «\u202fadico\u202f»');
		expect(messages('si=ouvre.adico.cybersecurit')[0]).toContain(
			'dire «\u202fcybersecurite\u202f»'
		);
		expect(messages('si=etend.adico.97')).toHaveLength(1);
	});

	it.each([
		['si=ouvre.adico', 'ouvre.structure.service'],
		['si=quitte.adico.soluris', 'quitte.structure'],
		['si=fusion.adico.adico', 'fusionne pas avec elle-même'],
		['si=adhere.adico', 'déjà membre'],
		['si=quitte.adico,etend.adico.80', 'quitte le réseau'],
		['si=fusion.soluris.adico,quitte.soluris', 'quitte le réseau'],
		['si=fusion.adico.soluris,ouvre.soluris.donnees', 'déjà réunie à une autre']
	])('says why %s has no effect', (query, raison) => {
		expect(messages(query)).toHaveLength(1);
		expect(messages(query)[0]).toContain(raison);
	});

	it('makes unknown whoever left, in the rest of the query too', () => {
		expect(parse('si=quitte.adico').noyau.structures.some(({ slug }) => slug === 'adico')).toBe(
			false
		);
	});

	it('has twelve changes at most', () => {
		const slugs = publie.structures.slice(0, MAX_CHANGEMENTS + 2).map(({ slug }) => slug);
		const { vue, avis } = read(`si=${slugs.map((slug) => `quitte.${slug}`).join(',')}`);
		expect([vue.simulation.length, avis.length]).toEqual([MAX_CHANGEMENTS, 2]);
	});

	it('never throws, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 200 }), (texte) => {
				expect(() => parse(new URLSearchParams({ si: texte }).toString())).not.toThrow();
			})
		);
	});
});
