import { describe, expect, it } from 'vitest';
import { resumeAxes } from '#lib/domain/axe-resume.ts';
import { buildFiche } from '#lib/domain/fiche/fiche.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { autresFaits, lignesIdentite } from '#lib/view/identite.ts';
import { motsFait } from '#lib/view/mots-fait.ts';
import { phraseAxe } from '#lib/view/phrase-axe.ts';
import { phraseAxes } from '#lib/view/phrase-axes.ts';
import { phraseFiche } from '#lib/view/phrase-fiche.ts';
import { phraseManque } from '#lib/view/phrase-manque.ts';
import { readReel } from '../domain/reel.ts';

const reel = readReel();
const fiche = (slug: string) => buildFiche(reel, slug, { confiance: 'moyenne', source: 'toutes' })!;
const marked = (fragments: Fragment[]) =>
	fragments.map((f) => (typeof f === 'string' ? f : `*${f.fort}*`)).join('');

describe('the sentence of a structure', () => {
	it.each([
		[
			'somme-numerique',
			'Somme Numérique sert *3 départements* (1 en entier), soit 587 207 habitants. Un service est attesté sur *9 des 12 axes*, annoncé sur 1 ; 2 axes ne sont pas renseignés.'
		],
		[
			'sitiv',
			'SITIV sert *2 départements*, en partie, soit 212 183 habitants. Un service est attesté sur *5 des 12 axes* ; 7 axes ne sont pas renseignés.'
		],
		[
			'cdg-32',
			'CDG32 sert *tout le département du Gers*, soit 192 645 habitants. Aucun de ses services n’est renseigné.'
		],
		[
			'sitec-corse',
			'Le territoire de SITEC n’est pas renseigné. Aucun de ses services n’est renseigné.'
		]
	])('%s', (slug, expected) => {
		expect(marked(phraseFiche(fiche(slug))).replaceAll('\u202f', ' ')).toBe(
			espacer(expected).replaceAll('\u202f', ' ')
		);
	});

	it('says that it is in no count when its membership is unknown', () => {
		expect(marked(phraseFiche(fiche('smico')))).toContain('elle n’entre dans aucun compte');
	});
});

describe('the identity', () => {
	it('writes each value in words, with its evidence', () => {
		const lignes = lignesIdentite(fiche('somme-numerique'));
		expect(lignes.map(({ champ, valeur }) => [champ, valeur])).toEqual([
			['Nom', 'Somme Numérique'],
			['Création', '1998'],
			['Forme juridique', 'Syndicat mixte ouvert'],
			['SIREN', null],
			['Site', 'sommenumerique.fr'],
			['Réseau Déclic', 'Membre de Déclic, déduit d’une liste'],
			['Adhérents', '16 adhérents'],
			['Effectif', '15 agents']
		]);
		expect(lignes.at(-1)).toMatchObject({ preuve: { date: '2020-09', confiance: 'moyenne' } });
		expect(lignes[4]).toMatchObject({ href: 'https://sommenumerique.fr/' });
	});

	it('spaces a SIREN, and keeps the older value of a field beside the one retained', () => {
		expect(lignesIdentite(fiche('sitiv'))).toContainEqual(
			expect.objectContaining({ champ: 'SIREN', valeur: '256\u202f910\u202f183' })
		);
		const adherents = lignesIdentite(fiche('smica')).filter(({ champ }) => champ === 'Adhérents');
		expect(adherents).toMatchObject([
			{ valeur: '400 adhérents', autre: false },
			{ valeur: '426 adhérents', autre: true }
		]);
	});

	it('keeps free facts apart, under their own names', () => {
		const champs = autresFaits(fiche('sitiv').structure).map(({ champ }) => champ);
		expect(champs).toEqual(
			expect.arrayContaining(['Départements selon l’ANCT', 'Services selon l’ANCT', 'Label'])
		);
		expect(autresFaits(fiche('smica').structure).map(({ champ }) => champ)).not.toContain(
			'NombreAdherents'
		);
	});

	it('says that a value is hidden rather than unknown', () => {
		const adherents = lignesIdentite(fiche('gip-recia')).find(({ champ }) => champ === 'Adhérents');
		expect(adherents).toEqual({ champ: 'Adhérents', valeur: null, cache: true });
	});

	it.each([
		['ancien-nom', 'Ancien nom'],
		['activite', 'Activité'],
		['usagers', 'Usagers'],
		['un-fait-nouveau', 'Un fait nouveau']
	])('names the fact %s "%s"', (champ, mots) => {
		expect(motsFait(champ)).toBe(mots);
	});
});

describe('a gap', () => {
	it.each([
		[{ type: 'champ', champ: 'siren' } as const, 'Le numéro SIREN.'],
		[{ type: 'adhesion' } as const, 'L’adhésion au réseau Déclic.'],
		[
			{ type: 'axes', axes: [{ id: 'd', nom: 'Données' }] } as const,
			'Les services sur cet axe : données.'
		]
	])('%j is said « %s »', (manque, expected) => {
		expect(phraseManque({ ...manque } as Parameters<typeof phraseManque>[0])).toBe(
			espacer(expected)
		);
	});
});

describe('the sentences of the axes', () => {
	const [premier] = resumeAxes(reel.index, { confiance: 'moyenne', source: 'toutes' });
	const vide = {
		couvert: 0,
		partiel: 0,
		projet: 0,
		'non-renseigne': 0,
		absent: 0,
		'sans-structure': 0
	};
	const resume = (comptes: Partial<typeof vide>, proposent = 0) => ({
		...premier!,
		comptes: { ...vide, ...comptes },
		proposent
	});

	it.each([
		[
			resume({ couvert: 17, partiel: 13, projet: 3, 'non-renseigne': 38 }, 12),
			'Proposé dans *17 départements entiers* et dans une partie de 13, par 12 structures. Annoncé dans 3. Non renseigné dans 38.'
		],
		[resume({ couvert: 1 }, 1), 'Proposé dans *1 département entier*, par 1 structure.'],
		[resume({ partiel: 2 }, 1), 'Proposé dans *une partie de 2 départements*, par 1 structure.'],
		[
			resume({ 'non-renseigne': 71 }),
			'*Aucune source ne dit qu’il est proposé.* Non renseigné dans 71.'
		]
	])('one axe, case %#', (given, expected) => {
		expect(marked(phraseAxe(given))).toBe(expected);
	});

	it('name every axe that ties', () => {
		const data = { ...resume({ couvert: 3 }), axe: { ...premier!.axe, court: 'Données' } };
		const tie = { ...resume({ couvert: 3 }), axe: { ...premier!.axe, court: 'Formation' } };
		const least = { ...resume({}), axe: { ...premier!.axe, court: 'Inclusion' } };
		expect(marked(phraseAxes([data, least, tie]))).toBe(
			espacer(
				'Les services les plus répandus : *« Données » et « Formation »*, dans 3 départements entiers. Les moins répandus : *« Inclusion »*, dans 0 département entier.'
			)
		);
	});
});
