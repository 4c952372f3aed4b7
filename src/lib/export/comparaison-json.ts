import { comparaison, type LigneComparee, RAPPORTS } from '#lib/domain/comparaison/comparaison.ts';
import { presencesComparees } from '#lib/domain/comparaison/objet.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import {
	objetsLus,
	phraseComparaison,
	titreComparaison,
	type ObjetLu
} from '#lib/view/comparaison/mots.ts';
import { objetsDe, type VueComparaison } from '#lib/view/comparaison/vue.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { type Colonne, type Tableau, toTableau } from './csv.ts';
import { PARMI_ETATS, PARMI_SERVICE, REQUIS, SENS_ETAT, SENS_SERVICE } from './sens.ts';

/** A comparison with the words that every format says. */
export type ComparaisonLue = {
	vue: VueComparaison;
	objets: ObjetLu[];
	comparee: ReturnType<typeof comparaison>;
	titre: string;
	phrase: string;
};

/** Reads a comparison of two to four objects. Throws on an other number. */
export function lireComparaison({ noyau, ...index }: Index, vue: VueComparaison): ComparaisonLue {
	const numeros = objetsDe(vue, noyau);
	const objets = objetsLus(noyau, numeros);
	const comparee = comparaison({ noyau, ...index }, numeros, vue.choix);
	return {
		vue,
		objets,
		comparee,
		titre: titreComparaison(objets),
		phrase: texteDe(phraseComparaison(comparee, objets))
	};
}

/** The public JSON of a comparison; its members are a promise to those who reuse it. */
export function comparaisonJson(index: Index, lue: ComparaisonLue): string {
	const { vue, objets, comparee, phrase } = lue;
	const { noyau } = index;
	const ids = ({ avec }: { avec: readonly number[] }) => avec.map((i) => objets[i]!.id);
	const ligne = ({ id, nom, etats, reponses, rapport, avec }: LigneComparee) => ({
		id,
		nom,
		etats: Object.fromEntries(etats.map((etat, i) => [objets[i]!.id, etat])),
		reponses: Object.fromEntries(reponses.map((reponse, i) => [objets[i]!.id, reponse])),
		rapport,
		avec: ids({ avec })
	});
	const communs = presencesComparees(index, comparee.objets, vue.choix).map((presence) => ({
		id:
			vue.type === 'structure'
				? noyau.departements[presence.numero]!.code
				: noyau.structures[presence.numero]!.slug,
		avec: ids(presence)
	}));
	return JSON.stringify({
		release: noyau.release,
		vue,
		phrase,
		objets: objets.map(({ id, nom }) => ({ id, nom })),
		comptes: comparee.comptes,
		axes: comparee.axes.map(({ sousThematiques, ...axe }) => ({
			...ligne(axe),
			sousThematiques: sousThematiques.map(ligne)
		})),
		presences: communs
	});
}

type Rang = { axe: string; sousThematique: string | null; ligne: LigneComparee };

/** One row per axe and per sous-thématique: the state of each object, and the relation. */
export function comparaisonTableau({ vue, objets, comparee }: ComparaisonLue): Tableau {
	const rangs = comparee.axes.flatMap((axe): Rang[] => [
		{ axe: axe.id, sousThematique: null, ligne: axe },
		...axe.sousThematiques.map((sous) => ({ axe: axe.id, sousThematique: sous.id, ligne: sous }))
	]);
	const columns: Colonne<Rang>[] = [
		{ nom: 'axe', sens: 'Identifiant de l’axe', contraintes: REQUIS, valeur: ({ axe }) => axe },
		{
			nom: 'sous_thematique',
			sens: 'Identifiant ; vide pour l’axe entier',
			valeur: ({ sousThematique }) => sousThematique
		},
		...objets.map(({ id, nom }, i) => ({
			nom: `etat_${id}`,
			sens: `${nom} : ${vue.type === 'structure' ? SENS_SERVICE : SENS_ETAT}`,
			contraintes: vue.type === 'structure' ? PARMI_SERVICE : PARMI_ETATS,
			valeur: ({ ligne }: Rang) => ligne.etats[i]!
		})),
		{
			nom: 'rapport',
			sens: 'Ce que leurs états disent ensemble',
			contraintes: { requis: true, valeurs: RAPPORTS },
			valeur: ({ ligne }) => ligne.rapport
		}
	];
	return toTableau(rangs, columns);
}
