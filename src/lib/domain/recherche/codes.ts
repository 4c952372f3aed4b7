import type { Annuaire } from './annuaire.ts';
import { scan } from './lignes.ts';
import { RANG, rank, type Rangs } from './rang.ts';

const CODE = /^\d([\dab]\d{0,7})?$/i;
const LONGUEUR_CODE = 5;

/**
 * Ranks what bears the code asked: département (1 stands for 01), postcode, INSEE code of a
 * commune, SIREN of an EPCI. Codes are text: nothing is computed with them.
 */
export function rangCodes(annuaire: Annuaire, question: string, rangs: Rangs): void {
	const code = question.replace(/\s/g, '').toUpperCase();
	if (!CODE.test(code)) return;
	rangDepartements(annuaire, code, rangs);
	if (code.length > 1) rangCommunes(annuaire, code, rangs);
	if (code.length >= LONGUEUR_CODE) {
		scan(annuaire.codesEpci, `\n${code}`, (epci, end) =>
			rank(rangs, annuaire.fins.anciennes + epci, end === '\n' ? RANG.identique : RANG.debut)
		);
	}
}

function rangDepartements({ index, fins }: Annuaire, code: string, rangs: Rangs): void {
	for (let d = 0; d < index.departements; d++) {
		const known = index.zones[d]!.code;
		if (known === code) rank(rangs, fins.epci + d, RANG.identique);
		else if (known === `0${code}`) rank(rangs, fins.epci + d, RANG.exact);
		else if (known.startsWith(code)) rank(rangs, fins.epci + d, RANG.debut);
	}
}

function rangCommunes({ codesPostaux, codes }: Annuaire, code: string, rangs: Rangs): void {
	const rang = code.length === LONGUEUR_CODE ? RANG.exact : RANG.debut;
	for (const sign of ['\n', ' ']) {
		scan(codesPostaux, sign + code, (commune) => rank(rangs, commune, rang));
	}
	if (code.length !== LONGUEUR_CODE) return;
	const commune = codes.indexOf(code);
	if (commune >= 0) rank(rangs, commune, RANG.identique);
}
