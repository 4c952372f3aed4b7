import type { Cog } from '#lib/domain/cog.ts';
import { type Anomalie, anomalie, type Code } from '#lib/server/data/anomalie.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import { type Donnees, FEUILLES } from '#lib/server/data/donnees.ts';
import { type Cellules, type Ecart, ecarts } from '#lib/server/data/ecart.ts';
import { type Feuille, feuilleDe, type Ligne } from '#lib/server/data/feuille.ts';
import { isValide } from '#lib/server/data/rapport.ts';
import type { FichierLu, TableLue } from './lecture.ts';
import { placeDe } from './place.ts';
import { avisVersion, tablesDeVersion } from './version.ts';

/** What a file would do to the facts: nothing is written here. */
export type Importation = {
	/** Everything that was noticed, with its line in the file. */
	anomalies: Anomalie[];
	/** The facts as they would be; null when the file has errors. */
	donnees: Donnees | null;
	ecarts: Ecart[];
	/** Rows that were read, by type. */
	lues: Partial<Record<NomFeuille, number>>;
};

/** Hears how far the work is: of the rows of the file, how many were read; then what is done with them. */
export type Suivre = (etape: 'lignes' | 'controle' | 'difference', faites: number) => void;

/** Rows of the base have no line in the file. */
const HORS_FICHIER = 0;

/**
 * What importing the rows of a file would do: each row takes the place of those of its key, and the
 * facts that the file does not name stay (`complet`: they go away). A field of a structure is
 * replaced whole: its values are those of the file. Pure.
 */
export function importer(
	donnees: Donnees,
	lu: Pick<FichierLu, 'tables' | 'anomalies' | 'version'>,
	cog: Cog,
	complet = false,
	suivre: Suivre = () => {}
): Importation {
	const { version } = lu;
	const tables = version ? tablesDeVersion(version, donnees, cog) : lu.tables;
	const avis = version ? avisVersion(version, donnees) : [];
	const dites = [...lu.anomalies, ...avis, ...enDouble(tables)];
	const feuilles = new Map<NomFeuille, Feuille<Cellules>>();
	const lues: Importation['lues'] = {};
	let faites = 0;
	for (const source of tables) {
		const { type, table } = source;
		const lue = feuilleDe(lieuDe(source), table, FEUILLES[type], (n) =>
			suivre('lignes', faites + n)
		);
		faites += table.rangs.length;
		for (const faute of lue.anomalies) dites.push(situer(faute, tables));
		lues[type] = lue.feuille.lignes.length;
		feuilles.set(type, melees(donnees, type, lue.feuille as Feuille<Cellules>, complet));
	}
	suivre('controle', faites);
	const merged = { ...donnees, ...Object.fromEntries(feuilles) } as Donnees;
	const lisible = isValide(dites);
	const fichier = tables[0]?.fichier;
	const controle = tables.length ? checkDonnees(merged, cog) : [];
	const propres = lisible ? controle : controle.filter(certaine(tables, dites));
	const situees = propres.map((faute) => situer(faute, tables));
	dites.push(...dansLeFichier(situees, fichier, () => checkDonnees(donnees, cog)));
	if (tables.length === 0 || !isValide(dites)) {
		return { anomalies: dites, donnees: null, ecarts: [], lues };
	}
	suivre('difference', faites);
	return { anomalies: dites, donnees: merged, ecarts: ecarts(donnees, merged), lues };
}

/** The rows of a type after the import: those of the file, and those of the base that it leaves. */
function melees(
	donnees: Donnees,
	type: NomFeuille,
	lue: Feuille<Cellules>,
	complet: boolean
): Feuille<Cellules> {
	const place = placeDe(type);
	const prises = new Set(lue.lignes.map(({ valeur }) => place(valeur)));
	const own = donnees[type].lignes as Ligne<Cellules>[];
	const kept = complet ? [] : own.filter(({ valeur }) => !prises.has(place(valeur)));
	const hors = kept.map(({ valeur }) => ({ ligne: HORS_FICHIER, valeur }));
	return { ...lue, lignes: [...hors, ...lue.lignes] };
}

function enDouble(tables: readonly TableLue[]): Anomalie[] {
	return tables
		.filter(({ type }, i) => tables.findIndex((other) => other.type === type) < i)
		.map(({ fichier, feuille, type }) =>
			anomalie({
				...{ fichier, feuille, code: 'type-en-double' },
				message: `Deux feuilles contiennent des ${type}.`,
				correction: 'Réunissez-les.'
			})
		);
}

/** Faults of a row that are its own, whatever the rows that could not be read say. */
const CERTAINES: readonly Code[] = [
	'code-inconnu',
	'sous-thematique-hors-axe',
	'reference-inconnue'
];
const DEFINIES: readonly NomFeuille[] = ['sources', 'structures', 'solutions'];

/**
 * Of the faults of the whole, those that are sure while some rows could not be read: one mistake does
 * not hide the others, nor make up new ones. What a row that was not read may define is not missed.
 */
function certaine(tables: readonly TableLue[], dites: readonly Anomalie[]) {
	const fautives = tables.filter(({ fichier, feuille }) =>
		dites.some((d) => d.niveau === 'erreur' && d.fichier === fichier && d.feuille === feuille)
	);
	const complete = fautives.every(({ type }) => !DEFINIES.includes(type));
	return ({ code, ligne }: Anomalie) =>
		ligne !== HORS_FICHIER &&
		CERTAINES.includes(code) &&
		(complete || code !== 'reference-inconnue');
}

/** Tells apart the sheets of one workbook, where only the name of a file goes. */
const lieuDe = ({ fichier, feuille }: TableLue) => JSON.stringify([fichier, feuille]);

function situer(faute: Anomalie, tables: readonly TableLue[]): Anomalie {
	const lu = tables.find((table) => lieuDe(table) === faute.fichier);
	return lu ? { ...faute, fichier: lu.fichier, feuille: lu.feuille } : faute;
}

/**
 * The faults of the whole, said where the reader can correct them. What is noticed elsewhere is not
 * theirs; nor is what was wrong already (`avant`), of which they are told without being refused.
 */
function dansLeFichier(
	fautes: readonly Anomalie[],
	fichier: string | undefined,
	avant: () => Anomalie[]
): Anomalie[] {
	let connues: Map<string, number> | null = null;
	return fautes.flatMap((faute) => {
		const sienne = faute.fichier === fichier && faute.ligne !== HORS_FICHIER;
		if (sienne && (faute.ligne !== null || faute.niveau !== 'erreur')) return [faute];
		if (faute.niveau !== 'erreur') return [];
		connues ??= compter(avant());
		const reste = connues.get(traitsDe(faute)) ?? 0;
		connues.set(traitsDe(faute), reste - 1);
		if (sienne && reste <= 0) return [faute];
		const suite =
			reste > 0
				? 'déjà faux dans le brouillon avant ce fichier'
				: 'fait déjà connu, que ce fichier rend faux';
		const niveau = reste > 0 ? 'avertissement' : 'erreur';
		const message = `${faute.message} (${suite})`;
		return [{ ...faute, niveau, ligne: null, colonne: null, message }];
	});
}

/** What a fault says, wherever its row is. */
const traitsDe = ({ code, champ, valeur, message }: Anomalie) =>
	JSON.stringify([code, champ, valeur, message]);

function compter(fautes: readonly Anomalie[]): Map<string, number> {
	const compte = new Map<string, number>();
	for (const faute of fautes) compte.set(traitsDe(faute), (compte.get(traitsDe(faute)) ?? 0) + 1);
	return compte;
}
