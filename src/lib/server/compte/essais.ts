import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { sql } from 'drizzle-orm';
import { lignesDe, type Base } from '#lib/server/base/base.ts';
import { essais } from '#lib/server/base/schema-comptes.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { clientDe } from './client.ts';

/** How many attempts a window of some seconds takes. */
export type Quota = { nombre: number; secondes: number };

/** Of one client, and on one address: who changes client still has few attempts on an account. */
export const PAR_CLIENT: Quota = { nombre: 20, secondes: 60 };
export const PAR_ADRESSE: Quota = { nombre: 10, secondes: 300 };

/**
 * Counts one attempt of `quoi` in the database, so that all processes count together and a restart
 * forgets nothing. Gives the seconds to wait when there were too many; null: go on. The clock is that
 * of the database.
 */
export async function compterEssai(
	base: Base,
	[quoi, qui]: readonly [quoi: string, qui: string],
	{ nombre, secondes }: Quota
): Promise<number | null> {
	// Nobody's address is kept in clear, nor for more than a day.
	const cle = createHash('sha256').update(`${quoi} ${qui}`).digest('base64url');
	await base.execute(sql`delete from ${essais} where debut < now() - interval '1 day'`);
	const fini = sql`essais.debut < now() - make_interval(secs => ${secondes})`;
	const result = await base.execute(sql`
		insert into ${essais} (cle, nombre, debut) values (${cle}, 1, now())
		on conflict (cle) do update set
			nombre = case when ${fini} then 1 else essais.nombre + 1 end,
			debut = case when ${fini} then now() else essais.debut end
		returning nombre, ceil(extract(epoch from debut + make_interval(secs => ${secondes}) - now()))::int as attente`);
	const [compte] = lignesDe<{ nombre: number; attente: number }>(result);
	return compte && compte.nombre > nombre ? Math.max(1, compte.attente) : null;
}

/** Says in its answer when a client may try again; gives the sentence for the page. */
export function attendre(event: RequestEvent, attente: number): string {
	event.setHeaders({ 'retry-after': String(attente) });
	return `Trop d’essais. Attendez ${attente} secondes, puis recommencez.`;
}

/** Counts an attempt to enter: by its client, then on the address that it names. Seconds to wait, or null. */
export const compterConnexion = (event: RequestEvent, email: string) =>
	compterDeux(event, 'connexion', email);

/** The same for a forgotten password: each may send a mail to someone. */
export const compterDemande = (event: RequestEvent, email: string) =>
	compterDeux(event, 'demande', email);

/** The same for the words of links that a client tries. */
export const compterLien = (event: RequestEvent) => compterDeux(event, 'lien', null);

async function compterDeux(event: RequestEvent, quoi: string, email: string | null) {
	const { base } = await ouvrirSalle();
	const client = await compterEssai(base, [quoi, clientDe(event)], PAR_CLIENT);
	if (client !== null || email === null) return client;
	return compterEssai(base, [quoi, email], PAR_ADRESSE);
}
