import { error, type RequestEvent } from '@sveltejs/kit';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { clientDe, Compteur } from '#lib/server/http/limite.ts';
import { currentRelease } from '#lib/server/release.ts';
import { ouvrirFiche, type Redacteur } from './bureau.ts';
import type { FicheOuverte } from './entree.ts';
import { etatDe, lireRelecture, type Relecture } from './relecture.ts';
import type { Sujet } from './sujet.ts';

/** Requests per minute of one client to any review link: a form that is kept as it is typed needs 50. */
const PAR_MINUTE = 120;
const compteur = new Compteur(PAR_MINUTE);

type Evenement = Pick<RequestEvent, 'platform' | 'setHeaders'> & { params: { jeton: string } };

/**
 * Opens the sheet that a review link gives, for who holds it. Throws SvelteKit's error: 404 when the
 * link is none, 410 when it expired or was closed, 429 beyond what a person may ask.
 */
export async function entrerParLien(
	event: Evenement
): Promise<FicheOuverte & { relecture: Relecture }> {
	limiter(event);
	const salle = { ...(await ouvrirSalle()), publique: currentRelease().release };
	const relecture = await lireRelecture(salle.base, event.params.jeton);
	if (!relecture) error(404, FERME);
	if (etatDe(relecture) !== 'ouverte') error(410, FERME);
	const { id, structure, destinataire } = relecture;
	const qui: Redacteur = {
		...{ cle: `relecture:${id}`, auteur: `Lien de relecture ${id} (${destinataire})` },
		...{ propose: true, relecture: id }
	};
	const sujet: Sujet = { objet: 'structure', id: structure };
	const bureau = await ouvrirFiche(salle, qui, sujet);
	if (!bureau) error(410, FERME);
	return { salle, qui, sujet, bureau, relecture };
}

/** One answer for a link that never was, that expired or that was closed. */
const FERME = {
	message: 'Ce lien de relecture n’est pas, ou n’est plus, valable.',
	code: 'lien-ferme'
};

function limiter({ platform, setHeaders }: Evenement): void {
	if (!platform) return;
	const { refuse, attente } = compteur.prendre(clientDe(platform.req, process.env));
	if (!refuse) return;
	setHeaders({ 'retry-after': String(attente) });
	error(429, {
		message: `Trop de demandes. Réessayez dans ${attente} secondes.`,
		code: 'trop-de-demandes'
	});
}
