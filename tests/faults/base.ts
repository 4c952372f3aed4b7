import { createHash } from 'node:crypto';
import postgres from 'postgres';
import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { type BaseOuverte, ouvrir } from '#lib/server/base/ouverture.ts';
import { listerVersions } from '#lib/server/base/versions.ts';
import { TABLES, rangeesDe } from '#lib/server/data/ecart.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';

/** A database of one's own, filled as a new one is: a copy of the model of `global.ts`. */
export async function copier(grappe: string, nom: string): Promise<BaseOuverte & { url: string }> {
	const url = (base: string) => grappe.replace(/[^/]+$/, base);
	const client = postgres(url('template1'), { max: 1, onnotice: () => {} });
	await client.unsafe(`create database ${nom} template postgres`);
	await client.end();
	return { ...(await ouvrir({ url: url(nom) })), url: url(nom) };
}

/** SHA-256 of all the rows of some facts, whatever their order. */
export function empreinte(donnees: Donnees): string {
	const rows = TABLES.map((table) =>
		[...rangeesDe(donnees, table)].sort(([a], [b]) => (a < b ? -1 : 1))
	);
	return createHash('sha256').update(canonicalJson(rows)).digest('hex');
}

export const empreinteBrouillon = async (base: Base) => empreinte(await readBrouillon(base));

/** The hash of the public release. Throws when the releases and the pointer do not agree. */
export async function empreintePublique(base: Base): Promise<string> {
	const [derniere] = await listerVersions(base);
	const rows = (await base.execute(
		`select version, sha256, encode(sha256(convert_to(contenu, 'UTF8')), 'hex') as vraie,
			(select count(*)::int from versions) as nombre
		from pointeur join versions on version = numero`
	)) as unknown as { version: number; sha256: string; vraie: string; nombre: number }[];
	const [{ version, sha256, vraie, nombre } = rows[0]!] = rows;
	if (version !== derniere?.numero || nombre !== version) {
		throw new Error(`${nombre} releases, the last ${derniere?.numero}, ${version} is public`);
	}
	if (vraie !== sha256) throw new Error(`version ${version}: ${sha256} says ${vraie}`);
	return sha256;
}
