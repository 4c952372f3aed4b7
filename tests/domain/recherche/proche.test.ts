import { describe, expect, it } from 'vitest';
import { openAnnuaire } from '#lib/domain/recherche/annuaire.ts';
import { buildIndexRecherche } from '#lib/domain/recherche/index-recherche.ts';
import {
	prochesCommune,
	prochesDepartement,
	prochesEpci,
	type Proche
} from '#lib/domain/recherche/proche.ts';
import { readCogAnnexe } from '#lib/server/cog-annexe.ts';
import { readReel } from '../reel.ts';

const { release, cog } = readReel();
const annexe = readCogAnnexe('data/cog');
const annuaire = openAnnuaire(buildIndexRecherche(release, cog, annexe));
const hrefs = (proches: Proche[]) => proches.map((p) => p.href);

describe('what an unknown code probably meant', () => {
	it.each([
		['1', ['/departements/01']],
		['20', ['/departements/2A', '/departements/2B']],
		['69M', ['/departements/69']],
		['692', ['/departements/69']],
		['97', ['971', '972', '973', '974', '976'].map((code) => `/departements/${code}`)],
		['zzz', []]
	])('département %s', (code, expected) => {
		expect(hrefs(prochesDepartement(annuaire, code))).toEqual(expected);
	});

	it('takes a name in the place of a code', () => {
		expect(hrefs(prochesDepartement(annuaire, 'somme'))[0]).toBe('/departements/80');
		expect(hrefs(prochesCommune(annuaire, annexe, 'l-hay-les-roses'))).toEqual(['/communes/94038']);
		expect(hrefs(prochesEpci(annuaire, 'cc de la dombes'))).toEqual(['/epci/200069193']);
	});

	it('gives today’s commune of an old code, by name', () => {
		expect(prochesCommune(annuaire, annexe, '01018')).toEqual([
			{ href: '/communes/01033', nom: 'Valserhône, Ain (01)' }
		]);
		expect(hrefs(prochesCommune(annuaire, annexe, '69383'))).toEqual(['/communes/69123']);
	});

	it('gives back the zero that a spreadsheet took away', () => {
		expect(hrefs(prochesCommune(annuaire, annexe, '1400'))).toEqual(['/communes/01400']);
	});

	it('takes a postcode for what it is', () => {
		expect(hrefs(prochesCommune(annuaire, annexe, '93200'))).toEqual(['/communes/93066']);
	});

	it('falls back on the nearest code', () => {
		expect(hrefs(prochesCommune(annuaire, annexe, '69999')).at(-1)).toBe('/departements/69');
		expect(hrefs(prochesCommune(annuaire, annexe, '69999'))).toHaveLength(2);
		expect(hrefs(prochesDepartement(annuaire, '99'))).toHaveLength(1);
		expect(hrefs(prochesEpci(annuaire, '200096193'))).toEqual(['/epci/200069193']);
	});
});
