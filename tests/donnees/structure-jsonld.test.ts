import * as jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { buildFiche } from '#lib/domain/fiche/fiche.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { jsonPourScript, structureJsonld } from '#lib/donnees/structure-jsonld.ts';
import { readReel } from '../domain/reel.ts';

const reel = readReel();
const { release } = reel;
const lire = (slug: string) => {
	const fiche = buildFiche(reel, slug, FILTRE_DEFAUT)!;
	const adresse = `https://mitoyen.example/structures/${slug}`;
	return { fiche, json: structureJsonld(fiche, { adresse, release }) as Record<string, unknown> };
};

describe('a structure in the words of schema.org', () => {
	it('says what its sheet shows, and nothing that is unknown', () => {
		for (const { slug } of release.structures) {
			const { fiche, json } = lire(slug);
			const { structure, territoire } = fiche;
			expect(json.name).toBe(structure.nom.valeur);
			expect(Object.hasOwn(json, 'sameAs')).toBe(structure.site !== null);
			expect(Object.hasOwn(json, 'foundingDate')).toBe(structure.anneeCreation !== null);
			const area = json.areaServed as { name: string; description?: string }[] | undefined;
			expect(area?.length ?? 0).toBe(territoire.departements.length);
			for (const [i, { description }] of (area ?? []).entries()) {
				expect(description !== undefined).toBe(territoire.departements[i]?.etendue === 'partielle');
			}
			expect(JSON.stringify(json)).not.toMatch(/null|undefined/);
		}
	});

	it('is a public body only when its legal form is known to be one', () => {
		const types = new Map(
			release.structures.map(({ slug, statutJuridique }) => [
				statutJuridique?.valeur ?? 'inconnu',
				lire(slug).json['@type']
			])
		);
		expect(types.get('association')).toBe('Organization');
		expect(types.get('inconnu') ?? 'Organization').toBe('Organization');
		expect(types.get('syndicat-mixte-ouvert')).toBe('GovernmentOrganization');
	});

	it('is JSON-LD that a program expands', async () => {
		const { json } = lire('adico');
		// The vocabulary is not fetched: its terms are what the context of schema.org makes them.
		const document = { ...json, '@context': { '@vocab': 'https://schema.org/' } };
		const documentLoader = async () => {
			throw new Error('no network');
		};
		const [expanded] = await jsonld.expand(document, { safe: true, documentLoader });
		expect(Object.keys(expanded ?? {})).toContain('https://schema.org/areaServed');
	});
});

it('is text that cannot end the element that it is in, and is read back the same', () => {
	const hostile = { name: '</script><script>alert(1)</script> <!-- & \u2028 {{7*7}} 🛡️' };
	const written = jsonPourScript(hostile);
	expect(written).not.toMatch(/[<>&\u2028]/);
	expect(JSON.parse(written)).toEqual(hostile);
});
