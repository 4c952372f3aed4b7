import { describe, expect, it } from 'vitest';
import type { Element } from '#lib/export/dessin.ts';
import { diapoDe, resumeDe } from '#lib/publication/presentation/diapo.ts';
import { VUES } from '#lib/publication/registre.ts';
import { serveVersion } from '../version.ts';

serveVersion();

const SITE = 'https://mitoyen.example';
const slide = (vue: string, titre = '', note = '') => diapoDe({ vue, titre, note }, SITE);

function textes(elements: readonly Element[]): string[] {
	return elements.flatMap((element) => {
		if (element.genre === 'groupe') return textes(element.enfants);
		return element.genre === 'texte' ? [element.texte] : [];
	});
}
const peintures = (elements: readonly Element[]): string[] =>
	elements.flatMap((element) => {
		if (element.genre === 'groupe') return peintures(element.enfants);
		return element.genre === 'texte' ? [] : [element.peinture ?? ''];
	});

/** One view of each kind that the registry knows. */
const UNE: Record<keyof typeof VUES, string> = {
	'/': '/?axe=cybersecurite',
	'/couverture': '/couverture',
	'/chevauchements': '/chevauchements',
	'/chevauchements/*/*': '/chevauchements/adico/somme-numerique',
	'/lacunes': '/lacunes',
	'/comparer': '/comparer?departement=31,81',
	'/empreinte': '/empreinte',
	'/simulation': '/simulation?si=ouvre.haute-garonne-numerique.cybersecurite',
	'/solutions': '/solutions',
	'/solutions/*': '/solutions/madis',
	'/structures/*': '/structures/adico',
	'/departements/*': '/departements/80'
};

describe('a slide', () => {
	it.each(Object.keys(VUES))('is made of any view: %s', (motif) => {
		const { absente, dessin, lien, source, texte } = slide(UNE[motif]!, 'Mon titre', 'Ma note');
		expect([absente, dessin.titre, dessin.note]).toEqual([false, 'Mon titre', 'Ma note']);
		expect([dessin.largeur, dessin.hauteur]).toEqual([1280, 720]);
		expect(textes(dessin.elements)).toContain('Mon titre');
		expect(lien.startsWith(SITE)).toBe(true);
		expect(source).toContain('Licence Ouverte 2.0');
		expect(texte.startsWith(dessin.phrase)).toBe(true);
	});

	it('has the question of its view as title, unless its author wrote another', () => {
		const [sans, avec] = [slide('/?axe=cybersecurite'), slide('/?axe=cybersecurite', 'Mon titre')];
		expect(sans).toMatchObject({
			titre: 'Qui propose un service de cybersécurité\u202f?',
			question: ''
		});
		expect(avec).toMatchObject({
			titre: 'Mon titre',
			question: 'Qui propose un service de cybersécurité\u202f?'
		});
	});

	it('tells the counts of its map to who does not see it', () => {
		expect(slide('/?axe=cybersecurite').texte).toMatch(/Carte des départements\..* Partiel \d+,/);
	});

	it('leaves out the ground of a map, and no département', () => {
		const paints = peintures(slide('/?axe=cybersecurite').dessin.elements);
		expect(paints).not.toContain('mer');
		expect(paints).not.toContain('voisins');
		expect(paints.filter((paint) => paint === 'partiel').length).toBeGreaterThan(10);
	});
});

describe('a slide whose view is no more', () => {
	it.each([
		['/structures/adicoo', 'Aucune structure ne porte l’identifiant', '«\u202fADICO\u202f»'],
		['/lacunes?axe=cyber', '«\u202fcyber\u202f» n’est pas une valeur de', 'corrigez ses filtres'],
		['/departements/2c', 'Aucun des 101 départements', 'retirez cette diapositive'],
		['/comparer?departement=31', 'deux départements', 'retirez cette diapositive'],
		['/aide', 'n’est pas celle d’une vue', 'Remplacez-la'],
		['/%00/%', 'n’est pas celle d’une vue', 'Remplacez-la']
	])('says why and what to do: %s', (vue, raison, remede) => {
		const { absente, dessin, texte, note } = slide(vue, 'Mon titre', 'Ma note');
		expect(absente).toBe(true);
		expect(texte).toContain(raison);
		expect(texte).toContain(remede);
		expect(textes(dessin.elements).join(' ')).toContain(raison);
		expect(note).toBe('Ma note');
		expect(resumeDe({ vue, titre: '', note: '' }, SITE).absence?.raison).toContain(raison);
	});
});
