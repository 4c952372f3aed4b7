import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoixAdoptees } from '#lib/domain/adoption/adoptees.ts';
import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { anneesDe } from '#lib/view/annee.ts';
import { adresseVue, serialiseVue } from '#lib/view/ecriture-vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { PARAMETRES } from '#lib/view/parametre.ts';
import {
	ADOPTEES_DEFAUT,
	MESURES,
	mesureParDefaut,
	sousDesAxes,
	TRIS,
	vueParDefaut,
	type Mesure
} from '#lib/view/vue.ts';
import { filtres } from '../domain/filtres.ts';
import { readReel } from '../domain/reel.ts';

const { release, cog, index } = readReel();
const { noyau } = index;

const parse = (query: string) => parseVue(new URLSearchParams(query), noyau);
const messages = (query: string) => parse(query).avis.map((avis) => avis.message);

const vues = filtres(release, cog).chain((drawn) => {
	const kept = sousDesAxes(noyau.axes, drawn.axes);
	const filtre = {
		...drawn,
		axes: [...drawn.axes].sort(),
		sousThematiques: drawn.sousThematiques.filter((id) => kept.has(id)).sort(),
		familles: [...drawn.familles].sort(),
		roles: [...drawn.roles].sort(),
		statuts: [...drawn.statuts].sort(),
		regions: [...drawn.regions].sort()
	};
	const mesures = MESURES.filter(
		(mesure) => mesure !== 'etat' || mesureParDefaut(filtre) === 'etat'
	);
	// Origin and date are those of one measure: elsewhere a view keeps their defaults.
	type Choisie = ChoixAdoptees & { mesure: Mesure };
	const choix = (mesure: Mesure): fc.Arbitrary<Choisie> =>
		mesure === 'solutions'
			? fc.record({
					mesure: fc.constant(mesure),
					origine: fc.constantFrom(...ORIGINES, 'toutes' as const),
					date: fc.constantFrom(null, ...anneesDe(noyau))
				})
			: fc.constant({ mesure, ...ADOPTEES_DEFAUT });
	const reste = fc.record({
		filtre: fc.constant(filtre),
		departement: fc.constantFrom(null, ...noyau.departements.map(({ code }) => code)),
		tri: fc.constantFrom(...TRIS),
		simulation: fc.constant([])
	});
	return fc
		.tuple(reste, fc.constantFrom(...mesures).chain(choix))
		.map(([vue, mesure]) => ({ ...vue, ...mesure }));
});

describe('URL of a view', () => {
	it('restores any view exactly, without a remark', () => {
		fc.assert(
			fc.property(vues, (vue) => {
				expect(parse(serialiseVue(vue))).toEqual({ vue, avis: [] });
			})
		);
	});

	it('is the same whatever the order of the choices', () => {
		fc.assert(
			fc.property(vues, (vue) => {
				const filtre = {
					...vue.filtre,
					familles: [...vue.filtre.familles].reverse(),
					axes: [...vue.filtre.axes].reverse()
				};
				expect(serialiseVue({ ...vue, filtre })).toBe(serialiseVue(vue));
			})
		);
	});

	it('is empty for the default view', () => {
		expect(serialiseVue(vueParDefaut())).toBe('');
		expect(adresseVue('/', vueParDefaut())).toBe('/');
	});

	it('is readable: commas as they are, ids sorted, defaults absent', () => {
		const { vue } = parse(
			'famille=thd,cdg&axe=cybersecurite&mesure=etat&confiance=moyenne&tri=code'
		);
		expect(serialiseVue(vue)).toBe('axe=cybersecurite&famille=cdg,thd');
		expect(adresseVue('/couverture', vue)).toBe('/couverture?axe=cybersecurite&famille=cdg,thd');
	});

	it('accepts repeated keys, as forms send them, and empty ones', () => {
		const { vue, avis } = parse('famille=thd&famille=cdg&axe=&mesure=&departement=');
		expect(vue.filtre.familles).toEqual(['cdg', 'thd']);
		expect([vue.filtre.axes, vue.departement, avis]).toEqual([[], null, []]);
	});

	it.each([
		['axe=donnees', 'etat'],
		['sous-thematique=soc', 'etat'],
		['famille=cdg', 'structures'],
		['axe=donnees&mesure=population', 'population']
	])('%s is measured by %s', (query, mesure) => {
		expect(parse(query).vue.mesure).toBe(mesure);
	});
});

describe('remarks on a URL', () => {
	it('has a remark for an unknown value, with the nearest one, and ignores it', () => {
		const { vue, avis } = parse('axe=cybersecurit');
		expect(vue).toEqual(vueParDefaut());
		expect(avis).toEqual([
			{
				niveau: 'avertissement',
				code: 'valeur-inconnue',
				parametre: 'axe',
				valeur: 'cybersecurit',
				proposition: 'cybersecurite',
				message: espacer(
					'« cybersecurit » n’est pas une valeur connue de « axe » : elle est ignorée. Vouliez-vous dire « cybersecurite » ?'
				)
			}
		]);
	});

	it('has a remark for an unknown parameter', () => {
		expect(messages('mesures=etat')).toEqual([
			espacer(
				'Le paramètre « mesures » est inconnu : il est ignoré. Vouliez-vous dire « mesure » ?'
			)
		]);
		expect(messages('utm_source=lettre')).toEqual([
			espacer('Le paramètre « utm_source » est inconnu : il est ignoré.')
		]);
	});

	it('proposes 01 to who writes 1, and reads 2a as 2A', () => {
		expect(parse('departement=1').avis[0]?.proposition).toBe('01');
		expect(parse('departement=2a').vue.departement).toBe('2A');
	});

	it('ignores a sous-thématique of another axe than the one chosen', () => {
		const { vue, avis } = parse('axe=donnees&sous-thematique=soc,sig');
		expect(vue.filtre.sousThematiques).toEqual(['sig']);
		expect(avis.map(({ code, valeur }) => [code, valeur])).toEqual([['valeur-ignoree', 'soc']]);
	});

	it('ignores the state as a measure when there is no axe to have one', () => {
		const { vue, avis } = parse('mesure=etat');
		expect([vue.mesure, avis[0]?.code]).toEqual(['structures', 'valeur-ignoree']);
	});

	it('keeps the first of two measures', () => {
		const { vue, avis } = parse('mesure=population&mesure=structures');
		expect([vue.mesure, avis[0]?.code]).toEqual(['population', 'valeur-ignoree']);
	});

	it('never says more than ten remarks, and cuts what it quotes', () => {
		expect(parse(`axe=${Array.from({ length: 500 }, (_, i) => `x${i}`).join()}`).avis).toHaveLength(
			10
		);
		const [avis] = parse(`axe=${'é'.repeat(5000)}`).avis;
		expect([...avis!.valeur!]).toHaveLength(40);
		expect(avis!.message.length).toBeLessThan(140);
	});

	it('never throws, whatever the query', () => {
		const nom = fc.oneof(
			fc.constantFrom<string>(...PARAMETRES, '__proto__', 'constructor'),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(nom, fc.string({ unit: 'binary' }))), (pairs) => {
				const { vue } = parseVue(new URLSearchParams(pairs), noyau);
				expect(parse(serialiseVue(vue)).vue).toEqual(vue);
			})
		);
	});
});
