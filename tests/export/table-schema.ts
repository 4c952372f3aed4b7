import { Readable } from 'node:stream';
import { Schema, Table, TableSchemaError } from 'tableschema';
import type { SchemaTable } from '#lib/export/schema-table.ts';

/** What the library of the specification says of a descriptor. */
export async function lireSchema(schema: SchemaTable) {
	const { valid, errors } = await Schema.load(schema);
	return { valid, errors };
}

/** What it has to say against the rows of a CSV, read in the dialect of its schema. */
export async function fautesTable(csv: string, schema: SchemaTable): Promise<string[]> {
	// The library leaves the mark of UTF-8 in the first name.
	const source = () => Readable.from([csv.replace(/^\ufeff/, '')]);
	const delimiter = String(schema.dialect.delimiter);
	const table = await Table.load(source, { schema, delimiter, ltrim: false });
	const rows = (await table.read({ forceCast: true })) as unknown[];
	return rows.flatMap((row) =>
		row instanceof TableSchemaError
			? [`row ${row.rowNumber}: ${[row, ...row.errors].map(({ message }) => message).join(' ; ')}`]
			: []
	);
}
