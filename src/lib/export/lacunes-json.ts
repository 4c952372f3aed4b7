import { ETATS } from '#lib/domain/etat.ts';
import { REGLE_AIDES, type Aide } from '#lib/domain/lacune/aide.ts';
import { etatDe } from '#lib/domain/lacune/lacune.ts';
import { secoursReader, type Voisins } from '#lib/domain/lacune/secours.ts';
import { REGLE_SOLUTIONS, solutionsUtiles } from '#lib/domain/lacune/solution.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { ModeleLacunes } from '#lib/map/lacunes/modele.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { membreSimulation } from './marque-simulation.ts';

/** What the files of the gaps are made from. */
export type SourceLacunes = {
	index: Index;
	release: Release;
	voisins: Voisins;
	modele: ModeleLacunes;
};

/** One département and one service, with who could help where it lacks; null: out of the régions. */
export type CelluleLacune = {
	code: string;
	nom: string;
	region: string;
	colonne: number;
	etat: (typeof ETATS)[number];
	aides: Aide[];
};

/** Every cell that the view shows, département by département. */
export function cellulesLacunes({ index, voisins, modele }: SourceLacunes): CelluleLacune[] {
	const { noyau } = index;
	const { lues } = modele;
	const secours = secoursReader(index, lues, voisins);
	return noyau.departements.flatMap(({ code, nom, region }, d) =>
		lues.colonnes.flatMap((_, colonne) => {
			const etat = etatDe(lues, colonne, d);
			if (etat === null) return [];
			const gap = etat === 'absent' || etat === 'sans-structure' || etat === 'non-renseigne';
			return { code, nom, region, colonne, etat, aides: gap ? secours(colonne, d) : [] };
		})
	);
}

/** The public JSON of the gaps, as text; its members are a promise to those who reuse it. */
export function lacunesJson(source: SourceLacunes): string {
	const { index, release, modele } = source;
	const { noyau } = index;
	const { vue, lues } = modele;
	const ids = lues.colonnes.map(({ id }) => id);
	const parColonne = <T>(valeur: (c: number) => T) =>
		Object.fromEntries(ids.map((id, c) => [id, valeur(c)]));
	const cellules = cellulesLacunes(source);
	const codes = [...new Set(cellules.map(({ code }) => code))];
	return JSON.stringify({
		release: noyau.release,
		...membreSimulation(noyau),
		vue,
		phrase: texteDe(modele.phrase),
		colonnes: lues.colonnes,
		departements: codes.map((code) =>
			departementJson(
				index,
				ids,
				cellules.filter((cellule) => cellule.code === code)
			)
		),
		regions: lues.regions.map(({ code, nom, departements, comptes }) => ({
			code,
			nom,
			departements: departements.length,
			comptes: parColonne((c) => comptes[c])
		})),
		lacunes: modele.listes.map(({ etat, lignes }) => ({
			etat,
			departements: lignes.map(({ code, population, services, structures }) => ({
				code,
				population,
				services,
				structures: structures.map(({ slug }) => slug)
			}))
		})),
		solutions: parColonne((c) =>
			solutionsUtiles(release, vue.filtre, lues.colonnes[c]!).map(({ solution, ...lien }) => ({
				solution: solution.slug,
				...lien,
				promoteurs: lien.promoteurs.map(({ slug }) => slug)
			}))
		),
		regles: { aides: REGLE_AIDES, solutions: REGLE_SOLUTIONS }
	});
}

function departementJson(index: Index, ids: readonly string[], cellules: CelluleLacune[]) {
	const { code, nom } = cellules[0]!;
	const aidees = cellules.filter(({ aides }) => aides.length > 0);
	return {
		code,
		nom,
		etats: Object.fromEntries(cellules.map(({ colonne, etat }) => [ids[colonne]!, etat])),
		aides: Object.fromEntries(
			aidees.map(({ colonne, aides }) => [
				ids[colonne]!,
				aides.map((aide) => aideJson(index, aide))
			])
		)
	};
}

function aideJson({ noyau }: Index, { structure, departements, ...aide }: Aide) {
	return {
		structure: noyau.structures[structure]!.slug,
		departements: departements.map((d) => noyau.departements[d]!.code),
		...aide
	};
}
