import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnnuaire } from '#lib/domain/recherche/annuaire.ts';
import { buildIndexRecherche, populationClass } from '#lib/domain/recherche/index-recherche.ts';
import { cherche } from '#lib/domain/recherche/recherche.ts';
import { readCogAnnexe } from '#lib/server/cog-annexe.ts';
import { readReel } from '../reel.ts';

const { release, cog } = readReel();
const index = buildIndexRecherche(release, cog, readCogAnnexe('data/cog'));
const annuaire = openAnnuaire(JSON.parse(JSON.stringify(index)));

const find = (question: string, limite = 5) => cherche(annuaire, question, limite);
/** The first answers of the best group: "Lyon · 69001 et 8 autres · Rhône (69)". */
const best = (question: string, n = 1) =>
	(find(question).groupes[0]?.trouvailles ?? [])
		.slice(0, n)
		.map(({ nom, precision }) => `${nom} · ${precision}`);
const group = (question: string, type: string) =>
	find(question).groupes.find((g) => g.type === type)?.trouvailles ?? [];

describe('finding a commune', () => {
	it.each([
		['Vénissieux', 'Vénissieux · 69200 · Rhône (69)'],
		['venissieux', 'Vénissieux · 69200 · Rhône (69)'],
		['VENISSIEUX', 'Vénissieux · 69200 · Rhône (69)'],
		['Y', 'Y · 80190 · Somme (80)'],
		['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses · 94240 · Val-de-Marne (94)'],
		["l'hay les roses", 'L’Haÿ-les-Roses · 94240 · Val-de-Marne (94)'],
		['lhay', 'L’Haÿ-les-Roses · 94240 · Val-de-Marne (94)'],
		['st etienne', 'Saint-Étienne · 42000, 42100, 42230 · Loire (42)'],
		['Ste Foy lès Lyon', 'Sainte-Foy-lès-Lyon · 69110 · Rhône (69)'],
		['oeuf en ternois', 'Œuf-en-Ternois · 62130 · Pas-de-Calais (62)'],
		['œuf', 'Œuf-en-Ternois · 62130 · Pas-de-Calais (62)'],
		['chalon s/ saône', 'Chalon-sur-Saône · 71100 · Saône-et-Loire (71)'],
		['marseille', 'Marseille · 13001 et 15 autres · Bouches-du-Rhône (13)']
	])('%s', (question, expected) => {
		expect(best(question)).toEqual([expected]);
	});

	it('tells homonyms apart by their département, the most populous first', () => {
		expect(best('Saint-Denis', 3)).toEqual([
			'Saint-Denis · 93200, 93210, 93380 · Seine-Saint-Denis (93)',
			'Saint-Denis · 97400, 97417, 97490 · La Réunion (974)',
			'Saint-Denis · 11310 · Aude (11)'
		]);
	});

	it('takes a département as one of the words', () => {
		expect(best('saint denis reunion')).toEqual([
			'Saint-Denis · 97400, 97417, 97490 · La Réunion (974)'
		]);
		expect(best('93 saint-denis')[0]).toContain('Seine-Saint-Denis (93)');
		expect(best('bastia 2b')).toEqual(['Bastia · 20200, 20600 · Haute-Corse (2B)']);
	});

	it('puts the name spelled as asked first, accents included, whatever the population', () => {
		expect(best('Ribeauville', 2)).toEqual([
			'Ribeauville · 02110 · Aisne (02)',
			'Ribeauvillé · 68150 · Haut-Rhin (68)'
		]);
		expect(best('ribeauvillé')).toEqual(['Ribeauvillé · 68150 · Haut-Rhin (68)']);
		expect(best('forges', 3).at(-1)).toBe('Forgès · 19380 · Corrèze (19)');
	});

	it('finds the communes of a postcode, the most populous first', () => {
		expect(best('01640', 2)).toEqual([
			'Jujurieux · 01640 · Ain (01)',
			'Saint-Jean-le-Vieux · 01640 · Ain (01)'
		]);
	});

	it('finds 01400 as the INSEE code of one commune and the postcode of ten others', () => {
		const { total } = find('01400');
		expect(total).toBe(11);
		expect(best('01 400', 2)).toEqual([
			'Seillonnaz · code INSEE 01400 · Ain (01)',
			'Châtillon-sur-Chalaronne · 01400 · Ain (01)'
		]);
	});

	it('finds a commune of an overseas collectivity and says that it is outside', () => {
		expect(best('noumea')).toEqual([
			'Nouméa · 98800 · Nouvelle-Calédonie (988), hors des 101 départements'
		]);
		expect(find('nouvelle calédonie').total).toBe(33);
	});

	it('finds today’s commune under the name of a former one', () => {
		expect(best('bellegarde sur valserine')).toEqual([
			'Bellegarde-sur-Valserine · aujourd’hui dans Valserhône · Ain (01)'
		]);
	});

	it('finds every twentieth of the 34,969 communes by its own name', () => {
		const sample = annuaire.codes.map((code, i) => ({ code, i })).filter(({ i }) => i % 20 === 0);
		const lost = sample.filter(({ code, i }) => {
			const { groupes } = cherche(annuaire, annuaire.libelles[i]!, 50);
			return !groupes.some((g) => g.trouvailles.some((t) => t.href === `/communes/${code}`));
		});
		expect(sample).toHaveLength(1749);
		expect(lost).toEqual([]);
	});
});

describe('finding the rest', () => {
	it.each([
		['somme', 'departement', '/departements/80'],
		['1', 'departement', '/departements/01'],
		['2a', 'departement', '/departements/2A'],
		['974', 'departement', '/departements/974'],
		['cdg59', 'structure', '/structures/cdg-59'],
		['CDG 59', 'structure', '/structures/cdg-59'],
		['somme numerique', 'structure', '/structures/somme-numerique'],
		['association pour le développement et l’innovation', 'structure', '/structures/adico'],
		['bureau virtuel', 'solution', '/solutions/bureau-virtuel-collaboratif'],
		['s2low', 'solution', '/solutions/s2low'],
		['cybersecurite', 'axe', '/axes/cybersecurite'],
		['rgpd', 'sous-thematique', '/?sous-thematique=rgpd-dpo'],
		['200069193', 'epci', '/epci/200069193'],
		['communauté de communes de la dombes', 'epci', '/epci/200069193']
	])('%s', (question, type, href) => {
		expect(group(question, type)[0]?.href).toBe(href);
		expect(find(question).groupes[0]!.type).toBe(type);
	});

	it('shows the départements of an EPCI that crosses a border', () => {
		const [dombes] = group('CC de l’Est de la Somme', 'epci');
		expect(dombes!.precision).toBe('Aisne (02), Somme (80)');
	});

	it('counts all that it finds and keeps the first ones of each group', () => {
		const { total, groupes } = find('saint-denis', 2);
		expect(total).toBe(71);
		expect(groupes.map((g) => [g.type, g.total, g.trouvailles.length])).toEqual([
			['commune', 64, 2],
			['departement', 1, 1],
			['ancienne', 6, 2]
		]);
	});
});

describe('any text is a question', () => {
	it.each(['', '   ', '<img src=x onerror=alert(1)>', '{{7*7}}', '\u202eشكرا', '😀', '\0', '\\'])(
		'%j finds nothing and does not throw',
		(question) => expect(find(question).total).toBe(0)
	);

	it('keeps the first 100 characters of a long one', () => {
		expect(find('a'.repeat(10_000)).question).toHaveLength(100);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
				const { total, groupes } = find(text);
				expect(total).toBe(groupes.reduce((n, g) => n + g.total, 0));
			}),
			{ numRuns: 50 }
		);
	});
});

describe('the class of a population', () => {
	it('is one sign that grows with it, never one that JSON must escape', () => {
		const signs = [null, 0, 1, 2, 1000, 2_200_000].map(populationClass);
		expect(signs).toEqual(['0', '0', '1', '3', 'E', '[']);
		for (let n = 1; n < 1e8; n *= 1.3) expect(populationClass(n)).not.toMatch(/["\\]/);
	});
});
