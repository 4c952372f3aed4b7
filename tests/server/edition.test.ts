import { expect, it } from 'vitest';
import { editionOf, editionSansBase } from '#lib/server/edition.ts';

const ENV = { ORIGIN: 'https://mitoyen.example', EXPLOITANT_NOM: 'Mairie', PATH: '/bin' };
const EDITION = editionOf('a', '1', ENV);

it('changes with the release, the build, and every setting that pages show', () => {
	const others = [
		editionOf('b', '1', ENV),
		editionOf('a', '2', ENV),
		editionOf('a', '1', { ...ENV, EXPLOITANT_NOM: 'Préfecture' }),
		editionOf('a', '1', { ...ENV, ORIGIN: 'https://other.example' })
	];
	expect(new Set([EDITION, ...others]).size).toBe(5);
});

it('is the same for another process that serves the same thing', () => {
	const { ORIGIN, EXPLOITANT_NOM } = ENV;
	const reversed = { PWD: '/srv', EXPLOITANT_NOM, ORIGIN };
	expect(editionOf('a', '1', reversed)).toBe(EDITION);
});

it('of a page is another one while the database is away; files, embeds and the API are the same', () => {
	const paths = [
		'/',
		'/solutions/madis',
		'/couverture.json',
		'/api/v1/services',
		'/integrer/couverture'
	];
	expect(paths.map((path) => editionSansBase(EDITION, path) === EDITION)).toEqual([
		...[false, false],
		...[true, true, true]
	]);
});
