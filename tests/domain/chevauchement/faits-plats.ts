import { readFileSync } from 'node:fs';
import type { Cog } from '#lib/domain/cog.ts';
import type { Release } from '#lib/domain/release.ts';

/** Facts as flat rows: what a second recount of the pairs reads, from the files or from a release. */
export type FaitsPlats = {
	axes: { id: string; sous: string[] }[];
	structures: { slug: string; famille: string; roles: string[]; membre: boolean }[];
	territoires: ({ structure: string; type: string; code: string; entiere: boolean } & Visible)[];
	services: ({ structure: string; axe: string; sous: string | null; etat: string } & Visible)[];
	relations: ({
		a: string;
		b: string;
		type: string;
		departements: string[];
		axes: string[];
	} & Visible)[];
	communes: { code: string; departement: string; epci: string; population: number }[];
	regions: Map<string, string>;
};

type Visible = { rang: number; lien: boolean };

const RANGS = ['haute', 'moyenne', 'basse'];

/** Reads the files of data/ with nothing but a split on separators: no code of the project. */
export function readFichiers(): FaitsPlats {
	const liens = new Set(csv('sources').flatMap(({ id, url }) => (url ? [id!] : [])));
	const visible = (row: Row): Visible => ({
		rang: RANGS.indexOf(row.confiance!),
		lien: list(row.sources).some((id) => liens.has(id))
	});
	const axes = JSON.parse(readFileSync('data/axes.json', 'utf8')) as Release['axes'];
	const fields = new Map<string, Row[]>();
	for (const row of csv('structures')) {
		const key = `${row.structure} ${row.champ}`;
		fields.set(key, [...(fields.get(key) ?? []), row]);
	}
	const field = (slug: string, champ: string) => best(fields.get(`${slug} ${champ}`)!);
	return {
		axes: axes.map(({ id, sousThematiques }) => ({ id, sous: sousThematiques.map((s) => s.id) })),
		structures: [...new Set(csv('structures').map((row) => row.structure!))].map((slug) => ({
			slug,
			famille: field(slug, 'famille'),
			roles: list(field(slug, 'roles')),
			membre: field(slug, 'adhesionDeclic') !== 'inconnue'
		})),
		territoires: csv('territoires').map((row) => ({
			...{ structure: row.structure!, type: row.zone!, code: row.code! },
			entiere: row.etendue === 'entiere',
			...visible(row)
		})),
		services: csv('services').map((row) => ({
			...{ structure: row.structure!, axe: row.axe!, etat: row.etat! },
			sous: row.sousThematique || null,
			...visible(row)
		})),
		relations: csv('relations')
			.filter((row) => row.objet === 'structure' && row.b)
			.map((row) => ({
				...{ a: row.a!, b: row.b!, type: row.type! },
				departements: list(row.departements),
				axes: list(row.axes),
				...visible(row)
			})),
		communes: tsv('communes').map(([code, , departement, epci, population]) => ({
			...{ code: code!, departement: departement!, epci: epci! },
			population: Number(population)
		})),
		regions: new Map(tsv('departements').map(([code, , , region]) => [code!, region!]))
	};
}

/** The same rows from a release over an official code: for generated networks. */
export function readRelease(release: Release, cog: Cog): FaitsPlats {
	const liens = new Set(release.sources.filter(({ url }) => url !== null).map(({ id }) => id));
	const visible = ({ confiance, sources }: { confiance: string; sources: string[] }): Visible => ({
		rang: RANGS.indexOf(confiance),
		lien: sources.some((id) => liens.has(id))
	});
	return {
		axes: release.axes.map((axe) => ({ id: axe.id, sous: axe.sousThematiques.map((s) => s.id) })),
		structures: release.structures.map(({ slug, famille, roles, adhesion }) => ({
			...{ slug, famille: famille.valeur, roles: roles.valeur },
			membre: adhesion.valeur !== 'inconnue'
		})),
		territoires: release.territoires.map((t) => ({
			...{ structure: t.structure, type: t.zone.type, code: t.zone.code },
			entiere: t.etendue === 'entiere',
			...visible(t)
		})),
		services: release.services.map((s) => ({
			...{ structure: s.structure, axe: s.axe, sous: s.sousThematique, etat: s.etat },
			...visible(s)
		})),
		relations: release.relations.flatMap((r) =>
			r.b.slug === null ? [] : [{ ...r, b: r.b.slug, ...visible(r) }]
		),
		communes: cog.communes.code.map((code, i) => ({
			code,
			departement: cog.departements[cog.communes.departement[i]!]!.code,
			epci: cog.epci[cog.communes.epci[i]!]?.code ?? '',
			population: cog.communes.population[i]!
		})),
		regions: new Map(cog.departements.map(({ code, region }) => [code, region]))
	};
}

type Row = Record<string, string | undefined>;

const list = (cell: string | undefined) => (cell ? cell.split('|') : []);

// The highest confidence, then the latest date, then the first in the order of the values.
function best(rows: Row[]): string {
	const rank = (row: Row) => RANGS.indexOf(row.confiance!);
	const dated = (row: Row) => `${row.date ?? ''}\uffff`;
	const [first] = [...rows].sort(
		(x, y) =>
			rank(x) - rank(y) ||
			Number(!x.date) - Number(!y.date) ||
			(dated(x) < dated(y) ? 1 : dated(x) > dated(y) ? -1 : x.valeur! < y.valeur! ? -1 : 1)
	);
	return first!.valeur!;
}

function csv(name: string): Row[] {
	const text = readFileSync(`data/${name}.csv`, 'utf8').replace('\ufeff', '');
	const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\n]*))(;|\r?\n|$)/g)].map((found) => ({
		text: found[1]?.replaceAll('""', '"') ?? found[2]!,
		last: found[3] !== ';'
	}));
	const lines: string[][] = [[]];
	for (const cell of cells) {
		lines.at(-1)!.push(cell.text.replace(/\r$/, ''));
		if (cell.last) lines.push([]);
	}
	const [head, ...rows] = lines.filter((line) => line.length > 1);
	return rows.map((row) => Object.fromEntries(head!.map((column, i) => [column, row[i]])));
}

function tsv(name: string): string[][] {
	const lines = readFileSync(`data/cog/${name}.tsv`, 'utf8').split('\n').slice(1, -1);
	return lines.map((line) => line.split('\t'));
}
