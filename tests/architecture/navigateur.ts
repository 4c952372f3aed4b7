import { posix } from 'node:path';
import type { Fichier } from './fichier.ts';
import { folderOf } from './regle.ts';

/**
 * The ways by which a package reaches the browser: paths "a.svelte > b.ts > package" from the files
 * that run there, through imports that are left once compiled.
 */
export function pathsToBrowser(
	fichiers: readonly Fichier[],
	packages: readonly string[]
): string[] {
	const byPath = new Map(fichiers.map((fichier) => [fichier.path, fichier]));
	const seen = new Set<string>();
	const paths: string[] = [];
	const follow = (path: string, way: string[]) => {
		const fichier = byPath.get(path);
		if (!fichier || seen.has(path)) return;
		seen.add(path);
		for (const { de, type } of fichier.imports) {
			if (type) continue;
			if (packages.includes(de)) paths.push([...way, path, de].join(' > '));
			else follow(resolve(path, de), [...way, path]);
		}
	};
	for (const path of racines(fichiers)) follow(path, []);
	return paths;
}

/**
 * Files by which the browser begins: components, `load` functions that are not for the server only,
 * and what is compiled for it alone (`x.ts?worker&url`), whoever gives its address.
 */
export function racines(fichiers: readonly Fichier[]): string[] {
	const pages = fichiers.map(({ path }) => path).filter(runsInBrowser);
	const isles = fichiers.flatMap(({ path, imports }) =>
		imports.filter(({ de }) => /\?(.*&)?worker\b/.test(de)).map(({ de }) => resolve(path, de))
	);
	return [...new Set([...pages, ...isles])].filter((racine) =>
		fichiers.some(({ path }) => path === racine)
	);
}

function runsInBrowser(path: string): boolean {
	if (path.endsWith('.svelte')) return true;
	const name = posix.basename(path);
	if (folderOf(path) === 'routes') return /^\+(page|layout)\.(ts|js)$/.test(name);
	return false;
}

/** The file that an import names, without what it asks of the compiler (`?worker&url`). */
function resolve(path: string, de: string): string {
	const file = de.replace(/\?.*/, '');
	if (file.startsWith('#lib/')) return `src/lib/${file.slice('#lib/'.length)}`;
	return file.startsWith('.') ? posix.join(posix.dirname(path), file) : file;
}
