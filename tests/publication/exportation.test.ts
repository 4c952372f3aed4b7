import { describe, expect, it } from 'vitest';
import { estRefus } from '#lib/publication/demande.ts';
import { exportationDe } from '#lib/publication/exportation.ts';
import { publicationNommee } from '#lib/publication/tolerante.ts';
import { serveVersion } from './version.ts';

const ORIGINE = 'https://mitoyen.example';

serveVersion();

const ask = (de: string) =>
	publicationNommee(new URL(`${ORIGINE}/exporter?de=${encodeURIComponent(de)}`));
const read = (de: string) => {
	const lue = ask(de);
	if (estRefus(lue)) throw new Error(lue.detail);
	return { ...exportationDe(lue.publication), fautes: lue.fautes };
};

describe('what a view offers to take away', () => {
	it('is its files under the names that they will have, its link and its citation', () => {
		const { chemin, requete, lien, nom, citation, integrer, presenter } =
			read('/?axe=cybersecurite');
		expect([chemin, requete, lien]).toEqual([
			...['/couverture', 'axe=cybersecurite', `${ORIGINE}/?axe=cybersecurite`]
		]);
		expect(nom).toBe('mitoyen-couverture-cybersecurite-2026-11-21');
		expect(citation).toBe(
			`Mitoyen, «\u202fQui propose un service de cybersécurité\u202f?\u202f», version 1 du 21 novembre 2026, Licence Ouverte 2.0, ${ORIGINE}/?axe=cybersecurite`
		);
		expect(integrer).toBe('/integrer?de=%2F%3Faxe%3Dcybersecurite');
		expect(presenter).toBe('/presenter?vue=%2F%3Faxe%3Dcybersecurite');
	});

	it('has a map only where there is a territory, and its networks where there is one', () => {
		const formats = (de: string) => read(de).fichiers.map(({ format }) => format);
		expect(formats('/lacunes')).toContain('geojson');
		expect(formats('/empreinte')).not.toContain('geojson');
		expect(formats('/solutions')).toEqual(expect.arrayContaining(['gexf', 'graphml']));
		expect(formats('/solutions/madis')).not.toContain('gexf');
		const [png] = read('/solutions').fichiers;
		expect(png?.reglages.map(({ nom }) => nom)).toContain('lecture');
	});

	it('says that a simulation is one, and does not put it in a frame of its own', () => {
		const { citation, integrer } = read(
			'/simulation?si=ouvre.haute-garonne-numerique.cybersecurite'
		);
		expect(citation).toContain('simulation sur la version 1');
		expect(integrer).toBeNull();
	});

	it('goes on without what is not understood, and refuses the address of another site', () => {
		const { requete, fautes } = read('/?axe=cybersecurit&couleur=rouge');
		expect([requete, fautes.length]).toEqual(['', 2]);
		for (const de of ['https://example.org/', '//example.org/', '/aide', 'javascript:1']) {
			expect([de, estRefus(ask(de))]).toEqual([de, true]);
		}
	});
});
