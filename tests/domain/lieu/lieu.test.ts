import { describe, expect, it } from 'vitest';
import type { FicheLieu } from '#lib/domain/lieu/fiche.ts';
import { readDepartement } from '#lib/domain/lieu/departement.ts';
import { readCommunes } from '#lib/domain/lieu/fin.ts';
import { commune, DEFAUT, departement, epci, RESEAU } from '../lieux.ts';

/** "Somme Numérique entiere", in the order of the page. */
const presences = ({ structures }: FicheLieu) =>
	structures.map(({ court, presence }) => `${court} ${presence.etendue}`);
const etat = ({ axes }: FicheLieu, id: string) => axes.find(({ axe }) => axe.id === id)!.etat;

describe('a département on one page', () => {
	const somme = departement('80');

	it('lists the structures of the Somme, the whole first and the border contact last', () => {
		expect(presences(somme)).toEqual([
			'Somme Numérique entiere',
			'ADICO partielle',
			'SMN76 partielle'
		]);
		expect(somme.structures.map(({ presence }) => presence.communes)).toEqual([771, null, 10]);
	});

	it('says the population and the communes of the official code', () => {
		expect([somme.population, somme.communes]).toEqual([565413, 771]);
	});

	it('gives each of the 12 axes its state, in the order of the study', () => {
		expect(somme.axes).toHaveLength(12);
		expect(somme.axes[0]!.axe.id).toBe('infrastructures');
		expect(etat(somme, 'infrastructures')).toBe('couvert');
		expect(etat(somme, 'logiciels-metiers')).toBe('partiel');
		expect(etat(somme, 'territoire-intelligent')).toBe('projet');
		expect(etat(somme, 'inclusion')).toBe('non-renseigne');
	});

	it('finds nearby who proposes what nobody here does, and never who is here', () => {
		const { ailleurs } = somme.axes[0]!;
		expect(ailleurs.map(({ court, departements }) => [court, departements])).toEqual([
			['La Fibre Numérique 59/62', ['59', '62']]
		]);
		const here = new Set(somme.structures.map(({ slug }) => slug));
		const near = somme.axes.flatMap((axe) => axe.ailleurs.map(({ slug }) => slug));
		expect(near.filter((slug) => here.has(slug))).toEqual([]);
	});

	it('gives every fact the sources that it quotes', () => {
		const known = new Set(somme.sources.map(({ id }) => id));
		const facts = [
			somme.structures.flatMap(({ presence }) => presence.lignes),
			somme.axes.flatMap((axe) => axe.propositions.flatMap((p) => p.services)),
			somme.solutions.flatMap(({ adoptions }) => adoptions),
			somme.relations
		].flat();
		expect(facts.length).toBeGreaterThan(50);
		expect(facts.every(({ sources }) => sources.every((id) => known.has(id)))).toBe(true);
		expect(facts.every(({ confiance }) => confiance !== 'basse')).toBe(true);
	});

	it('shows the solutions of the study before the others', () => {
		const origines = somme.solutions.map(({ solution }) => solution.origine);
		expect(origines.slice(0, 6)).toEqual(new Array(6).fill('etude-2023'));
		expect(origines.slice(6)).not.toContain('etude-2023');
	});

	it('tells the relations that hold there, not those of the same structures elsewhere', () => {
		const pairs = (code: string) =>
			departement(code).relations.map(({ nomA, type, b }) => `${nomA} ${type} ${b.nom}`);
		expect(pairs('80')).toContain('ADICO opere-pour Somme Numérique');
		expect(pairs('02')).not.toContain('ADICO opere-pour Somme Numérique');
		expect(pairs('02')).toContain('Somme Numérique commande-commune ADICA');
	});

	it('counts the facts of low confidence that it hides, and shows them on demand', () => {
		expect(somme.masques).toBe(2);
		expect(departement('80', { confiance: 'basse' }).masques).toBe(0);
	});

	it('keeps the facts whose source can be opened only, when asked', () => {
		const online = departement('80', { source: 'lien' });
		const facts = online.axes.flatMap((axe) => axe.propositions.flatMap((p) => p.services));
		const links = new Set(online.sources.filter(({ url }) => url !== null).map(({ id }) => id));
		expect(facts.every(({ sources }) => sources.some((id) => links.has(id)))).toBe(true);
		expect(online.masques).toBeGreaterThan(somme.masques);
	});

	it('shows a structure whose membership is unknown only when asked', () => {
		const all = RESEAU.index.noyau.departements.map(({ code }) => departement(code));
		expect(all.filter(({ nonMembres }) => nonMembres > 0)).toHaveLength(11);
		expect(all.flatMap((f) => f.structures).every(({ membre }) => membre)).toBe(true);
	});

	it('is empty and honest where nobody is known', () => {
		const paris = departement('75');
		expect(presences(paris)).toEqual([]);
		expect(paris.axes.every(({ etat }) => etat === 'sans-structure')).toBe(true);
		expect(paris.manques).toEqual([]);
		expect(paris.axes[0]!.ailleurs[0]!.departements).toEqual(['92']);
	});

	it('shares 8,4 % of the Rhône with SITIV, known by its communes', () => {
		const rhone = departement('69');
		expect(presences(rhone)).toEqual(['SITIV partielle']);
		expect(rhone.axes[0]!.part).toBeCloseTo(0.0842, 4);
		expect(etat(rhone, 'donnees')).toBe('non-renseigne');
	});

	it('does not exist under an unknown code', () => {
		expect(readDepartement(RESEAU, '99', [], DEFAUT)).toBe(null);
		expect(readDepartement(RESEAU, '2a', [], DEFAUT)).toBe(null);
	});
});

describe('a commune on one page', () => {
	it.each(['69259', '69091', '69096', '69256', '69273', '42186', '42207'])(
		'is served by SITIV for certain: %s',
		(code) => {
			expect(presences(commune(code))).toContain('SITIV entiere');
			expect(etat(commune(code), 'logiciels-metiers')).toBe('couvert');
		}
	);

	it('is not served by SITIV in Lyon, which is not one of its members', () => {
		expect(presences(commune('69123'))).toEqual([]);
		expect(etat(commune('69123'), 'logiciels-metiers')).toBe('sans-structure');
	});

	it('tells, in Amiens, what is certain from what is possible', () => {
		const amiens = commune('80021');
		expect(presences(amiens)).toEqual(['Somme Numérique entiere', 'ADICO possible']);
		expect(etat(amiens, 'cybersecurite')).toBe('couvert');
		expect(etat(amiens, 'logiciels-metiers')).toBe('partiel');
	});

	it('keeps the lines of territory that say why', () => {
		const [sitiv] = commune('69259').structures;
		expect(sitiv!.presence.lignes.map(({ zone }) => zone)).toContainEqual({
			type: 'commune',
			code: '69259'
		});
	});
});

describe('an EPCI on one page', () => {
	it('adds up its communes, served for certain or not', () => {
		const lyon = epci('200046977');
		expect([lyon.communes, lyon.population]).toEqual([58, 1436354]);
		expect(presences(lyon)).toEqual(['SITIV partielle']);
		expect(lyon.structures[0]!.presence.communes).toBe(5);
	});

	it('spans two départements, and looks for others on both sides', () => {
		const numero = RESEAU.cog.epci.findIndex((e) => e.code === '200070985');
		const lieu = readCommunes(RESEAU, RESEAU.fins.communesEpci[numero]!, [], DEFAUT);
		const codes = lieu.departements.map((d) => RESEAU.index.noyau.departements[d]!.code);
		expect(codes).toEqual(['02', '80']);
		expect(presences(epci('200070985'))).toContain('Somme Numérique entiere');
	});
});
