import { readFileSync } from 'node:fs';
import { buildFiche } from '#lib/domain/fiche/fiche.ts';
import { readDepartement } from '#lib/domain/lieu/departement.ts';
import { buildFicheLieu } from '#lib/domain/lieu/fiche.ts';
import type { ChoixLieu } from '#lib/domain/lieu/lieu.ts';
import { touchReader } from '#lib/domain/preuves.ts';
import { buildTerritoires } from '#lib/domain/reseau/territoires-fins.ts';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { chevauchementFigure } from '#lib/export/chevauchement-figure.ts';
import { lireChevauchement } from '#lib/export/chevauchement-lu.ts';
import { chevauchementTableau } from '#lib/export/chevauchement-tableau.ts';
import { comparaisonFigure } from '#lib/export/comparaison-figure.ts';
import { comparaisonTableau, lireComparaison } from '#lib/export/comparaison-json.ts';
import { couvertureFigure } from '#lib/export/couverture-figure.ts';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import type { Tableau } from '#lib/export/csv.ts';
import { departementGrille, departementTableau } from '#lib/export/departement.ts';
import { empreinteFigure, empreinteTableau } from '#lib/export/empreinte.ts';
import type { Grille } from '#lib/export/figure-grille.ts';
import type { Figure } from '#lib/export/figure.ts';
import { lacunesFigure } from '#lib/export/lacunes-figure.ts';
import { lacunesTableau } from '#lib/export/lacunes-tableau.ts';
import { paireFigure } from '#lib/export/paire-figure.ts';
import { paireTableau } from '#lib/export/paire-tableau.ts';
import { simulationFigure } from '#lib/export/simulation-figure.ts';
import { simulationTableau } from '#lib/export/simulation-tableau.ts';
import { structureFigure } from '#lib/export/structure-figure.ts';
import { structureTableau } from '#lib/export/structure-tableau.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { modeleEmpreinte } from '#lib/map/empreinte.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { parseComparaison } from '#lib/view/comparaison/vue.ts';
import { parseEmpreinte } from '#lib/view/empreinte.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { nomDepartement } from '#lib/view/lieu.ts';
import { readReel } from '../domain/reel.ts';
import { PLAN } from './fabrique.ts';

export const VUES = [
	...(['couverture', 'chevauchements', 'lacunes', 'comparer', 'empreinte', 'paire'] as const),
	...(['simulation', 'structure', 'departement'] as const)
] as const;
export type NomVue = (typeof VUES)[number];

const read = (name: string) => JSON.parse(readFileSync(`static/geo/${name}`, 'utf8'));
const query = (text = '') => new URLSearchParams(text);

/** One view of each page, under the published facts: its rows and its picture. */
export function readVues(): Record<NomVue, { tableau: Tableau; figure: Figure | Grille }> {
	const reel = readReel();
	const { release, index } = reel;
	const { noyau } = index;
	const lien = 'https://mitoyen.example/vue';
	const fond = { plan: PLAN, origine: read('meta.json'), lien };
	const { vue } = parseVue(query('axe=cybersecurite'), noyau);
	const couverture = lireVue(index, vue);
	const chevauchement = lireChevauchement(index, parseChevauchement(query(), noyau).vue);
	const lacunes = modeleLacunes(index, parseLacunes(query(), noyau).vue);
	const comparee = parseComparaison(query('departement=14&departement=50'), noyau).vue;
	const comparaison = lireComparaison(index, comparee);
	const empreinte = modeleEmpreinte(index, parseEmpreinte(query(), noyau).vue);
	const paire = buildFichePaire(reel, ['adico', 'sitiv'], vue.filtre);
	const simulation = modeleSimulation(index, index, vue);
	const voisins = read('voisinage.json');
	const fiche = buildFiche(reel, 'adico', vue.filtre)!;
	const departement = lireDepartement(reel, '80', vue.filtre);
	return {
		couverture: {
			tableau: couvertureTableau(couverture.cellules),
			figure: couvertureFigure(couverture, fond)
		},
		chevauchements: {
			tableau: chevauchementTableau(chevauchement),
			figure: chevauchementFigure(chevauchement, fond)
		},
		lacunes: {
			tableau: lacunesTableau({ index, release, voisins, modele: lacunes }),
			figure: lacunesFigure(noyau, lacunes, fond)
		},
		comparer: {
			tableau: comparaisonTableau(comparaison),
			figure: comparaisonFigure(noyau, comparaison, lien)
		},
		empreinte: {
			tableau: empreinteTableau(index, empreinte),
			figure: empreinteFigure(index, empreinte, lien)
		},
		paire: { tableau: paireTableau(paire), figure: paireFigure(noyau, paire, fond) },
		structure: {
			tableau: structureTableau(fiche),
			figure: structureFigure(noyau, fiche, fond)
		},
		departement: {
			tableau: departementTableau(departement),
			figure: departementGrille(noyau, departement, lien)
		},
		simulation: {
			tableau: simulationTableau(index, simulation.tableau),
			figure: simulationFigure(index, simulation, fond)
		}
	};
}

function lireDepartement(reel: ReturnType<typeof readReel>, code: string, choix: ChoixLieu) {
	const { release, cog } = reel;
	const reseau = { ...reel, fins: buildTerritoires(release, cog), touches: touchReader(cog) };
	const fiche = buildFicheLieu(reseau, readDepartement(reseau, code, [], choix)!, choix);
	const lieu = nomDepartement({ code, nom: 'Somme' });
	return { code, lieu, fiche, base: 'Base.' };
}
