import { parametreInconnu, valeurInconnue, valeurRefusee, type FauteApi } from './faute.ts';
import { accepte, CURSEUR, LIMITE, type Parametre } from './parametre.ts';

/** What a query asks, once read against the closed list of its route. */
export type Demande = {
	/** Values of each parameter that is asked, sorted, each once; none: absent. */
	choix: ReadonlyMap<string, readonly string[]>;
	limite: number;
	curseur: string | null;
	fautes: FauteApi[];
};

/** More faults than this tell nothing more, and a hostile query must not make a long answer. */
const FAUTES_AU_PLUS = 10;

/**
 * Reads a query against the parameters of a route, and those of pages when `pages` is true. What is
 * unknown is a fault that says what is accepted. Empty values count as absent. Never throws.
 */
export function lireDemande(
	parametres: readonly Parametre[],
	pages: boolean,
	query: URLSearchParams
): Demande {
	const fautes: FauteApi[] = [];
	const noms = [...parametres.map(({ nom }) => nom), ...(pages ? [LIMITE.nom, CURSEUR] : [])];
	for (const nom of new Set(query.keys())) {
		if (!noms.includes(nom)) fautes.push(parametreInconnu(nom, noms));
	}
	const choix = new Map(
		parametres.flatMap((parametre) => {
			const lues = lireValeurs(parametre, query.getAll(parametre.nom), fautes);
			return lues.length > 0 ? [[parametre.nom, lues] as const] : [];
		})
	);
	const limite = pages ? lireLimite(query, fautes) : LIMITE.defaut;
	const curseur = pages ? lireCurseur(query, fautes) : null;
	return { choix, limite, curseur, fautes: fautes.slice(0, FAUTES_AU_PLUS) };
}

function lireValeurs(
	parametre: Parametre,
	textes: readonly string[],
	fautes: FauteApi[]
): string[] {
	const { nom, plusieurs, valeurs } = parametre;
	const asked = plusieurs ? textes.flatMap((texte) => texte.split(',')) : textes;
	const lues = [...new Set(asked.map((texte) => texte.trim()).filter((texte) => texte !== ''))];
	const bad = lues.filter((valeur) => !accepte(parametre, valeur));
	for (const valeur of bad.slice(0, FAUTES_AU_PLUS)) {
		fautes.push(
			valeurs === null
				? valeurRefusee(nom, valeur, `Le texte de « ${nom} » est trop long.`)
				: valeurInconnue(nom, valeur, valeurs)
		);
	}
	if (!plusieurs && lues.length > 1) {
		fautes.push(valeurRefusee(nom, lues.join(), `« ${nom} » ne prend qu’une valeur.`));
	}
	return lues.sort();
}

function lireLimite(query: URLSearchParams, fautes: FauteApi[]): number {
	const { nom, min, max, defaut } = LIMITE;
	const [texte = '', ...trop] = query.getAll(nom);
	if (texte === '') return defaut;
	const lue = /^\d{1,4}$/.test(texte) ? Number(texte) : 0;
	if (lue >= min && lue <= max && trop.length === 0) return lue;
	fautes.push(valeurRefusee(nom, texte, `« ${nom} » est un nombre entier de ${min} à ${max}.`));
	return defaut;
}

function lireCurseur(query: URLSearchParams, fautes: FauteApi[]): string | null {
	const [texte = '', ...trop] = query.getAll(CURSEUR);
	if (trop.length > 0)
		fautes.push(valeurRefusee(CURSEUR, texte, `« ${CURSEUR} » se donne une fois.`));
	return texte === '' ? null : texte;
}

/** The query that says the same as a reading, in the order of the parameters. */
export function requeteDe(choix: Demande['choix']): URLSearchParams {
	return new URLSearchParams([...choix].map(([nom, valeurs]) => [nom, valeurs.join(',')]));
}
