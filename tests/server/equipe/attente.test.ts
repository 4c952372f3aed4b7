import { describe, expect, it } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { propositionChamps, propositions } from '#lib/server/base/schema-edition.ts';
import { imports } from '#lib/server/base/schema-imports.ts';
import { publier } from '#lib/server/base/versions.ts';
import { auteurDe, type Compte } from '#lib/server/compte/compte.ts';
import { lireAttente } from '#lib/server/equipe/attente.ts';
import { COG, DONNEES, MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';

const ANNE: Compte = {
	...{ id: 'anne', nom: 'Anne', email: 'anne@exemple.fr' },
	...{ role: 'edition', structures: [] }
};
const LUC: Compte = { ...ANNE, id: 'luc', nom: 'Luc', role: 'contribution', structures: ['adico'] };
const QUI = { auteur: 'essai', commentaire: 'Essai', date: '2026-12-01' };

describe.each(MOTEURS)('what waits, in %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));

	it('is nothing at first; what is not for a role is not counted', async () => {
		const rien = { ebauches: [], importsPrets: 0, importsFautifs: 0, propositions: 0 };
		expect(await lireAttente(ouverte.base, ANNE)).toEqual({ ...rien, changements: 0 });
		const tus = { importsPrets: null, importsFautifs: null, changements: null };
		expect(await lireAttente(ouverte.base, LUC)).toEqual({ ...rien, ...tus });
	});

	it('counts files, propositions, and the changes that no release holds', async () => {
		const { base } = ouverte;
		const fichier = { nom: 'a.csv', sha256: 'a'.repeat(64), taille: 1, auteur: 'x', reglages: {} };
		await base.insert(imports).values([
			{ ...fichier, etat: 'pret' },
			{ ...fichier, etat: 'refuse' },
			{ ...fichier, etat: 'abandonne' }
		]);
		const champ = { rangee: '["adico"]', colonnes: ['nom'], apres: {}, source: 'Le site' };
		for (const auteur of [auteurDe(LUC), 'Une autre personne']) {
			const tete = { structure: 'adico', auteur, message: '' };
			const [row] = await base.insert(propositions).values(tete).returning();
			const de = { ...champ, proposition: row!.id };
			await base.insert(propositionChamps).values([
				{ ...de, rang: 0 },
				{ ...de, rang: 1 }
			]);
		}
		const sans = { ...DONNEES.relations, lignes: DONNEES.relations.lignes.slice(1) };
		await changer(base, { ...DONNEES, relations: sans }, QUI);
		const vu = { importsPrets: 1, importsFautifs: 1, propositions: 2, changements: 1 };
		expect(await lireAttente(base, ANNE)).toMatchObject(vu);
		expect(await lireAttente(base, LUC)).toMatchObject({ propositions: 1, changements: null });
		await publier(base, COG, QUI);
		expect(await lireAttente(base, ANNE)).toMatchObject({ changements: 0 });
	});
});
