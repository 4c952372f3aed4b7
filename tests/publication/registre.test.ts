import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annuaireDe } from '#lib/publication/annuaire.ts';
import { estRefus } from '#lib/publication/demande.ts';
import { publicationDe, VUES } from '#lib/publication/registre.ts';
import { serveVersion } from './version.ts';

const ORIGINE = 'https://mitoyen.example';
const lire = (adresse: string) => publicationDe(new URL(adresse, ORIGINE));

serveVersion();

/** One address of each view. */
const ADRESSES = {
	'/': '/?axe=cybersecurite',
	'/couverture': '/couverture?mesure=solutions',
	'/chevauchements': '/chevauchements?verdict=cooperation',
	'/chevauchements/*/*': '/chevauchements/adico/somme-numerique?confiance=basse',
	'/lacunes': '/lacunes?region=32',
	'/comparer': '/comparer?departement=31&departement=81',
	'/empreinte': '/empreinte',
	'/simulation': '/simulation?si=ouvre.haute-garonne-numerique.cybersecurite',
	'/solutions': '/solutions?lecture=matrice',
	'/solutions/*': '/solutions/madis',
	'/structures/*': '/structures/adico',
	'/departements/*': '/departements/2a'
};

describe('the view of an address', () => {
	it('is known for every page that has files, and says itself with a link back', () => {
		expect(Object.keys(ADRESSES)).toEqual(Object.keys(VUES));
		for (const adresse of Object.values(ADRESSES)) {
			const lue = lire(adresse);
			if (!lue || estRefus(lue)) throw new Error(`${adresse}: ${JSON.stringify(lue)}`);
			const { titre, phrase, lien } = lue.figure();
			expect([adresse, titre.length > 3, phrase.endsWith('.')]).toEqual([adresse, true, true]);
			expect(lien.startsWith(`${ORIGINE}/`)).toBe(true);
			expect(lue.tableau().lignes.length).toBeGreaterThan(0);
		}
	});

	it('is what its own link says: reading it again changes nothing', () => {
		for (const adresse of Object.values(ADRESSES)) {
			const lue = lire(adresse);
			if (!lue || estRefus(lue)) throw new Error(adresse);
			const encore = lire(lue.figure().lien);
			if (!encore || estRefus(encore)) throw new Error(lue.figure().lien);
			expect(encore.json()).toBe(lue.json());
		}
	});

	it('is refused with its faults, or with what was probably meant', () => {
		expect(lire('/lacunes?axe=cyber')).toMatchObject({
			status: 400,
			fautes: [{ champ: 'axe', valeur: 'cyber' }]
		});
		expect(lire('/departements/2c')).toMatchObject({ status: 404, code: 'introuvable' });
		expect(lire('/structures/adicoo')).toMatchObject({
			status: 404,
			proches: [{ href: '/structures/adico', nom: 'ADICO' }, { nom: 'ADICA' }]
		});
		expect(lire('/comparer?departement=31')).toMatchObject({
			status: 400,
			fautes: [{ code: 'valeur-manquante' }]
		});
	});

	it('is none for a page without files', () => {
		for (const path of ['/aide', '/structures', '/solutions/a/b', '/departements', '/x', '/x/'])
			expect([path, lire(path)]).toEqual([path, null]);
	});

	it('never throws, whatever the address', () => {
		const part = fc.oneof(fc.constantFrom('structures', 'solutions', '%', '%00'), fc.string());
		fc.assert(
			fc.property(fc.array(part, { maxLength: 4 }), fc.webQueryParameters(), (parts, query) => {
				const url = new URL(ORIGINE);
				url.pathname = parts.join('/');
				url.search = query;
				const lue = publicationDe(url);
				expect(lue === null || 'status' in lue || 'json' in lue).toBe(true);
			})
		);
	});
});

describe('the directory of an address', () => {
	const annuaire = (requete: string) => annuaireDe(new URL(`${ORIGINE}/structures${requete}`));

	it('lists what its page lists: filters, search and order', () => {
		const lue = annuaire('?q=numerique&famille=thd&tri=-nom');
		if (estRefus(lue)) throw new Error(JSON.stringify(lue));
		const noms = lue.tableau().lignes.map(([, nom]) => String(nom));
		expect(noms.length).toBeGreaterThan(2);
		expect(noms).toEqual(noms.toSorted((a, b) => b.localeCompare(a, 'fr')));
		expect(JSON.parse(lue.json()).structures.length).toBe(noms.length);
		const { lien, phrase } = lue.presentation();
		expect(lien).toBe(`${ORIGINE}/structures?q=numerique&famille=thd&tri=-nom`);
		expect(phrase).toContain('numerique');
	});

	it('is refused with its faults', () => {
		expect(annuaire('?famille=inconnue')).toMatchObject({
			...{ status: 400, fautes: [{ champ: 'famille', valeur: 'inconnue' }] }
		});
	});
});
