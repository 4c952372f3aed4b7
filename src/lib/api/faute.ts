import { nearest } from '#lib/domain/proche.ts';
import type { FauteDemande } from '#lib/export/fautes.ts';
import { espacer } from '#lib/view/espacer.js';
import { FINE, guillemets } from '#lib/view/nombre.ts';

/** A fault of a query, with all that would be accepted where that is a closed list. */
export type FauteApi = FauteDemande & { valeurs?: readonly string[] };

/** A list that is short enough to be read in a sentence. */
const COURTE = 20;
/** Longest text that a message quotes, in characters. */
const CITATION = 60;

const cite = (texte: string) => guillemets([...texte].slice(0, CITATION).join(''));

function faute(
	champ: string,
	valeur: string | null,
	code: string,
	message: string,
	reste: Pick<FauteApi, 'correction' | 'valeurs'>
): FauteApi {
	const cut = valeur === null ? null : valeur.slice(0, CITATION);
	return {
		champ: champ.slice(0, CITATION),
		valeur: cut,
		code,
		niveau: 'erreur',
		message,
		...reste
	};
}

/** A parameter that the route has not. */
export function parametreInconnu(nom: string, connus: readonly string[]): FauteApi {
	const correction = nearest(nom.slice(0, CITATION), connus);
	const message = `Le paramètre ${cite(nom)} est inconnu.${suite(correction, connus)}`;
	return faute(nom, null, 'parametre-inconnu', message, { correction, valeurs: connus });
}

/** A value that is not one of its list. */
export function valeurInconnue(
	champ: string,
	valeur: string,
	connues: readonly string[]
): FauteApi {
	const correction = nearest(valeur.slice(0, CITATION), connues);
	const message = `${cite(valeur)} n’est pas une valeur de ${cite(champ)}.${suite(correction, connues)}`;
	return faute(champ, valeur, 'valeur-inconnue', message, { correction, valeurs: connues });
}

/** A parameter that is not what it must be; `attendu` is a French sentence. */
export function valeurRefusee(champ: string, valeur: string | null, attendu: string): FauteApi {
	return faute(champ, valeur, 'valeur-refusee', espacer(attendu), { correction: null });
}

function suite(correction: string | null, connus: readonly string[]): string {
	const dire = correction === null ? '' : ` Vouliez-vous dire ${cite(correction)}${FINE}?`;
	const courte = connus.length > 0 && connus.length <= COURTE;
	return courte ? `${dire} Valeurs possibles\u00a0: ${connus.join(', ')}.` : dire;
}
