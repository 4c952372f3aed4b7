import { couche, preuvesVisibles } from './couche.ts';
import { ETATS_AXE } from '#lib/domain/etat.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Index } from './index-reseau.ts';
import { LARGEUR_SERVICE } from './noyau.ts';
import { inverse, sousRenvois, type DoubleRenvois } from './renvois.ts';

/** How a structure is in a département at one layer, from nothing to the whole. */
export const PRESENCE = {
	absente: 0,
	/** On a part; none of its communes is known. */
	inconnue: 1,
	/** On a part; some communes are known, a part of an EPCI is not. */
	auMoins: 2,
	/** On a part, whose communes are known. */
	connue: 3,
	entiere: 4
} as const;

/** Two words of target bits per structure (see `cible.ts`). */
export type Masques = { bas: Int32Array; haut: Int32Array };

/** The index as one layer of evidence shows it. */
export type Couche = {
	propose: Masques;
	projet: Masques;
	refuse: Masques;
	/** `PRESENCE` of each row of `index.presences`. */
	presence: Uint8Array;
	/** Per structure, a bit for each région where it is present. */
	regions: Uint32Array;
	membres: DoubleRenvois;
};

/** The layer that a filter shows, built on first use and kept: there are six at most. */
export function coucheDe(index: Index, filtre: Pick<Filtre, 'confiance' | 'source'>): Couche {
	const numero = couche(filtre.confiance, filtre.source);
	return (index.couches[numero] ??= buildCouche(index, preuvesVisibles(numero)));
}

function buildCouche(index: Index, visibles: number): Couche {
	const membres = visibleMembres(index, visibles);
	const presence = presences(index, visibles, membres);
	return {
		propose: serviceMasques(index, visibles, 'propose'),
		projet: serviceMasques(index, visibles, 'projet'),
		refuse: serviceMasques(index, visibles, 'ne-propose-pas'),
		presence,
		regions: regionsByStructure(index, presence),
		membres
	};
}

// When nothing is hidden the memberships are shared: a layer of a large network costs no copy.
function visibleMembres({ atomes, structures }: Index, visibles: number): DoubleRenvois {
	if (atomes.preuves.every((preuves) => (preuves & visibles) !== 0)) return atomes.membres;
	const aller = sousRenvois(atomes.membres.aller, (k) => (atomes.preuves[k]! & visibles) !== 0);
	return { aller, retour: inverse(aller, structures.famille.length) };
}

/**
 * A proposed or announced sous-thématique makes its axe so. A source that denies a whole axe denies
 * each of its sous-thématiques; one that proves an axe proves none of them.
 */
function serviceMasques(
	{ noyau, cibles }: Index,
	visibles: number,
	mot: (typeof ETATS_AXE)[number]
): Masques {
	const bas = new Int32Array(noyau.structures.length);
	const haut = new Int32Array(noyau.structures.length);
	const set = (structure: number, bit: number) => {
		if (bit < 32) bas[structure]! |= 1 << bit;
		else haut[structure]! |= 1 << (bit - 32);
	};
	const etat = ETATS_AXE.indexOf(mot);
	const { services } = noyau;
	const first = cibles.sousThematiques.length;
	for (let k = 0; k < services.length; k += LARGEUR_SERVICE) {
		const structure = services[k]!;
		const cible = services[k + 1]!;
		if (services[k + 2] !== etat || (services[k + 3]! & visibles) === 0) continue;
		set(structure, cible);
		if (mot !== 'ne-propose-pas' && cible < first) set(structure, cibles.axeDe[cible]!);
		if (mot === 'ne-propose-pas' && cible >= first) {
			bas[structure]! |= cibles.sousDe[cible - first]!.bas;
			haut[structure]! |= cibles.sousDe[cible - first]!.haut;
		}
	}
	return { bas, haut };
}

// Whole: a line says so, or the known communes are all those of the département.
function presences(index: Index, visibles: number, { aller }: DoubleRenvois): Uint8Array {
	const { departements, atomes, presences: rows } = index;
	const result = new Uint8Array(rows.structure.length);
	const communes = new Uint32Array(index.structures.famille.length);
	for (let d = 0; d < departements.population.length; d++) {
		for (let a = departements.atomes[d]!; a < departements.atomes[d + 1]!; a++) {
			for (let k = aller.bornes[a]!; k < aller.bornes[a + 1]!; k++) {
				communes[aller.valeurs[k]!]! += atomes.communes[a]!;
			}
		}
		for (let k = departements.presences[d]!; k < departements.presences[d + 1]!; k++) {
			const structure = rows.structure[k]!;
			const known = communes[structure]!;
			const all = known > 0 && known === departements.communes[d];
			result[k] = all || rows.entiere[k]! & visibles ? PRESENCE.entiere : partial(k, known);
			communes[structure] = 0;
		}
	}
	return result;

	function partial(k: number, known: number): number {
		const epci = (rows.epci[k]! & visibles) !== 0;
		if (known > 0) return epci ? PRESENCE.auMoins : PRESENCE.connue;
		return epci || rows.partielle[k]! & visibles ? PRESENCE.inconnue : PRESENCE.absente;
	}
}

function regionsByStructure(index: Index, presence: Uint8Array): Uint32Array {
	const { departements, presences: rows } = index;
	const regions = new Uint32Array(index.structures.famille.length);
	for (let d = 0; d < departements.region.length; d++) {
		for (let k = departements.presences[d]!; k < departements.presences[d + 1]!; k++) {
			if (presence[k] !== PRESENCE.absente)
				regions[rows.structure[k]!]! |= 1 << departements.region[d]!;
		}
	}
	return regions;
}
