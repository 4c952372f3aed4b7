import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Base } from '#lib/server/base/base.ts';
import { changer } from '#lib/server/base/changement.ts';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { listerVersions, publier, RefusPublier, revenir } from '#lib/server/base/versions.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { publierRelue, revenirRelue } from '#lib/server/equipe/publication.ts';
import { relire, relireRetour } from '#lib/server/equipe/relecture.ts';
import type { Salle } from '#lib/server/equipe/salle.ts';
import { loadRelease } from '#lib/server/release.ts';
import { COG, DONNEES, MOTEURS, ouvrirSemee } from '../base/moteurs.ts';

const QUI = { auteur: 'Camille <c@example.fr>', commentaire: 'Essai', date: '2026-12-01' };
const MOTS = { commentaire: 'Relu.', date: '2026-12-02' };

/** The facts without the services of some structures. */
const sans = (...structures: string[]) => ({
	...DONNEES,
	services: {
		...DONNEES.services,
		lignes: DONNEES.services.lignes.filter(({ valeur }) => !structures.includes(valeur.structure))
	}
});

describe.each(MOTEURS)('what is reviewed, then published, in %s', (moteur) => {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-equipe-'));
	let ouverte: BaseOuverte;
	let salle: Salle;
	beforeAll(async () => {
		process.env.MITOYEN_DONNEES = dossier;
		process.env.RELEASES_DIR = join(dossier, 'releases');
		writeRelease(process.env.RELEASES_DIR, compileRelease(DONNEES, COG));
		loadRelease();
		ouverte = await ouvrirSemee(moteur);
		salle = { ...ouverte, cog: COG };
	}, 60_000);
	afterAll(async () => {
		await ouverte.close();
		delete process.env.MITOYEN_DONNEES;
		delete process.env.RELEASES_DIR;
		rmSync(dossier, { recursive: true, force: true });
	});

	it('is nothing while the draft says what is public', async () => {
		expect(await relire(salle, MOTS)).toMatchObject({
			...{ suivante: null, ecarts: [], changements: [] },
			refus: { raison: 'rien', message: 'Rien n’a changé depuis la version 1.' }
		});
	});

	it('is read in one transaction: what is listed is what is hashed', async () => {
		const { base } = ouverte;
		const seule = { ...salle, base: { transaction: base.transaction.bind(base) } as Base };
		expect((await relire(seule, MOTS)).publique.numero).toBe(1);
		expect((await relireRetour(seule, 1, MOTS)).refus?.raison).toBe('rien');
	});

	it('is nothing either when the changes come to nothing', async () => {
		await changer(ouverte.base, sans('adico'), QUI);
		await changer(ouverte.base, DONNEES, QUI);
		const { suivante, changements } = await relire(salle, MOTS);
		expect([suivante, changements.length]).toEqual([null, 2]);
	});

	it('is the very release that is then public, once', async () => {
		await changer(ouverte.base, sans('adico'), QUI);
		const { suivante, ecarts } = await relire(salle, MOTS);
		expect(suivante?.numero).toBe(2);
		expect(new Set(ecarts.map(({ feuille, apres }) => [feuille, apres].join()))).toEqual(
			new Set(['services,'])
		);
		const demande = { ...QUI, ...MOTS, attendu: suivante!.sha256 };
		expect(await publierRelue(salle, demande)).toEqual({
			...{ numero: 2, sha256: suivante!.sha256, deja: false }
		});
		expect(await publierRelue(salle, demande)).toMatchObject({ numero: 2, deja: true });
		expect((await listerVersions(ouverte.base))[0]?.sha256).toBe(suivante!.sha256);
		const current = () => readFileSync(join(dossier, 'publie/current.json'), 'utf8');
		if (moteur === 'pglite') expect(current()).toContain(suivante!.sha256);
		else expect(current).toThrow('ENOENT');
	});

	it('is refused once the draft has moved', async () => {
		await changer(ouverte.base, sans('adico', 'alpi'), QUI);
		const { suivante } = await relire(salle, MOTS);
		await changer(ouverte.base, sans('alpi'), QUI);
		const demande = { ...QUI, ...MOTS, attendu: suivante!.sha256 };
		await expect(publierRelue(salle, demande)).rejects.toThrow(RefusPublier);
		expect(await listerVersions(ouverte.base)).toHaveLength(2);
	});

	it('goes back as it was reviewed, draft included', async () => {
		const relue = await relireRetour(salle, 1, MOTS);
		expect(relue.changements.length).toBeGreaterThan(0);
		const demande = { ...QUI, ...MOTS, attendu: relue.suivante!.sha256 };
		expect(await revenirRelue(salle, 1, demande)).toMatchObject({ numero: 3, deja: false });
		expect(await revenirRelue(salle, 1, demande)).toMatchObject({ numero: 3, deja: true });
		expect((await relireRetour(salle, 1, MOTS)).refus?.raison).toBe('rien');
	});

	it('of any changes: going back gives the earlier facts, byte for byte', async () => {
		const structures = [...new Set(DONNEES.services.lignes.map(({ valeur }) => valeur.structure))];
		const une = fc.subarray(structures, { minLength: 1 });
		const suite = fc
			.tuple(fc.array(fc.subarray(structures), { maxLength: 3 }), une)
			.map(([etapes, derniere]) => [...etapes, derniere]);
		await fc.assert(
			fc.asyncProperty(suite, async (etapes) => {
				const avant = await listerVersions(ouverte.base);
				for (const etape of etapes) await changer(ouverte.base, sans(...etape), QUI);
				await publier(ouverte.base, COG, QUI);
				await revenir(ouverte.base, COG, 1, QUI);
				const [{ numero, sha256 } = { numero: 0, sha256: '' }] = await listerVersions(ouverte.base);
				// One that lacks services, then one that has them all again.
				expect(numero).toBe(avant.length + 2);
				const version = { numero, date: QUI.date, commentaire: QUI.commentaire };
				expect(sha256).toBe(compileRelease({ ...DONNEES, version }, COG).sha256);
			}),
			{ numRuns: 4 }
		);
	});
});
