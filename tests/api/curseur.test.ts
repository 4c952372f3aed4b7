import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireCurseur, empreinteDemande, estDe, lireCurseur } from '#lib/api/curseur.ts';

const SHA = 'e9ba1a966b37bd9ef97d35a8fa4797a19f86e25ce08a0b58e29cae428e382a90';

describe('a cursor', () => {
	it('is read back as it was written, in signs that an address keeps', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.nat(999_999), (chemin, requete, place) => {
				const demande = empreinteDemande(chemin, requete);
				const texte = ecrireCurseur({ release: SHA, demande, place });
				expect(texte).toMatch(/^[\w-]+$/);
				expect(lireCurseur(texte)).toEqual({ release: 'e9ba1a966b37', demande, place });
			})
		);
	});

	it('knows its release and no other', () => {
		const curseur = lireCurseur(
			ecrireCurseur({ release: SHA, demande: 'a'.repeat(12), place: 1 })
		)!;
		expect([estDe(curseur, SHA), estDe(curseur, '0'.repeat(64))]).toEqual([true, false]);
	});

	it('of something else is null, whatever the text', () => {
		fc.assert(
			fc.property(fc.string(), (texte) => {
				expect(lireCurseur(texte)).toBeNull();
			})
		);
		for (const texte of [
			'',
			'abc',
			btoa('a.b.c'),
			btoa(`${SHA}.aaaaaaaaaaaa.1`),
			'A'.repeat(500)
		]) {
			expect(lireCurseur(texte)).toBeNull();
		}
	});
});
