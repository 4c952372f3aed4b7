import { posix } from 'node:path';
import type { Fichier, Import } from './fichier.ts';

/** For each folder of src/lib, the other folders that it may import (architecture.md). */
export const PERMIS: Readonly<Record<string, readonly string[]>> = {
	domain: [],
	geo: ['domain'],
	view: ['domain'],
	ui: [],
	map: ['domain', 'geo', 'view', 'ui'],
	charts: ['domain', 'geo', 'view', 'ui'],
	export: ['domain', 'geo', 'view', 'map', 'charts'],
	// What the address of a view publishes: the release of the server, through the exports.
	publication: ['domain', 'geo', 'view', 'map', 'charts', 'export', 'server'],
	// What programs read: the facts of the release, and the views that leave the site.
	api: ['domain', 'view', 'export', 'publication', 'server'],
	// What is published whole with each release: files, catalogue, feed, list of pages.
	donnees: ['domain', 'geo', 'view', 'map', 'export', 'server', 'api'],
	// Fonts and tokens know nothing: pictures made on the server use the same ones.
	server: ['domain', 'geo', 'styles'],
	styles: []
};

/** Folders without Svelte, DOM, clock nor Node; and the packages that each may use. */
const PURS: Readonly<Record<string, readonly string[]>> = {
	domain: ['zod'],
	geo: ['topojson-client', 'topojson-specification', 'geojson', '@turf/turf'],
	view: ['zod/mini'],
	export: ['csv-stringify/sync', 'fflate', 'pdfkit', 'pptxgenjs', 'write-excel-file/node']
};

const FOURRE_TOUT = ['utils', 'util', 'helpers', 'common', 'shared', 'misc', 'types'];
const TRACES = /\b(TODO|FIXME|XXX)\b|console\.log|@ts-ignore|@ts-nocheck|eslint-disable|\{@html/;

/** What a file does against the rules of the house: one French-free sentence per fault. */
export function violations(fichier: Fichier): string[] {
	return [
		...fichier.imports.flatMap((i) => importFaults(fichier, i)),
		...purityFaults(fichier),
		...shapeFaults(fichier)
	].map((fault) => `${fichier.path}: ${fault}`);
}

/** Folder of src/lib, or "routes" and the like; null outside of src. */
export function folderOf(path: string): string | null {
	const [src, first, second] = path.split('/');
	if (src !== 'src') return null;
	return first === 'lib' ? (second ?? null) : first === 'routes' ? 'routes' : null;
}

function importFaults({ path }: Fichier, { de }: Import): string[] {
	if (de.startsWith('../')) return [`imports ${de}: write #lib/…`];
	if (de.startsWith('./')) return extensionFault(de);
	if (!de.startsWith('#lib/')) return [];
	const target = `src/lib/${de.slice('#lib/'.length)}`;
	if (posix.dirname(target) === posix.dirname(path)) return [`imports ${de}: write ./ in a folder`];
	const [from, to] = [folderOf(path), folderOf(target)];
	const allowed = from === null || from === 'routes' || from === to || PERMIS[from]?.includes(to!);
	const drawn = from === 'export' && de.endsWith('.svelte');
	return [
		...(allowed && !drawn ? [] : [`${from} may not import ${to} (${de})`]),
		...extensionFault(de)
	];
}

function extensionFault(de: string): string[] {
	const generated = de.startsWith('./$types');
	return generated || /\.\w+(\?[\w&]+)?$/.test(de) ? [] : [`imports ${de} without extension`];
}

function purityFaults({ path, imports, environnement }: Fichier): string[] {
	const folder = folderOf(path);
	const packages = folder && PURS[folder];
	if (!packages || path.endsWith('.svelte')) return packages ? ['is a component'] : [];
	const foreign = imports
		.filter(({ de, type }) => !type && !/^(\.|#lib\/|#static\/)/.test(de) && !packages.includes(de))
		.map(({ de }) => `${folder} may not use ${de}`);
	return [...foreign, ...environnement.map((name) => `${folder} may not read ${name}`)];
}

function shapeFaults({ path, texte, barrel }: Fichier): string[] {
	const parts = path.split('/');
	// Two addresses of one page: the file of the second one passes on that of the first.
	const route = parts[parts.length - 1]!.startsWith('+');
	const trace = TRACES.exec(texte)?.[0];
	return [
		...((barrel && !route) || /\/index\.(ts|js)$/.test(path) ? ['is a barrel'] : []),
		...parts
			.slice(0, -1)
			.filter((part) => FOURRE_TOUT.includes(part))
			.map((part) => `is in a folder "${part}"`),
		...(trace ? [`contains ${trace}`] : []),
		...(texte.split('\n').length > 201 ? ['is longer than 200 lines'] : [])
	];
}
