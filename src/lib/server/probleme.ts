/** One fault of a request or of a file, in the words of `quality.md`. */
export type Faute = {
	champ: string;
	valeur: string | null;
	code: string;
	niveau: 'erreur' | 'avertissement' | 'information';
	message: string;
	correction: string | null;
	/** Everything that would be accepted, where that is a closed list. */
	valeurs?: readonly string[];
};

/** RFC 9457 problem; `code`, `requestId` and `errors` are our extension members. */
export type Probleme = {
	status: number;
	title: string;
	detail: string;
	code: string;
	instance: string;
	requestId: string;
	errors?: Faute[];
	/** Addresses that the visitor probably meant. */
	proches?: { href: string; nom: string }[];
};

/** The bytes of a problem; `about:blank` means that the title and the code say it all. */
export function problemeJson(probleme: Probleme): string {
	return JSON.stringify({ type: 'about:blank', ...probleme, errors: probleme.errors ?? [] });
}

/** A problem as the answer of a data route. Never cached: it may be corrected at once. */
export function probleme(p: Probleme, headers: Record<string, string> = {}): Response {
	return new Response(problemeJson(p), {
		status: p.status,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'cache-control': 'no-store',
			...headers
		}
	});
}

/** 400 of a data route: the faults of its query, one by one. */
export function demandeMalFormee(errors: Faute[], instance: string, requestId: string): Response {
	return probleme({
		status: 400,
		title: 'Demande mal formée',
		detail: errors.map(({ message }) => message).join(' '),
		code: 'parametre-invalide',
		instance,
		requestId,
		errors
	});
}

const TITRES: Record<number, { title: string; code: string }> = {
	400: { title: 'Demande mal formée', code: 'demande-mal-formee' },
	403: { title: 'Demande refusée', code: 'demande-refusee' },
	404: { title: 'Page introuvable', code: 'introuvable' },
	405: { title: 'Méthode refusée', code: 'methode-refusee' },
	410: { title: 'Page supprimée', code: 'supprime' },
	413: { title: 'Contenu trop gros', code: 'trop-gros' },
	429: { title: 'Trop de demandes', code: 'trop-de-demandes' },
	503: { title: 'Service occupé', code: 'occupe' }
};

/** Title and code, in French, of a status that nothing more precise explains. */
export function titreDe(status: number): { title: string; code: string } {
	if (TITRES[status]) return TITRES[status];
	return status < 500
		? { title: 'Demande refusée', code: 'demande-refusee' }
		: { title: 'Erreur du serveur', code: 'erreur-interne' };
}
