import type { Classeur, FeuilleClasseur } from '#lib/export/classeur.ts';
import { feuilleTableau } from '#lib/export/classeur.ts';
import type { Tableau, Tete } from '#lib/export/csv.ts';
import { schemaTable, type SchemaTable } from '#lib/export/schema-table.ts';
import { couleurClaire } from '#lib/map/palette.ts';
import { CLES, FEUILLES_FAITS, type NomFeuille } from '#lib/server/data/cle.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { textesDe } from '#lib/server/data/ecriture.ts';
import { espacer } from '#lib/view/espacer.js';
import { CHAMPS_CONNUS, COLONNES, type ColonneModele } from './colonnes.ts';

/** A sheet whose columns say which values they take; `plage`: where these are in the workbook. */
export type FeuilleModele = FeuilleClasseur & {
	listes?: { colonne: number; plage: string; ferme: boolean }[];
};
export type ClasseurModele = Omit<Classeur, 'feuilles'> & { feuilles: FeuilleModele[] };

/** Sheets that help, and that an import leaves out. */
const LISTES = 'Listes';
const AIDE = 'Colonnes';

const tetesDe = (type: NomFeuille): Tete[] =>
	Object.entries(COLONNES[type]).map(([nom, { sens, type = 'texte', requis, valeurs }]) => ({
		...{ nom, type, sens: espacer(sens) },
		contraintes: { requis, valeurs }
	}));

/** Table Schema of the CSV of a type: what each of its columns holds. */
export function schemaModele(type: NomFeuille, adresse: string, date: string): SchemaTable {
	const fiche = {
		nom: type,
		titre: `Mitoyen : ${type}`,
		description: 'Fichier de faits à compléter, puis à importer dans la salle d’équipe.',
		adresse,
		release: { numero: 1, date }
	};
	return schemaTable(tetesDe(type), fiche, 'excel');
}

/**
 * The facts of some types as a workbook to complete: a sheet each, its codes as text, its closed
 * columns with a list of what they take; then these lists, and what each column holds.
 */
export function classeurModele(
	donnees: Donnees,
	types: readonly NomFeuille[],
	date: string
): ClasseurModele {
	const listes = new Listes(donnees);
	const feuilles = types.map((type) => feuilleDe(donnees, type, listes));
	const aide = types.flatMap((type) =>
		tetesDe(type).map(({ nom, sens = '' }) => [type, nom, sens])
	);
	return {
		date,
		tete: couleurClaire('mer'),
		feuilles: [
			...feuilles,
			feuilleTableau(AIDE, tableau(['Feuille', 'Colonne', 'Ce qu’elle contient'], aide)),
			listes.feuille()
		]
	};
}

function feuilleDe(donnees: Donnees, type: NomFeuille, listes: Listes): FeuilleModele {
	const [, ...lignes] = textesDe(donnees, type);
	const colonnes = Object.entries(COLONNES[type]);
	const feuille = feuilleTableau(type, { colonnes: tetesDe(type), lignes });
	return {
		...feuille,
		listes: colonnes.flatMap(([, colonne], i) => {
			const plage = listes.plage(colonne);
			return plage ? [{ colonne: i + 1, plage, ferme: colonne.valeurs !== undefined }] : [];
		})
	};
}

/** The lists of values of a workbook, each once, in a sheet of its own. */
class Listes {
	readonly #listes: (readonly string[])[] = [];

	constructor(private readonly donnees: Donnees) {}

	plage({ valeurs, connues }: ColonneModele): string | null {
		const liste = valeurs ?? (connues && connuesDe(this.donnees, connues));
		if (!liste || liste.length === 0) return null;
		const key = liste.join('|');
		const known = this.#listes.findIndex((one) => one.join('|') === key);
		const rang = known < 0 ? this.#listes.push(liste) - 1 : known;
		const lettre = String.fromCharCode(65 + rang);
		return `${LISTES}!$${lettre}$2:$${lettre}$${liste.length + 1}`;
	}

	feuille(): FeuilleModele {
		const hauteur = Math.max(0, ...this.#listes.map(({ length }) => length));
		const lignes = Array.from({ length: hauteur }, (_, i) =>
			this.#listes.map((liste) => liste[i] ?? null)
		);
		const tetes = this.#listes.map((_, i) => `Liste ${i + 1}`);
		return feuilleTableau(LISTES, { colonnes: tetes.map((nom) => ({ nom })), lignes });
	}
}

function connuesDe(donnees: Donnees, connues: NonNullable<ColonneModele['connues']>): string[] {
	const axes = donnees.axes ?? [];
	const listes = {
		structures: () => donnees.structures.lignes.map(({ valeur }) => valeur.structure),
		solutions: () => donnees.solutions.lignes.map(({ valeur }) => valeur.solution),
		axes: () => axes.map(({ id }) => id),
		sousThematiques: () => axes.flatMap(({ sousThematiques }) => sousThematiques.map((s) => s.id)),
		champs: () => [...CHAMPS_CONNUS]
	};
	return [...new Set(listes[connues]())];
}

const tableau = (tetes: string[], lignes: string[][]): Tableau => ({
	colonnes: tetes.map((nom) => ({ nom })),
	lignes
});

/** A file of a template, by its name in an address: "services.csv", "tous.xlsx"; null: none. */
export function fichierModele(
	nom: string
): { types: readonly NomFeuille[]; format: 'csv' | 'xlsx' | 'schema.json' } | null {
	const [, type = '', format = ''] = /^([a-z]+)\.(csv|xlsx|schema\.json)$/.exec(nom) ?? [];
	if (type === 'tous') return format === 'xlsx' ? { types: FEUILLES_FAITS, format } : null;
	if (!Object.hasOwn(CLES, type)) return null;
	return { types: [type as NomFeuille], format: format as 'csv' | 'xlsx' | 'schema.json' };
}
