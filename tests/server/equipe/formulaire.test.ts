import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lireFormulaire } from '#lib/server/equipe/formulaire.ts';

const SCHEMA = z.strictObject({
	nom: z.string().min(1, 'Écrivez un nom.'),
	structures: z.array(z.string())
});
const lire = (body: BodyInit, headers: Record<string, string> = {}) =>
	lireFormulaire(new Request('http://localhost/', { method: 'POST', body, headers }), SCHEMA, [
		'structures'
	]);

describe('a form', () => {
	it('gives its fields, and its lists, even of one or none', async () => {
		expect((await lire(new URLSearchParams('nom=Zoé&structures=a'))).valeur).toEqual({
			...{ nom: 'Zoé', structures: ['a'] }
		});
		expect((await lire(new URLSearchParams('nom=Zoé'))).valeur).toEqual({
			...{ nom: 'Zoé', structures: [] }
		});
	});

	it('that is refused says why in French, field by field, and keeps what was typed', async () => {
		expect(await lire(new URLSearchParams('nom=&structures=a&structures=b'))).toEqual({
			...{ valeur: null, fautes: { nom: 'Écrivez un nom.' } },
			...{ saisie: { nom: '' }, choix: { structures: ['a', 'b'] } }
		});
		const deux = await lire(new URLSearchParams('nom=a&nom=b'));
		expect(deux.fautes).toEqual({ nom: 'Cette valeur ne convient pas.' });
	});

	it('with a field that the page does not have is refused', async () => {
		const { valeur, fautes } = await lire(new URLSearchParams('nom=Zoé&role=administration'));
		expect([valeur, fautes?.formulaire]).toEqual([
			null,
			'Ce formulaire porte un champ que la page n’a pas. Rechargez-la.'
		]);
	});

	it('that is none is a 400, not a fault of ours', async () => {
		const multipart = { 'content-type': 'multipart/form-data' };
		for (const headers of [{ 'content-type': 'application/json' }, multipart]) {
			await expect(lire('{}', headers)).rejects.toMatchObject({ status: 400 });
		}
	});

	it('with a sign that no database keeps is a 400 too, in a value or in a name', async () => {
		for (const form of ['nom=a%00b', 'nom=a&nom%00=b']) {
			await expect(lire(new URLSearchParams(form))).rejects.toMatchObject({ status: 400 });
		}
	});
});
