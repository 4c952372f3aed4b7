import { afterAll, beforeAll, expect, it } from 'vitest';
import { envoie, envoyerLien } from '#lib/server/compte/courriel.ts';
import { type Poste, startPoste } from './poste.ts';

const LIEN = 'https://mitoyen.example/equipe/mot-de-passe/nouveau?jeton=abc';
let poste: Poste;
beforeAll(async () => {
	poste = await startPoste();
});
afterAll(() => poste.stop());

const env = () => ({ SMTP_URL: poste.url, MAIL_FROM: 'Mitoyen <ne-pas-repondre@exemple.fr>' });

it('a link is sent to its address, whole', async () => {
	expect(envoie(env())).toBe(true);
	await envoyerLien(env(), { email: 'zoe@exemple.fr', nom: 'Zoé Noël' }, LIEN, 'invitation');
	const [recu] = poste.recus;
	expect(recu).toMatchObject({ de: 'ne-pas-repondre@exemple.fr', a: ['zoe@exemple.fr'] });
	expect(recu?.texte).toContain(`Bonjour Zoé Noël,`);
	expect(recu?.texte).toContain(LIEN);
});

it('no name adds a reader, nor a header', async () => {
	const nom = 'Zoé <autre@exemple.fr>,\r\nBcc: encore@exemple.fr';
	await envoyerLien(env(), { email: 'zoe@exemple.fr', nom }, LIEN, 'mot-de-passe');
	expect(poste.recus.at(-1)?.a).toEqual(['zoe@exemple.fr']);
	expect(poste.recus.at(-1)?.tete).not.toMatch(/^Bcc:/im);
});

it('a server that does not answer is told to who asks; half a setting sends nothing', async () => {
	const absent = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'a@exemple.fr' };
	const zoe = { email: 'zoe@exemple.fr', nom: 'Zoé' };
	await expect(envoyerLien(absent, zoe, LIEN, 'invitation')).rejects.toThrow('ECONNREFUSED');
	expect(envoie({ SMTP_URL: 'smtp://127.0.0.1:9' })).toBe(false);
});
