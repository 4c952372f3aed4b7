import { leDepartement } from '#lib/domain/article.ts';
import type { Adoptees } from '#lib/domain/adoption/adoptees.ts';
import { MOTS_DE_ORIGINE } from './adoption/origine.ts';
import type { Fragment } from './fragment.ts';
import { accord, nombre } from './nombre.ts';
import { departements, majuscule } from './phrase-mots.ts';
import type { Sujet } from './phrase.ts';

/**
 * "Dans **48 départements**, une structure au moins utilise ou distribue une solution de l’étude de 2023 ; au
 * plus **4 solutions** dans un même département (la Somme). Ailleurs, aucune adoption n’est documentée."
 */
export function phraseAdoptees(sujet: Sujet, { nombre: column, choix }: Adoptees): Fragment[] {
	const { couverture, noyau, quelles, service } = sujet;
	const shown = noyau.departements.flatMap((departement, d) =>
		couverture.montre[d] === 1 ? [{ departement, n: column[d]! }] : []
	);
	const servis = shown.filter(({ n }) => n > 0);
	const most = Math.max(0, ...shown.map(({ n }) => n));
	const cadre = [choix.date === null ? '' : `à la fin de ${choix.date}`, sujet.lieu];
	const debut = cadre.map((mots) => mots && `${mots}, `).join('');
	const quoi = MOTS_DE_ORIGINE[choix.origine] + (service === null ? '' : `, pour ${service}`);
	if (servis.length === 0) {
		return [
			majuscule(
				`${debut}aucune structure${quelles} n’est documentée comme utilisant ou distribuant une solution ${quoi}.`
			)
		];
	}
	const first = servis.filter(({ n }) => n === most);
	const nom = first.length === 1 ? ` (${leDepartement(first[0]!.departement)})` : '';
	const reste = shown.length - servis.length;
	return [
		majuscule(`${debut}dans `),
		{ fort: departements(servis.length) },
		`, une structure présente${quelles} utilise ou distribue au moins une solution ${quoi} ; au plus `,
		{ fort: accord(most, 'solution') },
		` dans un même département${nom}.${elsewhere(reste)}`
	];
}

function elsewhere(reste: number): string {
	if (reste === 0) return '';
	const autres = reste === 1 ? 'le dernier' : `les ${nombre(reste)} autres`;
	return ` Dans ${autres}, aucune adoption n’est documentée : cela ne veut pas dire qu’il n’y en a pas.`;
}
