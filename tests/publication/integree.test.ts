import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estRefus } from '#lib/publication/demande.ts';
import { integrableDe } from '#lib/publication/integree/demande.ts';
import { lireIntegree } from '#lib/publication/integree/lecture.ts';
import type { CorpsCarte, VueIntegree } from '#lib/publication/integree/vue.ts';
import { adresseDuCadre } from '#lib/view/integration/extrait.ts';
import { serveVersion } from './version.ts';

const ORIGINE = 'https://mitoyen.example';

serveVersion(1, 2);

const read = (vue: string, query = ''): VueIntegree => {
	const lue = lireIntegree(vue, new URLSearchParams(query), ORIGINE);
	if (estRefus(lue)) throw new Error(lue.detail);
	return lue;
};
const carte = (vue: string, query = '') => read(vue, query).corps as CorpsCarte;
const total = ({ legende }: CorpsCarte) => legende.reduce((n, { nombre }) => n + nombre, 0);

/** One view of each kind, with its drawing and the page that it leads back to. */
const VUES = [
	['couverture', 'axe=cybersecurite', 'carte', '/?axe=cybersecurite'],
	['chevauchements', '', 'carte', '/chevauchements'],
	['lacunes', 'axe=donnees', 'carte', '/lacunes?axe=donnees'],
	['solutions', 'lecture=matrice', 'reseau', '/solutions'],
	['solutions/madis', '', 'carte', '/solutions/madis'],
	['structures/adico', 'confiance=basse', 'carte', '/structures/adico?confiance=basse'],
	['departements/2A', '', 'grille', '/departements/2A'],
	['chevauchements/adico/sitiv', '', 'carte', '/chevauchements/adico/sitiv'],
	['comparer', 'departement=31,81', 'grille', '/comparer?departement=31,81'],
	['empreinte', '', 'grille', '/empreinte']
] as const;

describe('an embed', () => {
	it.each(VUES)('of %s?%s is a %s that leads back to %s', (vue, query, genre, page) => {
		const lue = read(vue, query);
		expect([lue.corps.genre, lue.page, lue.avis]).toEqual([genre, page, []]);
		expect(lue.phrase).toMatch(/\.$/);
	});

	it.each(VUES)('of %s?%s is found again from the address of its snippet', (vue, query) => {
		const found = integrableDe(`/integrer/${vue}?${query}&theme=sombre`, ORIGINE);
		const again = integrableDe(adresseDuCadre(found!.cadre), ORIGINE);
		expect(again).toEqual(found);
		expect(again?.cadre.reglages.theme).toBe('sombre');
	});

	it('goes on without what is not understood, and says it', () => {
		expect(read('structures/adico', 'axe=cyber&territoire=region-99').avis).toHaveLength(2);
		expect(read('solutions', 'lecture=nuage').avis).toHaveLength(1);
	});

	it('of something that the network has not got is refused, with what was probably meant', () => {
		expect(lireIntegree('structures/adicoo', new URLSearchParams(), ORIGINE)).toMatchObject({
			proches: [{ nom: 'ADICO' }, { nom: 'ADICA' }]
		});
		expect(integrableDe('/structures/adicoo', ORIGINE)).toBeNull();
		expect(integrableDe('https://example.org/', ORIGINE)).toBeNull();
	});

	it('never throws, whatever its query', () => {
		const vue = fc.constantFrom(...VUES.map(([name]) => name));
		fc.assert(
			fc.property(vue, fc.webQueryParameters(), (name, query) => {
				lireIntegree(name, new URLSearchParams(query), ORIGINE);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('an embed locked on a place', () => {
	it('speaks of it only, and leads nowhere else', () => {
		const lue = read('couverture', 'axe=cybersecurite&territoire=region-32');
		expect(lue.phrase).toMatch(/^Dans les Hauts-de-France, sur 5 départements/);
		expect(lue.verrou).toEqual({ id: 'region-32', nom: 'Hauts-de-France' });
		const { departements, planche } = lue.corps as CorpsCarte;
		expect(departements.map(({ code }) => code)).toEqual(['02', '59', '60', '62', '80']);
		expect(planche.encarts).toEqual([]);
		expect(total(lue.corps as CorpsCarte)).toBe(5);
	});

	it('on a département says what the map says of it', () => {
		expect(read('couverture', 'axe=cybersecurite&territoire=departement-80').phrase).toMatch(
			/^Somme \(80\)\u00a0: .*\.$/
		);
	});

	it.each([
		'couverture',
		'couverture?axe=cybersecurite',
		'couverture?mesure=population&axe=donnees',
		'couverture?mesure=sous-thematiques&axe=cybersecurite',
		'couverture?mesure=solutions',
		'lacunes',
		'lacunes?axe=donnees',
		'chevauchements?confiance=basse',
		'solutions/madis',
		'structures/adico',
		'chevauchements/adico/somme-numerique'
	])('of %s: its régions add up to the whole map', (vue) => {
		const [name = '', query = ''] = vue.split('?');
		const whole = carte(name, query).legende.filter(({ nombre }) => nombre > 0);
		const sums = new Map<string, number>();
		for (const region of REGIONS) {
			const { legende } = carte(name, `${query}&territoire=region-${region}`);
			for (const { libelle, nombre } of legende) {
				const label = libelle
					.replace(/, tout le département$/, ', partout')
					.replace(/, une partie$/, ', en partie');
				sums.set(label, (sums.get(label) ?? 0) + nombre);
			}
		}
		for (const { libelle, nombre } of whole)
			expect([libelle, sums.get(libelle)]).toEqual([libelle, nombre]);
	});

	it('is not locked when it is no map, and says so', () => {
		const { verrou, avis } = read('empreinte', 'territoire=region-32');
		expect([verrou, avis.length]).toEqual([null, 1]);
	});
});

const REGIONS = '01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94'.split(' ');

describe('an embed frozen at a version', () => {
	it('shows that version while the server has it, and knows the public one', () => {
		expect(read('lacunes', 'version=1').version).toMatchObject({
			...{ numero: 1, demandee: 1, publique: 2 }
		});
		expect(read('lacunes').version).toMatchObject({ numero: 2, demandee: null, publique: 2 });
	});

	it('shows the public one when it is asked for one that is not there, and says which', () => {
		expect(read('lacunes', 'version=7').version).toMatchObject({
			...{ numero: 2, demandee: 7, publique: 2 }
		});
	});
});
