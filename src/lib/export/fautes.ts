import type { Avis } from '#lib/view/avis.ts';
import { FINE, guillemets } from '#lib/view/nombre.ts';

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
		.map((avis) => ({
			champ: avis.parametre,
			valeur: avis.valeur,
			code: avis.code,
			niveau: 'erreur',
			message: messageOf(avis),
			correction: avis.proposition
		}));
}

// The page says what it did all the same ("elle est ignorée"); here nothing is done.
function messageOf({ code, parametre, valeur, proposition, message }: Avis): string {
	if (code === 'valeur-ignoree') return message;
	const demande = proposition ? ` Vouliez-vous dire ${guillemets(proposition)}${FINE}?` : '';
	return valeur === null
		? `Le paramètre ${guillemets(parametre)} est inconnu.${demande}`
		: `${guillemets(valeur)} n’est pas une valeur de ${guillemets(parametre)}.${demande}`;
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
	const message = `Le paramètre ${guillemets(champ)} prend une valeur parmi${FINE}: ${choix.join(', ')}.`;
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
