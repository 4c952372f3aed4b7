import { describe, expect, it } from 'vitest';
import { readDossier, readFichier } from './architecture/fichier.ts';
import { pathsToBrowser, racines } from './architecture/navigateur.ts';
import { PERMIS, violations } from './architecture/regle.ts';

const sources = readDossier('src');

const planted = (path: string, texte: string) => violations(readFichier(path, texte));

describe('the sources', () => {
	it('are all read', () => {
		expect(sources.length).toBeGreaterThan(100);
		const folders = new Set(sources.map(({ path }) => path.split('/')[2]));
		for (const folder of ['domain', 'geo', 'view', 'ui', 'map', 'server']) {
			expect(folders).toContain(folder);
		}
	});

	it('follow the table of imports and the rules of the house', () => {
		expect(sources.flatMap(violations)).toEqual([]);
	});

	it('keep zod, turf and Node out of the browser', () => {
		const heavy = ['zod', 'zod/mini', '@turf/turf', 'node:fs', 'node:path', 'node:crypto'];
		expect(pathsToBrowser(sources, heavy)).toEqual([]);
	});

	it('enter the browser by islands, which are all found', () => {
		expect(racines(sources).filter((path) => /\.ts$/.test(path) && !/\+layout/.test(path))).toEqual(
			expect.arrayContaining([
				'src/lib/map/choix-territoires.ts',
				'src/lib/ui/autosave.ts',
				'src/routes/chevauchements/calcul-worker.ts',
				'src/routes/equipe/imports/[id]/suivi.ts',
				'src/routes/ilots.ts',
				'src/routes/integrer/[...vue]/cadre.ts',
				'src/routes/integrer/controle/mesure.ts',
				'src/routes/integrer/vif.ts',
				'src/routes/presenter/edition.ts'
			])
		);
	});
});

describe('a planted violation is found', () => {
	it.each([
		['domain', 'view', 'src/lib/domain/x.ts'],
		['domain', 'server', 'src/lib/domain/x.ts'],
		['view', 'geo', 'src/lib/view/x.ts'],
		['ui', 'domain', 'src/lib/ui/X.svelte'],
		['map', 'server', 'src/lib/map/x.ts'],
		['export', 'ui', 'src/lib/export/x.ts'],
		['server', 'view', 'src/lib/server/data/x.ts']
	])('%s imports %s', (from, to, path) => {
		const code = `import { y } from '#lib/${to}/y.ts';`;
		expect(planted(path, path.endsWith('.svelte') ? `<script>${code}</script>` : code)).toEqual([
			`${path}: ${from} may not import ${to} (#lib/${to}/y.ts)`
		]);
	});

	it('export imports a component of map, when it may use its pure functions only', () => {
		expect(planted('src/lib/export/x.ts', `import X from '#lib/map/X.svelte';`)).toHaveLength(1);
	});

	it('through a type, a re-export or a dynamic import', () => {
		for (const code of [
			`import type { Y } from '#lib/server/y.ts';`,
			`export { y } from '#lib/server/y.ts'; export const z = 1;`,
			`export const y = () => import('#lib/server/y.ts');`
		]) {
			expect(planted('src/lib/view/x.ts', code)).toHaveLength(1);
		}
	});

	it.each([
		[`import { y } from '../view/y.ts';`, 'imports ../view/y.ts: write #lib/…'],
		[`import { y } from './y';`, 'imports ./y without extension'],
		[`import { y } from '#lib/domain/y.ts';`, 'imports #lib/domain/y.ts: write ./ in a folder'],
		[`import { page } from '$app/state';`, 'domain may not use $app/state'],
		[`import { onMount } from 'svelte';`, 'domain may not use svelte'],
		[`import { readFileSync } from 'node:fs';`, 'domain may not use node:fs'],
		[`export const y = Date.now();`, 'domain may not read Date.now'],
		[`export const y = new Date();`, 'domain may not read new Date()'],
		[`export const y = () => document.title;`, 'domain may not read document.title'],
		[`export const y = window.innerWidth;`, 'domain may not read window.innerWidth'],
		[`export * from './y.ts';`, 'is a barrel'],
		[`// ${'TO' + 'DO'}: later\nexport const y = 1;`, `contains ${'TO' + 'DO'}`],
		['\n'.repeat(201), 'is longer than 200 lines']
	])('%j', (code, fault) => {
		expect(planted('src/lib/domain/x.ts', code)).toEqual([`src/lib/domain/x.ts: ${fault}`]);
	});

	it('in a folder where anything may end up', () => {
		expect(planted('src/lib/utils/x.ts', 'export const y = 1;')).toEqual([
			'src/lib/utils/x.ts: is in a folder "utils"'
		]);
	});

	it('when zod reaches a component through two files', () => {
		const fichiers = [
			readFichier('src/routes/X.svelte', `<script>import { a } from '#lib/view/a.ts';</script>`),
			readFichier('src/lib/view/a.ts', `import { b } from '#lib/domain/b.ts';`),
			readFichier('src/lib/domain/b.ts', `import { z } from 'zod';`)
		];
		expect(pathsToBrowser(fichiers, ['zod'])).toEqual([
			'src/routes/X.svelte > src/lib/view/a.ts > src/lib/domain/b.ts > zod'
		]);
	});

	it('when zod reaches what only the browser runs, though a file of the server gives its address', () => {
		const fichiers = [
			readFichier('src/lib/server/x.ts', `import adresse from '#lib/map/ilot.ts?worker&url';`),
			readFichier('src/lib/map/ilot.ts', `export const a = () => import('./b.ts');`),
			readFichier('src/lib/map/b.ts', `import { z } from 'zod';`)
		];
		expect(pathsToBrowser(fichiers, ['zod'])).toEqual([
			'src/lib/map/ilot.ts > src/lib/map/b.ts > zod'
		]);
	});
});

describe('what is allowed is not found', () => {
	it('a date that is given, a field named document, a type of a schema', () => {
		const code = `import type { Axe } from './axe.ts';
			export const y = (s: { document: Axe }) => [new Date('2026-11-21'), s.document.id];`;
		expect(planted('src/lib/domain/x.ts', code)).toEqual([]);
		const schema = readFichier('src/lib/domain/axe.ts', `import { z } from 'zod';`);
		const page = readFichier(
			'src/routes/+page.ts',
			`import { type Axe } from '#lib/domain/axe.ts';`
		);
		expect(pathsToBrowser([schema, page], ['zod'])).toEqual([]);
	});

	it('a folder that imports those of its line in the table', () => {
		for (const [from, allowed] of Object.entries(PERMIS)) {
			for (const to of allowed) {
				expect(planted(`src/lib/${from}/x.ts`, `import '#lib/${to}/y.ts';`)).toEqual([]);
			}
		}
	});
});
