import { couvertureCommune, type CouvertureFine } from '#lib/domain/couverture/fine.ts';
import { ETATS, MOTS_ETAT } from '#lib/domain/etat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { TerritoiresFins } from '#lib/domain/reseau/territoires-fins.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord } from '#lib/view/nombre.ts';
import type { Vue } from '#lib/view/vue.ts';
import type { ClasseLue, Peinture } from './mesure.ts';

/** One commune as a zoomed map draws it and says it: "Dax (40088) : couvert, 2 structures". */
export type CommuneLue = { code: string; peinture: Peinture; texte: string };

/** The communes of one département, and the classes that are found there. */
export type CommunesLues = { legende: ClasseLue[]; communes: CommuneLue[] };

/**
 * Reads the communes of a département under a view. With the state as measure they are painted by
 * their state; else by presence, since a structure is in a commune, may be, or is not: solid, dots,
 * blank, as everywhere. Throws on an unknown code.
 */
export function lireCommunes(
	index: Index,
	fins: TerritoiresFins,
	{ filtre, mesure }: Vue,
	departement: string
): CommunesLues {
	const d = index.noyau.departements.findIndex(({ code }) => code === departement);
	if (d < 0) throw new RangeError(`Département inconnu : ${departement}`);
	const { code, nom } = fins.cog.communes;
	const communes = fins.communesDepartement[d]!.map((commune): CommuneLue => {
		const lue = couvertureCommune(index, fins, filtre, commune);
		const texte = espacer(`${nom[commune]} (${code[commune]}) : ${factsOf(lue).join(', ')}`);
		const peinture = mesure === 'etat' && lue.etat ? lue.etat : presenceOf(lue);
		return { code: code[commune]!, peinture, texte };
	});
	return { legende: legendOf(communes, mesure === 'etat'), communes };
}

const MOTS_PRESENCE = {
	couvert: 'Structure présente',
	'non-renseigne': 'Présence possible',
	'sans-structure': 'Personne n’est recensé'
} as const;

function presenceOf({ structures }: CouvertureFine): keyof typeof MOTS_PRESENCE {
	if (structures.length === 0) return 'sans-structure';
	return structures.some(({ presence }) => presence !== 'possible') ? 'couvert' : 'non-renseigne';
}

function factsOf({ structures, etat }: CouvertureFine): string[] {
	if (structures.length === 0) return [MOTS_ETAT['sans-structure'].libelle.toLowerCase()];
	const possibles = structures.filter(({ presence }) => presence === 'possible').length;
	const certaines = structures.length - possibles;
	return [
		...(etat ? [MOTS_ETAT[etat].libelle.toLowerCase()] : []),
		...(certaines > 0 ? [accord(certaines, 'structure')] : []),
		...(possibles > 0 ? [accord(possibles, 'présence possible', 'présences possibles')] : [])
	];
}

function legendOf(communes: readonly CommuneLue[], parEtat: boolean): ClasseLue[] {
	const classes: [Peinture, string][] = parEtat
		? ETATS.map((etat) => [etat, MOTS_ETAT[etat].libelle])
		: (Object.entries(MOTS_PRESENCE) as [Peinture, string][]);
	return classes
		.map(([peinture, libelle]) => ({
			peinture,
			libelle,
			nombre: communes.filter((commune) => commune.peinture === peinture).length
		}))
		.filter(({ nombre }) => nombre > 0);
}
