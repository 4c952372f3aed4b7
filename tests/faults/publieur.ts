import type { Base } from '#lib/server/base/base.ts';
import { creerCompte } from '#lib/server/compte/creation.ts';
import { poserMotDePasse } from '#lib/server/compte/mot-de-passe.ts';
import { MOT_DE_PASSE } from '../e2e/equipe.ts';

export const PUBLIEUR = 'publication@exemple.fr';

/** Makes the account that imports and publishes; `entrer` of the end-to-end tests signs it in. */
export async function creerPublieur(base: Base): Promise<void> {
	const nouveau = { nom: 'Camille', email: PUBLIEUR, role: 'publication', structures: [] } as const;
	const { id } = await creerCompte(base, { ...nouveau, structures: [] });
	await poserMotDePasse(base, id, MOT_DE_PASSE);
}
