import { describe, expect, it } from 'vitest';
import { CODES_CONTENU, CODES_STRUCTURE } from '#lib/server/data/anomalie.ts';
import { FAUTES_CELLULE } from './fautes-cellule.ts';
import { FAUTES_REFERENCE } from './fautes-reference.ts';
import { FAUTES_STRUCTURE } from './fautes-structure.ts';
import { addLigne, inspect, fichiersReels, inspectNews, withFichier } from './fixture.ts';

const FAUTES = [...FAUTES_STRUCTURE, ...FAUTES_CELLULE, ...FAUTES_REFERENCE];

describe('checks of the data files', () => {
	it('finds no error and no warning in the real data', () => {
		expect(inspect(fichiersReels).filter(({ niveau }) => niveau !== 'information')).toEqual([]);
	});

	it.each(FAUTES)('reports $titre', (faute) => {
		const [premiere] = inspectNews(withFichier(faute.fichier, faute.change));
		expect(premiere).toMatchObject({ fichier: faute.fichier, ...faute.attendu });
	});

	it('plants one fault of each kind at least', () => {
		const plantees = new Set(FAUTES.map(({ attendu }) => attendu.code));
		expect([...plantees].sort()).toEqual([...CODES_STRUCTURE, ...CODES_CONTENU].sort());
	});

	it('reports all the faults of all the cells at once', () => {
		const ligne = 'adicoo;Données;sig;peut-être;;21/11/2026;certaine;=1+1';
		const codes = inspectNews(withFichier('services.csv', addLigne(ligne))).map(
			({ code, colonne }) => `${colonne} ${code}`
		);
		expect(codes.sort()).toEqual([
			'2 format-invalide',
			'4 valeur-inconnue',
			'5 source-manquante',
			'6 date-invalide',
			'7 valeur-inconnue',
			'8 debut-de-formule'
		]);
	});

	it('says what a source must have, and that a document is enough', () => {
		const sans = 'essai;Essai;;;;;2026-11-21;publique;';
		const avec = 'essai;Essai;;;Revue, p. 12;;2026-11-21;publique;';
		expect(inspectNews(withFichier('sources.csv', addLigne(sans)))[0]).toMatchObject({
			code: 'valeur-manquante',
			colonne: 4,
			message: 'La source n’a ni adresse ni document.'
		});
		expect(inspectNews(withFichier('sources.csv', addLigne(avec)))[0]).toMatchObject({
			code: 'source-inutilisee'
		});
	});
});
