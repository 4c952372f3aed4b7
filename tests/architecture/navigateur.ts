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
	for (const { path } of fichiers) if (runsInBrowser(path)) follow(path, []);
	return paths;
}

/** Components and the `load` functions that are not for the server only. */
export function runsInBrowser(path: string): boolean {
	if (path.endsWith('.svelte')) return true;
	const name = posix.basename(path);
	if (folderOf(path) === 'routes') return /^\+(page|layout)\.(ts|js)$/.test(name);
	return false;
}

function resolve(path: string, de: string): string {
	if (de.startsWith('#lib/')) return `src/lib/${de.slice('#lib/'.length)}`;
	return de.startsWith('.') ? posix.join(posix.dirname(path), de) : de;
}
