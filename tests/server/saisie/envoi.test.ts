import { describe, expect, it } from 'vitest';
import type { Redacteur } from '#lib/server/saisie/bureau.ts';
import { lireEbauche } from '#lib/server/saisie/ebauche.ts';
import { enregistrer } from '#lib/server/saisie/enregistrement.ts';
import { garderSeulement } from '#lib/server/saisie/geste.ts';
import { lireProposition, listerPropositions } from '#lib/server/saisie/proposition.ts';
import { empreinteDe } from '#lib/server/saisie/saisie.ts';
import { COG, MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';
import { ADICO } from './atelier.ts';
import { ALICE, boutons, NOM, PREUVE } from './boutons.ts';

const LIEN: Redacteur = { cle: 'relecture:1', auteur: 'Lien 1', propose: true, relecture: null };
const SIENNE: Redacteur = { cle: 'camille', auteur: 'Camille', propose: true, relecture: null };

describe.each(MOTEURS)('the buttons of who proposes, on %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));
	const { envoi, presser, lue } = boutons(ouverte);

	it('send what a structure changed as a proposition, each field with its source', async () => {
		const avant = await lue();
		expect(await presser(LIEN, { geste: 'verser' })).toMatchObject({
			fautes: [{ message: 'Vous n’avez rien changé à la fiche.' }]
		});
		const changes = { [NOM]: 'Le nôtre', 'services:donnees/pcrs.etat': 'projet' };
		expect(await presser(LIEN, { geste: 'verser', ...changes })).toMatchObject({
			fautes: [{ rangee: 'preuve', colonne: 'sources' }]
		});
		const sources = { 'preuve.sources': 'nos statuts', 'services:donnees/pcrs.origine': 'le site' };
		expect(
			await presser(LIEN, { geste: 'verser', 'identite:siren.valeur': '1', ...sources })
		).toMatchObject({ fautes: [{ rangee: 'identite:siren' }] });
		const siren = avant['identite:siren']?.valeur ?? '';
		const bons = { geste: 'verser', 'identite:siren.valeur': siren, ...sources };
		expect(await presser(LIEN, bons)).toEqual({ vers: '?fait=proposee' });
		const [{ id } = { id: 0 }] = await listerPropositions(ouverte.base);
		const { champs } = (await lireProposition(ouverte.base, id))!;
		expect(champs.map(({ rangee, source }) => [rangee, source])).toEqual([
			['identite:nom', 'nos statuts'],
			['services:donnees/pcrs', 'le site']
		]);
		expect(await lue()).toEqual(avant);
	});

	it.each([
		['a link', LIEN],
		['a contributor', SIENNE]
	])('never write in the draft what %s sends, whatever the button', async (_, qui) => {
		const avant = await lue();
		const hostile = {
			...{ 'identite:site.valeur': 'https://pirate.example', 'fin.commentaire': 'x' },
			...{ 'identite:site.sources': 'etude-declic-2023', 'identite:site.confiance': 'haute' }
		};
		await garderSeulement(await envoi(qui, hostile));
		expect(await presser(qui, { geste: 'fusionner' })).toEqual({ vers: '?fait=gardee' });
		await presser(qui, { ...hostile, geste: 'fusionner', ...PREUVE });
		expect(await lue()).toEqual(avant);
		const kept = (await lireEbauche(ouverte.base, qui.cle, ADICO))!;
		expect(kept.saisie['identite:site']).toEqual({
			...avant['identite:site'],
			valeur: 'https://pirate.example'
		});
		// Even if a button forgot to ask who presses it.
		const salle = { base: ouverte.base, cog: COG };
		await expect(enregistrer(salle, qui, ADICO, kept)).rejects.toThrow('does not write');
		expect(await lue()).toEqual(avant);
		await presser(qui, { geste: 'abandonner' });
	});

	it('send once what is sent twice, and again what is not the same', async () => {
		const compte = async () => (await listerPropositions(ouverte.base)).length;
		const avant = await compte();
		const base = empreinteDe(await lue());
		const clic = { base, geste: 'verser', [NOM]: 'Deux fois', 'preuve.sources': 'nos statuts' };
		const deux = await Promise.all([presser(SIENNE, clic), presser(SIENNE, clic)]);
		expect([...deux, await presser(SIENNE, clic)]).toEqual([
			{ vers: '?fait=proposee' },
			{ vers: '?fait=proposee' },
			{ vers: '?fait=proposee' }
		]);
		expect((await compte()) - avant).toBe(1);
		expect(await lireEbauche(ouverte.base, 'camille', ADICO)).toBe(null);
		await presser(SIENNE, { ...clic, 'fin.commentaire': 'Encore nous' });
		await presser(LIEN, clic);
		expect((await compte()) - avant).toBe(3);
	});

	it('offer to who proposes what is public, and what their sheet names already', async () => {
		const noms = async (qui: Redacteur) => {
			const { bureau } = await envoi(qui, {}, ADICO);
			return [bureau.listes.structures, bureau.listes.solutions].map((options) =>
				options.map(({ value }) => value)
			);
		};
		const [structures = [], solutions = []] = await noms(ALICE);
		expect([structures.length > 10, solutions.length > 10]).toEqual([true, true]);
		const [siennes, siennesAussi] = await noms(LIEN);
		const nommees = Object.values(await lue());
		const parLaFiche = (colonne: string) => nommees.map((rangee) => rangee[colonne]);
		expect(siennes).toEqual(
			structures.filter((id) => ['adico', 'alpi', ...parLaFiche('b')].includes(id))
		);
		expect(siennesAussi).toEqual(solutions.filter((id) => parLaFiche('solution').includes(id)));
		expect(siennes!.length).toBeLessThan(structures.length);
	});
});
