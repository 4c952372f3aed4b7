import { feuilleTableau, MOTS_TYPE, type Classeur } from '#lib/export/classeur.ts';
import type { Cellule, Tableau } from '#lib/export/csv.ts';
import { couleurClaire } from '#lib/map/palette.ts';
import { motsDate } from '#lib/view/date.ts';
import { espacer } from '#lib/view/espacer.js';
import type { ReseauDonnees } from './table.ts';
import { tablesDe } from './tables.ts';

/** Longest name of a sheet (ECMA-376). */
const NOM_FEUILLE = 31;

/** All the tables of a release as one workbook: what to read first, then a sheet each. */
export function classeurDe(reseau: ReseauDonnees, adresse: string): Classeur {
	const tables = tablesDe(reseau).map((table) => ({ ...table, lu: table.tableau() }));
	const colonnes = tables.flatMap(({ nom, lu }) =>
		lu.colonnes.map(({ nom: colonne, sens = '', type = 'texte' }): Cellule[] => [
			...[nom, colonne, espacer(sens), MOTS_TYPE[type]]
		])
	);
	return {
		date: reseau.release.date,
		tete: couleurClaire('mer'),
		feuilles: [
			feuilleTableau('Lisez-moi', lisezMoi(reseau, adresse, tables)),
			...tables.map(({ nom, lu }) => feuilleTableau(nom.slice(0, NOM_FEUILLE), lu)),
			feuilleTableau('Colonnes', tableau(['Table', 'Colonne', 'Ce qu’elle dit', 'Type'], colonnes))
		]
	};
}

const tableau = (tetes: string[], lignes: Cellule[][]): Tableau => ({
	colonnes: tetes.map((nom) => ({ nom })),
	lignes
});

function lisezMoi(
	{ release, index }: ReseauDonnees,
	adresse: string,
	tables: readonly { nom: string; sens: string }[]
): Tableau {
	return tableau(
		['Mitoyen', 'Données ouvertes'],
		[
			['Version des données', `${release.numero} du ${motsDate(release.date)}`],
			['Empreinte (SHA-256)', index.noyau.release.sha256],
			['Code officiel géographique', release.cog.millesime],
			['Licence', 'Licence Ouverte 2.0 (Etalab)'],
			['Adresse', adresse],
			['Case vide', espacer('Inconnu, ou sans objet : jamais « non » ni 0.')],
			...tables.map(({ nom, sens }): Cellule[] => [`Feuille ${nom}`, espacer(sens)])
		]
	);
}
