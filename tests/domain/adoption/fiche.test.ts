import { describe, expect, it } from 'vitest';
import { buildFicheSolution } from '#lib/domain/adoption/fiche.ts';
import { readReel } from '../reel.ts';
import { adoption, petit, solution } from './reseaux.ts';

const choix = { confiance: 'moyenne', source: 'toutes', date: null } as const;
const { release, index } = petit(
	[solution('s')],
	[
		adoption('s', 'c', 'promoteur'),
		adoption('s', 'c', 'distributeur'),
		adoption('s', 'b', 'adoptant', { depuis: '2021' }),
		adoption('s', 'd', 'distributeur', { depuis: '2019-07' }),
		adoption('s', 'a', 'distributeur', { etat: 'annonce' })
	]
);
const lire = (date: string | null) => buildFicheSolution(release, index, 's', { ...choix, date })!;
const noms = (liste: readonly { nom: string }[]) => liste.map(({ nom }) => nom);

describe('the sheet of a solution', () => {
	it('reaches what its users serve, whatever the date when none is asked', () => {
		const { portee, nonDatees } = lire(null);
		expect(portee.adoptants.map(({ code }) => code)).toEqual(['01', '02']);
		expect(nonDatees).toEqual([]);
	});

	it('moves with a date only what is dated, and sets the rest apart', () => {
		const fiche = lire('2020');
		expect(noms(fiche.enCours)).toEqual(['Structure d']);
		expect(fiche.portee.adoptants.map(({ code }) => code)).toEqual(['01']);
		expect(noms(fiche.nonDatees)).toEqual(['Structure c', 'Structure a', 'Structure c']);
		expect(fiche.annees.map(({ annee }) => annee)).toEqual(['2019', '2021']);
		expect(noms(fiche.adoptions)).toHaveLength(5);
	});

	it('never counts as a user who promotes it, even when the promotion has no date', () => {
		const autre = petit(
			[solution('s')],
			[adoption('s', 'c', 'promoteur'), adoption('s', 'c', 'adoptant', { depuis: '2019' })]
		);
		const fiche = buildFicheSolution(autre.release, autre.index, 's', { ...choix, date: '2020' })!;
		expect(fiche.portee.adoptants).toEqual([]);
	});

	it('says whom to call once each, not who only announces it', () => {
		expect(lire(null).appeler.map(({ slug, role }) => [slug, role])).toEqual([
			['c', 'promoteur'],
			['d', 'distributeur']
		]);
	});

	it('is null for a slug that no solution has', () => {
		expect(buildFicheSolution(release, index, 'x', choix)).toBeNull();
	});
});

it('calls only public sites, each with its source, on the published facts', () => {
	const reel = readReel();
	for (const { slug } of reel.release.solutions) {
		const { appeler, sources } = buildFicheSolution(reel.release, reel.index, slug, choix)!;
		for (const { site } of appeler) {
			if (site === null) continue;
			expect(site.valeur).toMatch(/^https?:\/\/[^@]+$/);
			expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining(site.sources));
		}
	}
});
