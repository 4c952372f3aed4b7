import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { comptes, sessions } from '#lib/server/base/schema-comptes.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';
import type { Compte } from '#lib/server/compte/compte.ts';
import { creerCompte } from '#lib/server/compte/creation.ts';
import { changerDroits, listerComptes, suspendre } from '#lib/server/compte/gestion.ts';
import type { Role } from '#lib/server/compte/role.ts';
import { fermerToutes, fermerUne, listerSessions } from '#lib/server/compte/sessions.ts';
import { MOTEURS, ouvrirVide } from '../base/moteurs.ts';

const ADMINISTRER = { role: 'administration', structures: [] } as const;
const LIRE = { role: 'lecture', structures: [] } as const;

describe.each(MOTEURS)('those who administer, in %s', (moteur) => {
	let ouverte: BaseOuverte;
	let anne: Compte;
	let luc: Compte;
	beforeAll(async () => {
		ouverte = await ouvrirVide(moteur);
	}, 60_000);
	afterAll(() => ouverte.close());
	const faire = (nom: string, role: Role) =>
		creerCompte(ouverte.base, { nom, email: `${nom}@exemple.fr`, role, structures: [] });
	beforeEach(async () => {
		await ouverte.base.delete(comptes);
		anne = await faire('anne', 'administration');
		luc = await faire('luc', 'lecture');
	});
	const roles = async () =>
		(await listerComptes(ouverte.base)).map(({ nom, role, suspendu }) => [nom, role, suspendu]);

	it('give a role and structures, which the journal keeps before and after', async () => {
		const apres = { role: 'contribution', structures: ['megalis', 'adico'] } as const;
		await changerDroits(ouverte.base, anne, luc.id, { avant: LIRE, apres });
		const [fiche] = await listerComptes(ouverte.base, luc.id);
		expect(fiche).toMatchObject({ role: 'contribution', structures: ['adico', 'megalis'] });
		const lignes = await ouverte.base.select().from(journal);
		expect(lignes.at(-1)).toMatchObject({
			...{ auteur: 'anne <anne@exemple.fr>', action: 'droits-changes' },
			detail: { compte: 'luc@exemple.fr', avant: LIRE, apres }
		});
	});

	it('are told when the rights are no longer those that they saw', async () => {
		const apres = { role: 'edition', structures: [] } as const;
		const avant = { role: 'publication', structures: [] } as const;
		const change = changerDroits(ouverte.base, anne, luc.id, { avant, apres });
		await expect(change).rejects.toThrow('luc a reçu le rôle «\u202flecture\u202f»');
		// Asking twice for the same thing is no conflict.
		await changerDroits(ouverte.base, anne, luc.id, { avant, apres: LIRE });
	});

	it('are never none: the last one is neither demoted nor suspended', async () => {
		const change = { avant: ADMINISTRER, apres: LIRE };
		await expect(changerDroits(ouverte.base, anne, anne.id, change)).rejects.toThrow('dernière');
		await expect(suspendre(ouverte.base, anne, anne.id, true)).rejects.toThrow('dernière');
		expect(await roles()).toEqual([
			['anne', 'administration', false],
			['luc', 'lecture', false]
		]);
	});

	it('of two who demote each other at once, one remains', async () => {
		const zoe = await faire('zoe', 'administration');
		const change = { avant: ADMINISTRER, apres: LIRE };
		const issues = await Promise.allSettled([
			changerDroits(ouverte.base, anne, zoe.id, change),
			changerDroits(ouverte.base, zoe, anne.id, change)
		]);
		expect(issues.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await roles()).filter(([, role]) => role === 'administration')).toHaveLength(1);
	});

	it('suspend an account, whose sessions end, and let it in again', async () => {
		await ouvrirSession(luc, 'un');
		await suspendre(ouverte.base, anne, luc.id, true);
		expect(await listerSessions(ouverte.base, luc.id, undefined)).toEqual([]);
		expect((await roles())[1]).toEqual(['luc', 'lecture', true]);
		await suspendre(ouverte.base, anne, luc.id, false);
		expect((await roles())[1]).toEqual(['luc', 'lecture', false]);
	});

	const ouvrirSession = (compte: Compte, id: string) =>
		ouverte.base.insert(sessions).values({
			...{ id, token: `secret-${id}`, userId: compte.id, userAgent: 'Firefox/143.0 Linux' },
			expiresAt: new Date('2999-01-01')
		});

	it('sessions are listed without their secret, and ended by their own account only', async () => {
		for (const id of ['un', 'deux', 'trois']) await ouvrirSession(luc, id);
		const liste = await listerSessions(ouverte.base, luc.id, 'deux');
		expect(JSON.stringify(liste)).not.toContain('secret');
		expect(liste.find(({ ici }) => ici)).toMatchObject({
			id: 'deux',
			appareil: 'Firefox sur Linux'
		});
		expect(await fermerUne(ouverte.base, anne.id, 'un')).toBe(false);
		expect(await fermerUne(ouverte.base, luc.id, 'un')).toBe(true);
		expect(await fermerUne(ouverte.base, luc.id, 'un')).toBe(false);
		expect(await fermerToutes(ouverte.base, luc.id, 'deux')).toBe(1);
		const restent = await ouverte.base.select().from(sessions).where(eq(sessions.userId, luc.id));
		expect(restent.map(({ id }) => id)).toEqual(['deux']);
	});
});
