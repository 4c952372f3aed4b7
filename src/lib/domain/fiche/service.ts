import type { Axe, SousThematique } from '#lib/domain/axe.ts';
import { cibleDe } from '#lib/domain/reseau/cible.ts';
import { ETATS_AXE, type EtatAxe } from '#lib/domain/etat.ts';
import { coucheDe, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { etatAxe } from '#lib/domain/reseau/selection.ts';
import type { Service } from '#lib/domain/service.ts';
import type { Choix } from '#lib/domain/visibilite.ts';

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
