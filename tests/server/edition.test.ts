import { expect, it } from 'vitest';
import { editionOf } from '#lib/server/edition.ts';

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
