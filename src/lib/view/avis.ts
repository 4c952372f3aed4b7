import { DEUX_POINTS, FINE, guillemets } from './nombre.ts';

/**
 * A remark on a URL, in French, for the visitor. `information`: an old link was understood;
 * `avertissement`: something of the URL has no effect.
 */
export type Avis = {
	niveau: 'avertissement' | 'information';
	code: 'parametre-inconnu' | 'valeur-inconnue' | 'valeur-ignoree' | 'lien-migre';
	parametre: string;
	valeur: string | null;
	/** The nearest known name or value; what an old link means. */
	proposition: string | null;
	message: string;
};

/** No more remarks than this: a hostile URL must not make a long page. */
export const MAX_AVIS = 10;

/** Longest text that a message quotes, in characters. */
const CITATION = 40;

/** A parameter that does not exist. */
export function nomInconnu(nom: string, proposition: string | null): Avis {
	const message = `Le paramètre ${cite(nom)} est inconnu${DEUX_POINTS}il est ignoré.${demande(proposition)}`;
	return avertissement('parametre-inconnu', nom, null, proposition, message);
}

/** A value that its parameter does not take. */
export function valeurInconnue(
	parametre: string,
	valeur: string,
	proposition: string | null
): Avis {
	const message = `${cite(valeur)} n’est pas une valeur connue de ${cite(parametre)}${DEUX_POINTS}elle est ignorée.${demande(proposition)}`;
	return avertissement('valeur-inconnue', parametre, valeur, proposition, message);
}

/** A known value that has no effect here; `raison` is a French clause. */
export function ignoree(parametre: string, valeur: string, raison: string): Avis {
	const message = `${raison}${DEUX_POINTS}${cite(valeur)} est ignoré.`;
	return avertissement('valeur-ignoree', parametre, valeur, null, message);
}

/** An old name or value, understood. */
export function lienMigre(parametre: string, ancien: string, actuel: string): Avis {
	return {
		niveau: 'information',
		code: 'lien-migre',
		parametre,
		valeur: cut(ancien),
		proposition: actuel,
		message: `Dans ce lien, ${cite(ancien)} s’écrit désormais ${cite(actuel)}.`
	};
}

function avertissement(
	code: Avis['code'],
	parametre: string,
	valeur: string | null,
	proposition: string | null,
	message: string
): Avis {
	return {
		niveau: 'avertissement',
		code,
		parametre: cut(parametre),
		valeur: valeur && cut(valeur),
		proposition,
		message
	};
}

const demande = (proposition: string | null) =>
	proposition === null ? '' : ` Vouliez-vous dire ${cite(proposition)}${FINE}?`;

const cite = (texte: string) => guillemets(cut(texte));

function cut(texte: string): string {
	const signes = [...texte];
	return signes.length <= CITATION ? texte : `${signes.slice(0, CITATION - 1).join('')}…`;
}
