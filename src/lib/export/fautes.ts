import type { Avis } from '#lib/view/avis.ts';

/** A fault of a query, as a problem lists it (RFC 9457 extension of this site). */
export type FauteDemande = {
	champ: string;
	valeur: string | null;
	code: string;
	niveau: 'erreur';
	message: string;
	correction: string | null;
};

/**
 * What a program must correct: a page goes on with a notice, a file that would silently answer
 * another question does not. An old link that was understood is no fault.
 */
export function fautesDe(avis: readonly Avis[]): FauteDemande[] {
	return avis
		.filter(({ niveau }) => niveau === 'avertissement')
		.map(({ parametre, valeur, code, message, proposition }) => ({
			champ: parametre,
			valeur,
			code,
			niveau: 'erreur',
			message,
			correction: proposition
		}));
}

/** Reads a parameter that takes one value of a closed list; the first of them when it is absent. */
export function readChoix<T extends string>(
	params: URLSearchParams,
	champ: string,
	choix: readonly T[]
): { valeur: T; faute: FauteDemande | null } {
	const [defaut] = choix as [T];
	const values = params.getAll(champ);
	const [asked = defaut] = values;
	const valeur = choix.find((one) => one === asked);
	if (valeur && values.length <= 1) return { valeur, faute: null };
	const message = `Le paramètre «\u202f${champ}\u202f» prend une valeur parmi\u202f: ${choix.join(', ')}.`;
	const faute: FauteDemande = {
		champ,
		valeur: asked.slice(0, 200),
		code: 'valeur-inconnue',
		niveau: 'erreur',
		message,
		correction: defaut
	};
	return { valeur: defaut, faute };
}
