import { expect, it } from 'vitest';
import type { Structure } from '#lib/domain/structure.ts';
import { structuresProches } from '#lib/server/proches.ts';

const named = (slug: string, nom: string, sigle: string | null) =>
	({ slug, nom: { valeur: nom }, sigle: sigle && { valeur: sigle } }) as unknown as Structure;
const RELEASE = {
	structures: [
		named('adico', 'Association pour le numérique', 'ADICO'),
		named('adica', 'Agence de l’Aisne', 'ADICA'),
		named('gironde-numerique', 'Gironde Numérique', null),
		named('soluris', 'Soluris', null)
	]
};
const slugs = (valeur: string) => structuresProches(RELEASE, valeur).map(({ slug }) => slug);

it('finds by slug, name or acronym, accents and case ignored, the likeliest first', () => {
	expect(slugs('adicoo')).toEqual(['adico', 'adica']);
	expect(slugs('Gironde Numerique')).toEqual(['gironde-numerique']);
	expect(slugs('SOLURI')).toEqual(['soluris']);
});

it('proposes nothing rather than anything', () => {
	expect(slugs('__proto__')).toEqual([]);
	expect(slugs('x'.repeat(10_000))).toEqual([]);
	expect(slugs('')).toEqual([]);
});

it('says the acronym when there is one', () => {
	expect(structuresProches(RELEASE, 'adico')[0]).toEqual({ slug: 'adico', nom: 'ADICO' });
});
