import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import {
	FILTRE_CHEVAUCHEMENT_DEFAUT,
	type FiltreChevauchement
} from '#lib/domain/chevauchement/filtre.ts';
import type { Chevauchements, Occupation } from '#lib/domain/chevauchement/resultat.ts';
import type { Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS, type Etat } from '#lib/domain/etat.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { filtreColonne, type Colonne } from '#lib/domain/lacune/colonne.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';

/** All that a scenario is measured by, in one index and under one filter. */
export type EtatReseau = {
	index: Index;
	couverture: Couverture;
	/** The main question, under the same filter. */
	chevauchements: Chevauchements;
	/** The services whose gaps are counted, each with its coverage. */
	services: { nom: string; couverture: Couverture }[];
};

/** What one département is under a filter. */
export type EtatDepartement = {
	/** Structures present, and those of them that propose what is asked (the same without a target). */
	structures: number;
	proposent: number;
	/** State of each service, in the order of `EtatReseau.services`. */
	etats: Etat[];
	occupation: Occupation;
	verdict: Verdict | null;
};

/**
 * Reads the network under a filter with the functions of the coverage, of the gaps and of the
 * overlaps. The services are what the filter asks for, as one; without a target, the axes one by one.
 */
export function etatReseau(index: Index, filtre: Filtre): EtatReseau {
	const lue = couverture(index, filtre);
	const services = lue.cible
		? [{ nom: 'Service demandé', couverture: lue }]
		: index.noyau.axes.map((axe) => ({
				nom: axe.court,
				couverture: couverture(index, filtreColonne(filtre, columnOf(axe)))
			}));
	return {
		index,
		couverture: lue,
		chevauchements: chevauchements(index, filtreChevauchement(filtre)),
		services
	};
}

/** The main question of overlaps under the facets that coverage and overlaps share. */
export function filtreChevauchement(filtre: Filtre): FiltreChevauchement {
	const { axes, sousThematiques, familles, regions, confiance, source, adhesion } = filtre;
	const facettes = { axes, sousThematiques, familles, regions, confiance, source, adhesion };
	return { ...structuredClone(FILTRE_CHEVAUCHEMENT_DEFAUT), ...facettes };
}

/** What département number `d` is; null when the filter does not show it. */
export function etatDepartement(etat: EtatReseau, d: number): EtatDepartement | null {
	const { couverture: lue, services } = etat;
	if (lue.montre[d] === 0) return null;
	const { occupation, verdict } = etat.chevauchements.departements[d]!;
	return {
		structures: lue.nombre[d]!,
		proposent: lue.proposent[d]!,
		etats: services.map((service) => ETATS[service.couverture.etat[d]!]!),
		occupation,
		verdict
	};
}

const columnOf = ({ id, nom, court }: Omit<Colonne, 'type'>): Colonne => ({
	type: 'axe',
	...{ id, nom, court }
});
