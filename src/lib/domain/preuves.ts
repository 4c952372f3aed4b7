import type { Cog } from './cog.ts';
import type { Filtre } from './filtre.ts';
import type { Release } from './release.ts';
import type { Service } from './service.ts';
import type { Territoire } from './territoire.ts';
import { visibiliteReader } from './visibilite.ts';
import { readZones } from '#lib/domain/reseau/zone.ts';

/** The facts behind one cell: why a structure is there, and what it does. */
export type PreuvesLues = { territoires: Territoire[]; services: Service[] };

/**
 * Reads the evidence of a release under a filter, for a structure and communes (their numbers in
 * the official code): the lines of territory that touch one of them, and the services that bear on
 * the target, all of them without a target. Only the facts that the filter shows; each carries its
 * sources, its date and its confidence. On the server: the release never reaches the browser.
 */
export function preuvesReader(
	release: Release,
	cog: Cog,
	filtre: Filtre
): (structure: string, communes: readonly number[]) => PreuvesLues {
	const visibles = visibiliteReader(release, filtre);
	const territoires = visibles(release.territoires).montres;
	const services = visibles(release.services).montres.filter(bearsOn(release, filtre));
	const touches = touchReader(cog);
	return (structure, communes) => {
		const here = touches(communes);
		return {
			territoires: territoires.filter((ligne) => ligne.structure === structure && here(ligne)),
			services: services.filter((service) => service.structure === structure)
		};
	};
}

// A source that denies a whole axe speaks of its sous-thématiques; one that proves it, of none.
function bearsOn(
	{ axes }: Pick<Release, 'axes'>,
	{ axes: chosen, sousThematiques }: Filtre
): (service: Service) => boolean {
	if (sousThematiques.length === 0) {
		return ({ axe }) => chosen.length === 0 || chosen.includes(axe);
	}
	const theirs = axes
		.filter((axe) => axe.sousThematiques.some(({ id }) => sousThematiques.includes(id)))
		.map(({ id }) => id);
	return ({ axe, sousThematique, etat }) =>
		sousThematique === null
			? etat === 'ne-propose-pas' && theirs.includes(axe)
			: sousThematiques.includes(sousThematique);
}

/** Tells, for a set of communes, whether a line of territory touches one of them. */
export type Touches = (communes: readonly number[]) => (ligne: Territoire) => boolean;

/** Reads the zones of an official code once, for any number of lines and of communes. */
export function touchReader(cog: Cog): Touches {
	const zones = readZones(cog);
	const { departement, epci } = cog.communes;
	return (communes) => {
		const numeros = new Set(communes);
		const departements = new Set(communes.map((commune) => departement[commune]!));
		const intercommunalites = new Set(communes.map((commune) => epci[commune]!));
		return (ligne) => {
			switch (ligne.zone.type) {
				case 'commune':
					return zones.communes(ligne).some((commune) => numeros.has(commune));
				case 'epci':
					return intercommunalites.has(zones.epci(ligne));
				default:
					return zones.departements(ligne).some((d) => departements.has(d));
			}
		};
	};
}
