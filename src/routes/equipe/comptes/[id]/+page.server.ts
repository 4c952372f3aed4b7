import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { aMotDePasse } from '#lib/server/compte/changement.ts';
import { choixDroits } from '#lib/server/compte/choix.ts';
import type { Compte } from '#lib/server/compte/compte.ts';
import { DROITS, RefusCompte } from '#lib/server/compte/creation.ts';
import { remettreLien } from '#lib/server/compte/demande.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import {
	changerDroits,
	CompteChange,
	type FicheCompte,
	listerComptes,
	suspendre
} from '#lib/server/compte/gestion.ts';
import { HEURES } from '#lib/server/compte/lien.ts';
import { ROLES } from '#lib/server/compte/role.ts';
import { fermerToutes } from '#lib/server/compte/sessions.ts';
import { type Fautes, lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Actions, PageServerLoad } from './$types';

/** The new rights, and those that the page showed. */
const FORMULAIRE = z.strictObject({
	...DROITS,
	avantRole: z.enum(ROLES),
	avantStructures: z.string().max(10_000)
});

type Demande = RequestEvent<{ id: string }>;

async function trouver({ params }: Demande): Promise<FicheCompte> {
	const { base } = await ouvrirSalle();
	const [fiche] = await listerComptes(base, params.id);
	if (!fiche) error(404, { message: 'Ce compte n’existe pas.', code: 'introuvable' });
	return fiche;
}

/** One account, for those who administer. */
export const load: PageServerLoad = async (event) => {
	exiger(event, 'administration');
	const fiche = await trouver(event);
	return { fiche, ...choixDroits(), fait: event.url.searchParams.get('fait') };
};

const refuser = (status: number, message: string | null, fautes: Fautes = {}) =>
	fail(status, { message, fautes, lien: null, heures: 0 });

/** Does something to the account of the page, then comes back to it; says why not when it is refused. */
async function agir(
	event: Demande,
	fait: string,
	action: (qui: Compte, fiche: FicheCompte) => Promise<unknown>
) {
	const qui = exiger(event, 'administration');
	const fiche = await trouver(event);
	try {
		await action(qui, fiche);
	} catch (refus) {
		if (!(refus instanceof RefusCompte)) throw refus;
		return refuser(refus instanceof CompteChange ? 409 : 400, refus.message);
	}
	redirect(303, `/equipe/comptes/${event.params.id}?fait=${fait}`);
}

export const actions: Actions = {
	droits: async (event) => {
		exiger(event, 'administration');
		const { valeur, fautes } = await lireFormulaire(event.request, FORMULAIRE, ['structures']);
		if (!valeur) return refuser(400, fautes.formulaire ?? null, fautes);
		const { role, structures, avantRole, avantStructures } = valeur;
		const avant = { role: avantRole, structures: avantStructures.split(' ').filter(Boolean) };
		const apres = { role, structures: role === 'contribution' ? structures : [] };
		if (role === 'contribution' && structures.length === 0) {
			return refuser(400, null, { structures: 'Choisissez une structure au moins.' });
		}
		return agir(event, 'droits', async (qui) => {
			const { base } = await ouvrirSalle();
			await changerDroits(base, qui, event.params.id, { avant, apres });
		});
	},
	suspendre: (event) =>
		agir(event, 'suspendu', async (qui) =>
			suspendre((await ouvrirSalle()).base, qui, event.params.id, true)
		),
	retablir: (event) =>
		agir(event, 'retabli', async (qui) =>
			suspendre((await ouvrirSalle()).base, qui, event.params.id, false)
		),
	fermer: (event) =>
		agir(event, 'sessions', async (qui, { id, email }) => {
			const { base } = await ouvrirSalle();
			const nombre = await fermerToutes(base, id);
			await noter(base, qui, 'sessions-fermees', { compte: email, nombre });
		}),
	lien: async (event) => {
		const qui = exiger(event, 'administration');
		const fiche = await trouver(event);
		if (fiche.suspendu)
			return refuser(409, 'Ce compte est suspendu\u202f: rétablissez-le d’abord.');
		const { base } = await ouvrirSalle();
		const motif = (await aMotDePasse(base, fiche.id)) ? 'mot-de-passe' : 'invitation';
		const lien = await remettreLien(event, base, fiche, motif);
		await noter(base, qui, 'lien-fait', { compte: fiche.email, courriel: lien === null });
		if (lien === null) redirect(303, `/equipe/comptes/${fiche.id}?fait=lien`);
		return { message: null, fautes: {} as Fautes, lien, heures: HEURES[motif] };
	}
};
