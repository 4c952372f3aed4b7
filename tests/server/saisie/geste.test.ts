import { describe, expect, it } from 'vitest';
import type { Base } from '#lib/server/base/base.ts';
import { ouvrirFiche, type Redacteur } from '#lib/server/saisie/bureau.ts';
import { commencer } from '#lib/server/saisie/creation.ts';
import { lireEbauche } from '#lib/server/saisie/ebauche.ts';
import { garderSeulement } from '#lib/server/saisie/geste.ts';
import { empreinteDe } from '#lib/server/saisie/saisie.ts';
import type { Sujet } from '#lib/server/saisie/sujet.ts';
import { COG, MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';
import { ADICO } from './atelier.ts';
import { ALICE, boutons, NOM, PREUVE, PUBLIQUE } from './boutons.ts';

const BOB: Redacteur = { cle: 'bob', auteur: 'Bob', propose: false, relecture: null };
const VERSER = { geste: 'verser', 'fin.commentaire': 'Appel', ...PREUVE };

describe.each(MOTEURS)('the buttons of a form, on %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));
	const { envoi, presser, lue } = boutons(ouverte);

	it('keep what was typed, and write nothing in the draft', async () => {
		const avant = await lue();
		await garderSeulement(await envoi(ALICE, { [NOM]: 'Autre', retirer: 'identite:sigle' }));
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

	it('ask why, before two forms are merged too', async () => {
		const avant = await lue();
		await garderSeulement(await envoi(ALICE, { [NOM]: 'Sans un mot', ...PREUVE }));
		expect(await presser(ALICE, { geste: 'fusionner' })).toMatchObject({
			fautes: [{ rangee: 'fin', colonne: 'commentaire' }]
		});
		expect(await lue()).toEqual(avant);
		await presser(ALICE, { geste: 'abandonner' });
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
