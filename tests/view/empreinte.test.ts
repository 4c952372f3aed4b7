import { expect, it } from 'vitest';
import { adresseEmpreinte, parseEmpreinte } from '#lib/view/empreinte.ts';
import { indexOf } from '../domain/fabrique.ts';

const { noyau } = indexOf({ structures: [] });
const read = (query: string) => parseEmpreinte(new URLSearchParams(query), noyau);

it.each([
	['', '/empreinte'],
	['famille=cdg&axe=donnees', '/empreinte?famille=cdg&axe=donnees'],
	['region=84,32&confiance=basse&source=', '/empreinte?region=32,84&confiance=basse']
])('one view of the fingerprint has one address: %o gives %o', (query, address) => {
	expect(adresseEmpreinte(read(query).vue)).toBe(address);
});

it('leaves out an unknown family, and says the near one', () => {
	const { vue, avis } = read('famille=cdgg&axe=donnees');
	expect([vue.famille, vue.axe]).toEqual([null, 'donnees']);
	expect(avis).toMatchObject([{ code: 'valeur-inconnue', proposition: 'cdg' }]);
});
