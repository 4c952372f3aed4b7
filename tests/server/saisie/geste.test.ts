import { describe, expect, it } from 'vitest';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { ouvrirFiche, type Redacteur } from '#lib/server/saisie/bureau.ts';
import { commencer } from '#lib/server/saisie/creation.ts';
import { lireEbauche } from '#lib/server/saisie/ebauche.ts';
import { enregistrer } from '#lib/server/saisie/enregistrement.ts';
import { faire, garderSeulement, type Suite } from '#lib/server/saisie/geste.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { lireProposition, listerPropositions } from '#lib/server/saisie/proposition.ts';
import { empreinteDe } from '#lib/server/saisie/saisie.ts';
import type { Sujet } from '#lib/server/saisie/sujet.ts';
import { COG, MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';
import { ADICO } from './atelier.ts';

const ALICE: Redacteur = { cle: 'alice', auteur: 'Alice', propose: false, relecture: null };
const BOB: Redacteur = { cle: 'bob', auteur: 'Bob', propose: false, relecture: null };
const LIEN: Redacteur = { cle: 'relecture:1', auteur: 'Lien 1', propose: true, relecture: null };
const SIENNE: Redacteur = { cle: 'camille', auteur: 'Camille', propose: true, relecture: null };
/** What the public release names. */
const PUBLIQUE = { structures: [{ slug: 'adico' }, { slug: 'alpi' }], solutions: [] };
const NOM = 'identite:nom.valeur';

describe.each(MOTEURS)('the buttons of a form, on %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));

	const envoi = async (qui: Redacteur, champs: Record<string, string>, sujet: Sujet) => {
		const salle = { base: ouverte.base, cog: COG, publique: PUBLIQUE };
		const bureau = (await ouvrirFiche(salle, qui, sujet))!;
		const form = new FormData();
		const base = champs.base ?? bureau.ebauche.empreinte;
		for (const [name, value] of Object.entries({ ...champs, base })) form.append(name, value);
		return { salle, qui, sujet, bureau, form, aujourdhui: '2026-11-22' };
	};
	const presser = async (
		qui: Redacteur,
		champs: Record<string, string>,
		sujet: Sujet = ADICO
	): Promise<Suite> => faire(await envoi(qui, champs, sujet));
	const lue = async () => saisieDe(await readBrouillon(ouverte.base), ADICO);
	const PREUVE = { 'preuve.sources': 'etude-declic-2023', 'preuve.confiance': 'haute' };
	const VERSER = { geste: 'verser', 'fin.commentaire': 'Appel', ...PREUVE };

	it('keep what was typed, and write nothing in the draft', async () => {
		const avant = await lue();
		await garderSeulement(await envoi(ALICE, { [NOM]: 'Autre', retirer: 'identite:sigle' }, ADICO));
		const kept = await lireEbauche(ouverte.base, 'alice', ADICO);
		expect(kept?.saisie['identite:nom']).toMatchObject({ valeur: 'Autre' });
		// A box that a button alone decides of does nothing by itself.
		expect(kept?.saisie['identite:sigle']).toEqual(avant['identite:sigle']);
		expect(await presser(ALICE, { geste: 'ebauche' })).toEqual({ vers: '?fait=gardee' });
		expect(await lue()).toEqual(avant);
		expect(await presser(ALICE, { geste: 'abandonner' })).toEqual({ vers: '?fait=abandonnee' });
		expect(await lireEbauche(ouverte.base, 'alice', ADICO)).toBe(null);
	});

	it('add a territory under the name of its code, and save it with a word on why', async () => {
		expect(await presser(ALICE, { geste: 'prendre:commune:60057' })).toEqual({
			vers: '#territoires%3A%2B1'
		});
		expect(await presser(ALICE, { ...VERSER, 'fin.commentaire': '' })).toMatchObject({
			fautes: [{ rangee: 'fin', colonne: 'commentaire' }]
		});
		expect(await presser(ALICE, VERSER)).toEqual({ vers: '?fait=enregistree' });
		expect((await lue())['territoires:commune/60057/perimetre']).toMatchObject({ nom: 'Beauvais' });
	});

	it('show both values of a late form, and ask again until one is chosen', async () => {
		const base = empreinteDe(await lue());
		await presser(ALICE, { ...VERSER, [NOM]: 'Celui d’Alice' });
		const tard = await presser(BOB, { ...VERSER, base, [NOM]: 'Celui de Bob' });
		if (!('perime' in tard)) throw new Error(JSON.stringify(tard));
		const [conflit] = tard.perime.fusion.conflits;
		expect([conflit?.miens?.valeur, conflit?.leurs?.valeur]).toEqual([
			'Celui de Bob',
			'Celui d’Alice'
		]);
		const fusion = { geste: 'fusionner', attendue: tard.perime.empreinte };
		expect(await presser(BOB, fusion)).toHaveProperty('perime');
		expect(await presser(BOB, { ...fusion, attendue: 'x', 'conflit-0': 'leurs' })).toHaveProperty(
			'perime'
		);
		expect(await presser(BOB, { ...fusion, 'conflit-0': 'leurs' })).toHaveProperty('vers');
		expect((await lue())['identite:nom']).toMatchObject({ valeur: 'Celui d’Alice' });
	});

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
		await garderSeulement(await envoi(qui, hostile, ADICO));
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

	it('ask why, before two forms are merged too', async () => {
		const avant = await lue();
		await garderSeulement(await envoi(ALICE, { [NOM]: 'Sans un mot', ...PREUVE }, ADICO));
		expect(await presser(ALICE, { geste: 'fusionner' })).toMatchObject({
			fautes: [{ rangee: 'fin', colonne: 'commentaire' }]
		});
		expect(await lue()).toEqual(avant);
		await presser(ALICE, { geste: 'abandonner' });
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

	it('keep a text that is cut in the middle of a character', async () => {
		const champs = { 'identite:nom.valeur': `${'a'.repeat(9_999)}🏛`, departement: '60🏛' };
		await presser(ALICE, { geste: 'ebauche', ...champs });
		const kept = await lireEbauche(ouverte.base, 'alice', ADICO);
		expect(kept?.saisie['identite:nom']?.valeur).toBe('a'.repeat(9_999));
		expect(await presser(ALICE, { geste: 'chercher', cherche: `${'a'.repeat(99)}🏛` })).toEqual({
			vers: `?cherche=${'a'.repeat(99)}#territoires-titre`
		});
		await presser(ALICE, { geste: 'abandonner' });
	});

	it('open a sheet as the draft was at one instant', async () => {
		const { base } = ouverte;
		const demandes: unknown[] = [];
		const seule: Base = {
			transaction: (lire: Parameters<Base['transaction']>[0], config: unknown) => {
				demandes.push(config);
				return base.transaction(lire);
			}
		} as never;
		const salle = { base: seule, cog: COG, publique: PUBLIQUE };
		expect((await ouvrirFiche(salle, ALICE, ADICO))?.actuelle).toEqual(await lue());
		expect(demandes).toEqual([{ isolationLevel: 'repeatable read', accessMode: 'read only' }]);
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

	it('begin a sheet that is nowhere before it is saved, and give it up without a trace', async () => {
		const { base } = ouverte;
		expect(await commencer(base, 'alice', 'structure', 'Adico')).toEqual({
			faute: 'La fiche «\u202fadico\u202f» existe déjà. Cherchez-la dans la liste.'
		});
		expect(await commencer(base, 'alice', 'structure', ' ?! ')).toEqual({
			faute: 'Donnez-lui un nom.'
		});
		expect(await commencer(base, 'alice', 'source', 'Délibération n° 12')).toEqual({
			id: 'deliberation-n-12'
		});
		const sujet: Sujet = { objet: 'source', id: 'deliberation-n-12' };
		expect(await presser(ALICE, { geste: 'abandonner' }, sujet)).toEqual({ vers: null });
		expect(await ouvrirFiche({ base, cog: COG, publique: PUBLIQUE }, ALICE, sujet)).toBe(null);
	});
});
