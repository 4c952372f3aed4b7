import { PROFILS, tableauCsv, type Profil } from '#lib/export/csv.ts';
import { dialecteDe, schemaTable, type SchemaTable } from '#lib/export/schema-table.ts';
import { espacer } from '#lib/view/espacer.js';
import { fichierTexte, type Contexte, type FichierLot } from './fichier.ts';
import type { TableDonnees } from './table.ts';

const SUITE: Record<Profil, string> = { 'donnees-ouvertes': '', excel: '-excel' };
const MOTS: Record<Profil, string> = {
	'donnees-ouvertes': 'UTF-8, virgules',
	excel: 'pour un Excel français : points-virgules, virgule décimale'
};

/** The files of one table: its CSV in both profiles, each with what its columns hold. */
export function fichiersTable(table: TableDonnees, contexte: Contexte): FichierLot[] {
	const { nom, titre, tableau } = table;
	return PROFILS.flatMap((profil): FichierLot[] => {
		const base = nom + SUITE[profil];
		const csv = fichierTexte(`${base}.csv`, 'csv', `${titre} (${MOTS[profil]})`, () =>
			tableauCsv(tableau(), profil)
		);
		const sens = `Ce que dit chaque colonne de ${base}.csv (Table Schema)`;
		const schema = fichierTexte(`${base}.schema.json`, 'json', sens, () =>
			joli(schemaDe(table, profil, contexte))
		);
		return [{ ...csv, table, profil }, schema];
	});
}

/** What the columns of a table hold, under a profile of its CSV. */
export function schemaDe(
	{ nom, titre, sens, tableau }: TableDonnees,
	profil: Profil,
	{ reseau, adresse }: Pick<Contexte, 'reseau' | 'adresse'>
): SchemaTable {
	const fiche = {
		...{ nom, titre, description: espacer(sens), release: reseau.release },
		adresse: `${adresse}/${nom}${SUITE[profil]}.csv`
	};
	return schemaTable(tableau().colonnes, fiche, profil);
}

/** The same as a tabular resource of a Data Package says it. */
export const tabulaire = (table: TableDonnees, profil: Profil, contexte: Contexte) => ({
	profile: 'tabular-data-resource',
	description: espacer(table.sens),
	dialect: dialecteDe(profil),
	schema: schemaDe(table, profil, contexte)
});

/** JSON that people open. */
export const joli = (valeur: object) => `${JSON.stringify(valeur, null, '\t')}\n`;
