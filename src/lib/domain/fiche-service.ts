import type { Axe, SousThematique } from './axe.ts';
import { cibleDe } from './cible.ts';
import { ETATS_AXE, type EtatAxe } from './etat.ts';
import { coucheDe, type Couche } from './index-couche.ts';
import type { Index } from './index-reseau.ts';
import { etatAxe } from './selection.ts';
import type { Service } from './service.ts';
import type { Choix } from './visibilite.ts';

/** One axe for one structure, with the facts that say so. */
export type AxeFiche = {
	axe: Axe;
	etat: EtatAxe;
	/** Facts of the axe, sous-thématiques in the study's order, the axe itself last. */
	services: Service[];
	/** Sous-thématiques that no shown fact speaks of. */
	inconnues: SousThematique[];
};

/** State of each of the 12 axes for structure number `s`, as the choice of evidence shows it. */
export function etatsAxes(index: Index, choix: Choix, s: number): EtatAxe[] {
	const couche = coucheDe(index, choix);
	return index.noyau.axes.map(({ id }) =>
		etatOf(index, couche, s, { axes: [id], sousThematiques: [] })
	);
}

/** The 12 axes of structure number `s`, from its services that the choice shows. */
export function axesOf(
	index: Index,
	choix: Choix,
	s: number,
	services: readonly Service[]
): AxeFiche[] {
	const couche = coucheDe(index, choix);
	const etats = etatsAxes(index, choix, s);
	return index.noyau.axes.map((axe, i) => {
		const rangs = axe.sousThematiques.map(({ id }) => id);
		const rang = ({ sousThematique: id }: Service) =>
			id === null ? rangs.length : rangs.indexOf(id);
		return {
			axe,
			etat: etats[i]!,
			services: services
				.filter((service) => service.axe === axe.id)
				.sort((a, b) => rang(a) - rang(b)),
			inconnues: axe.sousThematiques.filter(
				({ id }) => etatOf(index, couche, s, { axes: [], sousThematiques: [id] }) === 'inconnu'
			)
		};
	});
}

function etatOf(
	index: Index,
	couche: Couche,
	s: number,
	cible: { axes: string[]; sousThematiques: string[] }
): EtatAxe {
	return ETATS_AXE[etatAxe(couche, s, cibleDe(index.cibles, cible)!) - 1]!;
}
