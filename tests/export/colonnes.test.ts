import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { chevauchementTableau } from '#lib/export/chevauchement-tableau.ts';
import { lireChevauchement } from '#lib/export/chevauchement-lu.ts';
import { comparaisonTableau, lireComparaison } from '#lib/export/comparaison-json.ts';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import type { Tableau } from '#lib/export/csv.ts';
import { empreinteTableau } from '#lib/export/empreinte.ts';
import { lacunesTableau } from '#lib/export/lacunes-tableau.ts';
import { paireTableau } from '#lib/export/paire-tableau.ts';
import { simulationTableau } from '#lib/export/simulation-tableau.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { modeleEmpreinte } from '#lib/map/empreinte.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { parseComparaison } from '#lib/view/comparaison/vue.ts';
import { parseEmpreinte } from '#lib/view/empreinte.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { readReel } from '../domain/reel.ts';

const VOISINS = JSON.parse(readFileSync('static/geo/voisinage.json', 'utf8'));
const query = (text = '') => new URLSearchParams(text);

let tableaux: Record<string, Tableau>;
beforeAll(() => {
	const { release, cog, index } = readReel();
	const { noyau } = index;
	const vue = parseVue(query('axe=cybersecurite'), noyau).vue;
	const lacunes = modeleLacunes(index, parseLacunes(query(), noyau).vue);
	const comparee = parseComparaison(query('departement=14&departement=50'), noyau).vue;
	const paire = buildFichePaire({ release, cog, index }, ['adico', 'sitiv'], vue.filtre);
	tableaux = {
		couverture: couvertureTableau(lireVue(index, vue).cellules),
		chevauchements: chevauchementTableau(
			lireChevauchement(index, parseChevauchement(query(), noyau).vue)
		),
		lacunes: lacunesTableau({ index, release, voisins: VOISINS, modele: lacunes }),
		comparer: comparaisonTableau(lireComparaison(index, comparee)),
		empreinte: empreinteTableau(index, modeleEmpreinte(index, parseEmpreinte(query(), noyau).vue)),
		paire: paireTableau(paire),
		simulation: simulationTableau(index, modeleSimulation(index, index, vue).tableau)
	};
});

const OF: Record<string, string> = { entier: 'number', nombre: 'number', booleen: 'boolean' };

describe.each([
	...['couverture', 'chevauchements', 'lacunes', 'comparer', 'empreinte', 'paire', 'simulation']
])('the table of %s', (nom) => {
	it('says what each of its columns means, under a name of its own', () => {
		const { colonnes, lignes } = tableaux[nom]!;
		expect(lignes.length).toBeGreaterThan(5);
		for (const { nom, sens = '' } of colonnes) {
			expect(nom).toMatch(/^[a-z0-9_-]+$/);
			expect(sens.length, nom).toBeGreaterThan(5);
		}
		expect(new Set(colonnes.map(({ nom }) => nom)).size).toBe(colonnes.length);
	});

	it('holds in each cell what its column announces, or nothing', () => {
		const { colonnes, lignes } = tableaux[nom]!;
		for (const ligne of lignes) {
			expect(ligne.length).toBe(colonnes.length);
			ligne.forEach((cellule, c) => {
				const { nom, type = 'texte' } = colonnes[c]!;
				if (cellule === null) return;
				expect(typeof cellule, nom).toBe(OF[type] ?? 'string');
				if (type === 'entier') expect(Number.isInteger(cellule), nom).toBe(true);
			});
		}
	});
});
