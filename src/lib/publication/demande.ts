import type { FauteDemande } from '#lib/export/fautes.ts';
import type { Publication } from '#lib/export/publication.ts';
import type { Avis } from '#lib/view/avis.ts';
import { fautesDe } from '#lib/export/fautes.ts';

/** The view of an address: the variable parts of its path, its query, and the site it is of. */
export type Demande = {
	cles: readonly string[];
	query: URLSearchParams;
	/** "https://mitoyen.example": what the links of its files begin with. */
	origine: string;
};

/** Why an address names no view: 400 for a query that must be corrected, else the nearest pages. */
export type Refus = {
	status: 400 | 404;
	title: string;
	detail: string;
	code: string;
	fautes: FauteDemande[];
	/** Pages that were probably meant, without suffix. */
	proches: { href: string; nom: string }[];
};

/** How one kind of view is read from its address. Never throws, whatever the address. */
export type Lecteur = (demande: Demande) => Publication | Refus;

export const estRefus = <T extends object>(lue: T | Refus): lue is Refus => 'status' in lue;

/** A query that must be corrected; null when all of it was understood. */
export function refusRequete(avis: readonly Avis[]): Refus | null {
	const fautes = fautesDe(avis);
	return fautes.length ? refusFautes(fautes) : null;
}

export function refusFautes(fautes: FauteDemande[]): Refus {
	return {
		status: 400,
		title: 'Demande mal formée',
		detail: fautes.map(({ message }) => message).join(' '),
		code: 'parametre-invalide',
		fautes,
		proches: []
	};
}

/** Something that the network has not got, with what was probably meant. */
export function refusInconnu(title: string, detail: string, proches: Refus['proches']): Refus {
	return { status: 404, title, detail, code: 'introuvable', fautes: [], proches };
}
