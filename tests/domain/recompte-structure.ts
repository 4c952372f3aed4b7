import type { Filtre } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';

// The part of the recount that speaks of structures: see recompte.ts.

type Fait = { confiance: string; sources: string[] };

const RANGS = ['haute', 'moyenne', 'basse'];

/** Whether a filter shows a fact. */
export function visible(release: Release, filtre: Filtre, fait: Fait): boolean {
	if (RANGS.indexOf(fait.confiance) > RANGS.indexOf(filtre.confiance)) return false;
	if (filtre.source === 'toutes') return true;
	return fait.sources.some((id) => release.sources.find((s) => s.id === id)!.url !== null);
}

/** Slugs that the facets other than région and target keep. */
export function kept(release: Release, filtre: Filtre): Set<string> {
	const chosen = <T>(values: readonly T[], value: T) =>
		values.length === 0 || values.includes(value);
	return new Set(
		release.structures
			.filter((s) => filtre.adhesion === 'toutes' || s.adhesion.valeur !== 'inconnue')
			.filter((s) => chosen(filtre.familles, s.famille.valeur))
			.filter(
				(s) =>
					filtre.statuts.length === 0 ||
					(s.statutJuridique !== null && filtre.statuts.includes(s.statutJuridique.valeur))
			)
			.filter(
				(s) =>
					filtre.roles.length === 0 || s.roles.valeur.some((role) => filtre.roles.includes(role))
			)
			.map((s) => s.slug)
	);
}

/** State of the target for a structure: propose, projet, ne-propose-pas or inconnu. */
export function etatStructure(release: Release, filtre: Filtre, slug: string): string {
	const services = release.services.filter(
		(s) => s.structure === slug && visible(release, filtre, s)
	);
	const sousChosen = new Set(filtre.sousThematiques);
	const axesChosen = new Set(filtre.axes);
	const bears = (s: (typeof services)[number]) =>
		sousChosen.size > 0
			? s.sousThematique !== null && sousChosen.has(s.sousThematique)
			: axesChosen.has(s.axe);
	for (const etat of ['propose', 'projet']) {
		if (services.some((s) => s.etat === etat && bears(s))) return etat;
	}
	const target: [string, string][] = [];
	for (const axe of release.axes) {
		for (const sous of axe.sousThematiques) {
			if (sousChosen.size > 0 ? sousChosen.has(sous.id) : axesChosen.has(axe.id)) {
				target.push([axe.id, sous.id]);
			}
		}
	}
	const refused = target.every(([axe, sous]) =>
		services.some(
			(s) => s.etat === 'ne-propose-pas' && s.axe === axe && [null, sous].includes(s.sousThematique)
		)
	);
	return refused ? 'ne-propose-pas' : 'inconnu';
}
