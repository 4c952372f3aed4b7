import { ETATS, type Etat } from '#lib/domain/etat.ts';
import type { Fragment } from './fragment.ts';
import { chiffre, debut, departements, majuscule } from './phrase-mots.ts';
import type { Sujet } from './phrase.ts';

/**
 * Where a service is proposed, then what is known of the other départements: "Un service de
 * cybersécurité est proposé dans **18 départements entiers**, et en partie dans 13 autres. Il n’est
 * **pas renseigné dans 51** ; aucune structure n’est recensée dans 19."
 */
export function phraseEtats(sujet: Sujet, service: string): Fragment[] {
	const n = Object.fromEntries(
		ETATS.map((etat, i) => [etat, sujet.couverture.comptes[i]!])
	) as Record<Etat, number>;
	const shown = sujet.couverture.comptes.reduce((a, b) => a + b, 0);
	if (n['sans-structure'] === shown) {
		return [`${debut(sujet, `aucune structure${sujet.quelles}`)} n’est recensée.`];
	}
	return [...proposed(sujet, service, n), ...others(sujet, n)];
}

type Comptes = Record<Etat, number>;

function proposed(sujet: Sujet, service: string, { couvert, partiel }: Comptes): Fragment[] {
	const par = sujet.quelles && ` par les structures${sujet.quelles}`;
	if (couvert > 0) {
		const autres = `, et en partie dans ${chiffre(partiel)} autre${partiel > 1 ? 's' : ''}`;
		return [
			`${debut(sujet, service)} est proposé${par} dans `,
			{ fort: departements(couvert, 'entier') },
			partiel > 0 ? `${autres}.` : '.'
		];
	}
	if (partiel > 0) {
		return [
			`${debut(sujet, service)} n’est proposé${par} dans aucun département entier ; il l’est en partie dans `,
			{ fort: departements(partiel) },
			'.'
		];
	}
	const propose = par && ` proposé${par}`;
	return [`${debut(sujet, service.replace(/^un /, 'aucun '))}${propose} n’est documenté.`];
}

// What is not "proposed": said of the service ("Il est en projet dans 3"), or, when nobody proposes
// it, of the answer ("La réponse n’est pas renseignée dans 71 départements").
function others(sujet: Sujet, n: Comptes): Fragment[] {
	const nul = n.couvert + n.partiel === 0;
	// The noun is said once: "dans 2 départements", then "dans 51".
	let named = !nul;
	const dans = (compte: number) => {
		const texte = named ? chiffre(compte) : departements(compte);
		named = true;
		return `dans ${texte}`;
	};
	const dires: Fragment[][] = [];
	if (n.projet > 0)
		dires.push([`${nul ? 'un projet est annoncé' : 'est en projet'} ${dans(n.projet)}`]);
	if (n['non-renseigne'] > 0) {
		const renseigne = nul ? 'pas renseignée' : 'pas renseigné';
		dires.push([
			nul ? 'la réponse n’est ' : 'n’est ',
			{ fort: `${renseigne} ${dans(n['non-renseigne'])}` }
		]);
	}
	if (n.absent > 0) {
		dires.push([`${nul ? 'son absence est connue' : 'est connu comme absent'} ${dans(n.absent)}`]);
	}
	if (n['sans-structure'] > 0 && dires.length > 0) {
		return [...said(dires, nul), ` ; ${nobody(sujet, dans(n['sans-structure']))}.`];
	}
	if (n['sans-structure'] > 0) return [` ${majuscule(nobody(sujet, dans(n['sans-structure'])))}.`];
	return dires.length === 0 ? [] : [...said(dires, nul), '.'];
}

/** Nobody at all, or nobody of those that the filter keeps: not the same thing. */
function nobody({ quelles }: Sujet, dans: string): string {
	return quelles === ''
		? `aucune structure n’est recensée ${dans}`
		: `aucune de ces structures n’est présente ${dans}`;
}

function said(dires: readonly Fragment[][], nul: boolean): Fragment[] {
	const suite = dires.flatMap((dire, i) => {
		const lien = i === 0 ? [] : [i === dires.length - 1 ? ' et ' : ', '];
		return [...lien, ...dire];
	});
	const [first = '', ...reste] = suite;
	return nul && typeof first === 'string' ? [` ${majuscule(first)}`, ...reste] : [' Il ', ...suite];
}
