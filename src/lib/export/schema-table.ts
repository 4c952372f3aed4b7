import { espacer } from '#lib/view/espacer.js';
import { type Contraintes, DIALECTES, type Profil, type Tete, type TypeColonne } from './csv.ts';

/** What a schema says of its table; `nom` is a slug, `adresse` that of the view or of the file. */
export type FicheSchema = {
	nom: string;
	titre: string;
	description: string;
	adresse: string;
	release: { numero: number; date: string };
};

type Champ = {
	name: string;
	title: string;
	description: string;
	type: 'string' | 'integer' | 'number' | 'boolean';
	constraints?: Record<string, unknown>;
	decimalChar?: string;
	trueValues?: string[];
	falseValues?: string[];
};

/** Descriptor of a table (Table Schema 1), with the dialect of its CSV (CSV Dialect 1.2). */
export type SchemaTable = {
	$schema: string;
	name: string;
	title: string;
	description: string;
	homepage: string;
	version: string;
	lastModified: string;
	licenses: { name: string; title: string; path: string }[];
	encoding: 'utf-8';
	dialect: Record<string, string | boolean | number>;
	fields: Champ[];
	primaryKey?: string[];
	missingValues: string[];
};

const LICENCE = {
	name: 'etalab-2.0',
	title: 'Licence Ouverte 2.0',
	path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
};

/**
 * The Table Schema of a CSV of ours, in French: every code is a string, an empty cell is unknown, and
 * only what holds under every filter is a constraint. `profil`: which of the two CSV it describes.
 */
export function schemaTable(
	colonnes: readonly Tete[],
	{ nom, titre, description, adresse, release }: FicheSchema,
	profil: Profil
): SchemaTable {
	const cles = colonnes.filter(({ contraintes }) => contraintes?.cle).map((tete) => tete.nom);
	return {
		$schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
		name: nom,
		title: titre,
		description,
		homepage: adresse,
		version: String(release.numero),
		lastModified: release.date,
		licenses: [LICENCE],
		encoding: 'utf-8',
		dialect: dialecteDe(profil),
		fields: colonnes.map((tete) => champ(tete, profil)),
		...(cles.length ? { primaryKey: cles } : {}),
		missingValues: ['']
	};
}

/** How a CSV of this profile is written (CSV Dialect 1.2). */
export function dialecteDe(profil: Profil): SchemaTable['dialect'] {
	return {
		csvddfVersion: 1.2,
		delimiter: DIALECTES[profil].separateur,
		lineTerminator: '\r\n',
		quoteChar: '"',
		doubleQuote: true,
		header: true
	};
}

const TYPES: Record<TypeColonne, Champ['type']> = {
	texte: 'string',
	liste: 'string',
	entier: 'integer',
	nombre: 'number',
	booleen: 'boolean'
};

function champ({ nom, type = 'texte', sens = '', contraintes = {} }: Tete, profil: Profil): Champ {
	const plusieurs = type === 'liste' ? ' ; plusieurs valeurs sont séparées par |' : '';
	const constraints = contraintesDe(type, contraintes);
	return {
		name: nom,
		title: nom.replaceAll('_', ' '),
		description: espacer(sens + plusieurs),
		type: TYPES[type],
		...(Object.keys(constraints).length ? { constraints } : {}),
		...(type === 'nombre' ? { decimalChar: DIALECTES[profil].decimale } : {}),
		...(type === 'booleen' ? { trueValues: ['oui'], falseValues: ['non'] } : {})
	};
}

// Every number of a table counts something, or is a share: none is below 0.
function contraintesDe(
	type: TypeColonne,
	{ cle, requis, valeurs, motif, maximum }: Contraintes
): Record<string, unknown> {
	return {
		...(cle || requis ? { required: true } : {}),
		...(valeurs ? { enum: valeurs } : {}),
		...(motif ? { pattern: motif } : {}),
		...(type === 'entier' || type === 'nombre' ? { minimum: 0 } : {}),
		...(maximum === undefined ? {} : { maximum })
	};
}
