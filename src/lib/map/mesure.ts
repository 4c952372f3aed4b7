import { nombreBits } from '#lib/domain/reseau/cible.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS, MOTS_ETAT, type Etat } from '#lib/domain/etat.ts';
import type { Mesure } from '#lib/view/vue.ts';
import { ECHELLE_PART, echelleEntiere, encreDe, type Echelle, type Encre } from './echelle.ts';

/** Paint of a département: a state, an ink of a scale, or `voisins` when the filter leaves it out. */
export type Peinture = Etat | Encre | 'voisins';

/** A class of the legend, with the number of départements in it. */
export type ClasseLue = { peinture: Peinture; libelle: string; nombre: number };

/** A measure as a map shows it. */
export type CarteLue = {
	mesure: Mesure;
	/** In the order of the legend and of the alternative text. Classes without a case stay. */
	legende: ClasseLue[];
	/** One per département, in the order of the noyau. */
	peintures: Peinture[];
};

/** Name of each measure, as controls and legends say it. */
export const MOTS_MESURE: Record<Mesure, string> = {
	etat: 'état du service',
	structures: 'nombre de structures',
	population: 'part de la population servie',
	'sous-thematiques': 'nombre de sous-thématiques',
	solutions: 'nombre de solutions adoptées'
};

/** Value of a measure that is not a state: a number above zero, or one of these two. */
type Valeur = number | 'aucun' | 'inconnu';

/**
 * Paints the départements by a measure. What is unknown keeps the dots of `non-renseigne` and what
 * is none the blank of `sans-structure`, so that one grammar reads on every map. Without a target
 * there is no state: the number of structures is shown in its place.
 */
export function lireCarte(couverture: Couverture, mesure: Mesure): CarteLue {
	if (mesure === 'etat' && couverture.cible) return lireEtats(couverture);
	const shown = mesure === 'etat' ? 'structures' : mesure;
	const valeurs = Array.from(couverture.montre, (_, d) => valeurDe(couverture, shown, d));
	const echelle = shown === 'population' ? ECHELLE_PART : echelleEntiere(numbers(valeurs));
	const peintures = valeurs.map((valeur, d): Peinture => {
		if (couverture.montre[d] === 0) return 'voisins';
		if (valeur === 'aucun') return 'sans-structure';
		return valeur === 'inconnu' ? 'non-renseigne' : encreDe(echelle, valeur);
	});
	return { mesure: shown, legende: legendOf(shown, echelle, peintures), peintures };
}

function lireEtats({ etat, comptes }: Couverture): CarteLue {
	return {
		mesure: 'etat',
		legende: ETATS.map((id, i) => ({
			peinture: id,
			libelle: MOTS_ETAT[id].libelle,
			nombre: comptes[i]!
		})),
		peintures: Array.from(etat, (numero) => ETATS[numero] ?? 'voisins')
	};
}

function valeurDe(c: Couverture, mesure: Mesure, d: number): Valeur {
	if (mesure === 'structures') return c.nombre[d]! || 'aucun';
	if (mesure === 'population') {
		const part = c.partPopulation[d]!;
		return Number.isNaN(part) ? 'inconnu' : part || 'aucun';
	}
	if (mesure === 'solutions') return c.adoptees?.nombre[d] || sansSolution(c, d);
	return nombreBits(c.sousBas[d]!) + nombreBits(c.sousHaut[d]!) || sansSousThematique(c, d);
}

/** Nobody is there to use any; else what is in use is not documented, which is not none. */
export function sansSolution({ nombre }: Couverture, d: number): 'aucun' | 'inconnu' {
	return nombre[d] === 0 ? 'aucun' : 'inconnu';
}

/** None is known only where nobody is present, or where all are known not to propose it. */
export function sansSousThematique({ etat, nombre }: Couverture, d: number): 'aucun' | 'inconnu' {
	const known = nombre[d] === 0 || ETATS[etat[d]!] === 'absent';
	return known ? 'aucun' : 'inconnu';
}

const MOTS_AUCUN: Record<Exclude<Mesure, 'etat'>, string> = {
	structures: 'Aucune',
	population: 'Personne',
	'sous-thematiques': 'Aucune',
	solutions: 'Aucune structure'
};

function legendOf(
	mesure: Exclude<Mesure, 'etat'>,
	echelle: Readonly<Echelle>,
	peintures: readonly Peinture[]
): ClasseLue[] {
	const classe = (peinture: Peinture, libelle: string): ClasseLue => ({
		peinture,
		libelle,
		nombre: peintures.filter((p) => p === peinture).length
	});
	const classes = echelle.bornes.map((borne, i) => {
		const libelle = echelle.libelles[i]!;
		return classe(
			encreDe(echelle, borne),
			mesure === 'population' ? libelle : avecNom(libelle, NOMS[mesure])
		);
	});
	// A number of structures is always known.
	if (mesure !== 'structures') {
		classes.push(
			classe('non-renseigne', mesure === 'solutions' ? 'Non documenté' : 'Non renseigné')
		);
	}
	return [...classes, classe('sans-structure', MOTS_AUCUN[mesure])];
}

// A bare "1" beside its number of départements would read as another number.
function avecNom(libelle: string, nom: string): string {
	return libelle === '1' ? `1 ${nom}` : libelle.replace(/( et plus)?$/, ` ${nom}s$1`);
}

const NOMS = {
	structures: 'structure',
	'sous-thematiques': 'sous-thématique',
	solutions: 'solution'
};

function numbers(valeurs: readonly Valeur[]): number[] {
	return valeurs.filter((valeur) => typeof valeur === 'number');
}
