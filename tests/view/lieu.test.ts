import { describe, expect, it } from 'vitest';
import { baseLieu } from '#lib/view/base-lieu.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { corpsImprime } from '#lib/view/impression.ts';
import { communeDe, nomCommune, nomDepartement, nomEpci } from '#lib/view/lieu.ts';
import { phraseLieu } from '#lib/view/phrase-lieu.ts';
import { motsPresence, raisonPresence } from '#lib/view/phrase-presence.ts';
import { lignesSolutions } from '#lib/view/phrase-solution.ts';
import { commune, departement, epci, RESEAU } from '../domain/lieux.ts';

const SOMME = nomDepartement({ code: '80', nom: 'Somme' });
const RHONE = { code: '69', nom: 'Rhône' };
const VENISSIEUX = nomCommune('Vénissieux', RHONE);
const AMIENS = nomCommune('Amiens', { code: '80', nom: 'Somme' });
const LYON = nomEpci('Métropole de Lyon');

/** Plain spaces, so that the expectations can be read and typed. */
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const phrase = (...args: Parameters<typeof phraseLieu>) => plain(texteDe(phraseLieu(...args)));

describe('the name of a place', () => {
	it('carries its article for a département, its département for a commune', () => {
		expect([SOMME.titre, SOMME.repere, SOMME.objet]).toEqual(['La Somme', '80', 'la Somme']);
		expect([VENISSIEUX.titre, VENISSIEUX.repere]).toEqual(['Vénissieux', 'Rhône, 69']);
		expect(communeDe(RHONE)).toBe('Commune du Rhône');
		expect(communeDe({ code: '974', nom: 'La Réunion' })).toBe('Commune de La Réunion');
	});
});

describe('the sentence of a place', () => {
	it('counts structures in words and axes in figures', () => {
		expect(phrase(departement('80'), SOMME)).toBe(
			'Trois structures servent la Somme. Un service est documenté sur 10 des 12 axes, dont 9 sur ' +
				'tout le département et 1 sur une partie ; 1 est en projet ; 1 n’est pas renseigné.'
		);
	});

	it('tells what is certain from what is possible', () => {
		expect(phrase(commune('80021'), AMIENS)).toBe(
			'Une structure sert Amiens ; une autre, peut-être. Un service est documenté sur 10 des 12 ' +
				'axes, dont 9 de façon certaine et 1 peut-être ; 1 est en projet ; 1 n’est pas renseigné.'
		);
	});

	it('does not doubt what is certain', () => {
		expect(phrase(commune('69259'), VENISSIEUX)).toBe(
			'Une structure sert Vénissieux. Un service est documenté sur 5 des 12 axes ; 7 ne sont pas ' +
				'renseignés.'
		);
	});

	it('says a part of an EPCI', () => {
		expect(phrase(epci('200046977'), LYON)).toBe(
			'Une structure sert cette intercommunalité. Un service est documenté sur 5 des 12 axes, sur ' +
				'une partie ; 7 ne sont pas renseignés.'
		);
	});

	it('does not take an empty record for an empty place', () => {
		expect(phrase(departement('75'), nomDepartement({ code: '75', nom: 'Paris' }))).toBe(
			'Aucune structure n’est recensée pour Paris. Ce n’est pas dire que personne n’y intervient.'
		);
	});

	it('has two values in bold', () => {
		const forts = phraseLieu(departement('80'), SOMME).filter((f) => typeof f !== 'string');
		expect(forts).toHaveLength(2);
	});
});

describe('how much a structure serves', () => {
	const words = (fiche: ReturnType<typeof departement>, lieu: typeof SOMME) =>
		fiche.structures.map(({ presence }) => plain(motsPresence(presence, lieu, fiche.population)));

	it('says the share when the communes are known, and that they are not when they are not', () => {
		expect(words(departement('80'), SOMME)).toEqual([
			'Tout le département',
			'Une partie, communes non renseignées',
			'10 communes, 0,8 % de la population'
		]);
	});

	it('says certain or possible for a commune, and why', () => {
		const amiens = commune('80021');
		expect(words(amiens, AMIENS)).toEqual(['Présence certaine', 'Présence possible']);
		expect(amiens.structures.map((s) => raisonPresence(s.presence, AMIENS)!).map(plain)).toEqual([
			'son intercommunalité adhère',
			'elle sert une partie du département ; aucune source ne dit si la commune en est'
		]);
		const [sitiv] = commune('69259').structures;
		expect(raisonPresence(sitiv!.presence, VENISSIEUX)).toBe('la commune adhère');
	});

	it('needs no reason for a département', () => {
		const [first] = departement('80').structures;
		expect(raisonPresence(first!.presence, SOMME)).toBe(null);
	});
});

describe('the solutions in reach', () => {
	const { solutions } = departement('80');
	const lignes = lignesSolutions(solutions, (slug) => slug.toUpperCase());

	it('are said once, together when one organisation promotes them on the same source', () => {
		expect(lignes[0]!.solutions.map(({ nom }) => nom)).toEqual([
			'AREA+',
			'ChatBot',
			'LUCIOLE',
			'NumériScore'
		]);
		expect(lignes[0]).toMatchObject({
			mots: 'promues par ADICO',
			etude: true
		});
		const adoptions = solutions.reduce((n, fiche) => n + fiche.adoptions.length, 0);
		expect(lignes.reduce((n, ligne) => n + ligne.solutions.length, 0)).toBe(adoptions);
	});

	it('come after those of the study', () => {
		const etude = lignes.map((ligne) => ligne.etude);
		expect(etude).toEqual([...etude].sort((a, b) => Number(b) - Number(a)));
	});
});

describe('the page of a place', () => {
	it('says its base', () => {
		const edition = { numero: 3, date: '2026-11-21' };
		expect(
			plain(baseLieu(departement('80'), edition, { cog: '2026', population: '2023' }))
		).toMatch(/^Base : \d+ sources, version 3 des données du 21 novembre 2026\. « Non renseigné »/);
	});

	it('prints in smaller letters when it has more to say, never under 5.5 points', () => {
		const sizes = RESEAU.index.noyau.departements.map(({ code }) =>
			corpsImprime(departement(code))
		);
		expect(corpsImprime(departement('75'))).toBe(7.5);
		expect(corpsImprime(departement('80'))).toBeLessThan(7.5);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5.5);
	});
});
