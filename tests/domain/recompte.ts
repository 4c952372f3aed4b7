import type { Cog } from '#lib/domain/cog.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import { etatStructure, kept, visible } from './recompte-structure.ts';

/**
 * The same answers as the core, computed from the facts with sets and loops: no index, no mask, no
 * atom, nothing imported but types. Slow and plain on purpose: it is the judge.
 */
export type Recompte = {
	code: string;
	etat: string | null;
	structures: string[];
	proposent: string[] | null;
	sousThematiques: string[];
	population: number | null;
	minimum: boolean;
};

type Commune = { code: string; i: number };

// Not an index, only memory: the same lists are asked for a hundred times per recount.
const lists = new WeakMap<Cog, Commune[][]>();

function communesByDepartement(cog: Cog): Commune[][] {
	let list = lists.get(cog);
	if (!list) {
		list = cog.departements.map(() => []);
		cog.communes.code.forEach((code, i) => list![cog.communes.departement[i]!]!.push({ code, i }));
		lists.set(cog, list);
	}
	return list;
}

type Place = { entiere: boolean; communes: Set<string>; epciVague: boolean };

/** Where a structure is in a département: null when it is not there. */
export function placeOf(
	release: Release,
	cog: Cog,
	filtre: Filtre,
	slug: string,
	departement: string
): Place | null {
	const d = cog.departements.findIndex((x) => x.code === departement);
	const communesOf = communesByDepartement(cog)[d]!;
	const place: Place = { entiere: false, communes: new Set(), epciVague: false };
	let there = false;
	for (const t of release.territoires) {
		if (t.structure !== slug || !visible(release, filtre, t)) continue;
		const { type, code } = t.zone;
		if (
			(type === 'departement' && code === departement) ||
			(type === 'region' && code === cog.departements[d]!.region)
		) {
			there = true;
			if (t.etendue === 'entiere') place.entiere = true;
		} else if (type === 'commune' || type === 'epci') {
			const here = communesOf.filter(({ code: commune, i }) =>
				type === 'commune' ? commune === code : cog.epci[cog.communes.epci[i]!]?.code === code
			);
			if (here.length === 0) continue;
			there = true;
			if (type === 'epci' && t.etendue !== 'entiere') place.epciVague = true;
			else for (const { code: commune } of here) place.communes.add(commune);
		}
	}
	if (place.communes.size === communesOf.length) place.entiere = true;
	return there ? place : null;
}

/** Recounts one département; null when the filter does not show it. */
export function recount(release: Release, cog: Cog, filtre: Filtre, code: string): Recompte | null {
	const departement = cog.departements.find((d) => d.code === code)!;
	if (filtre.regions.length > 0 && !filtre.regions.includes(departement.region)) return null;
	const target = filtre.axes.length + filtre.sousThematiques.length > 0;
	const present = [...kept(release, filtre)]
		.map((slug) => ({ slug, place: placeOf(release, cog, filtre, slug, code) }))
		.filter((x): x is { slug: string; place: Place } => x.place !== null)
		.map((x) => ({ ...x, etat: target ? etatStructure(release, filtre, x.slug) : 'propose' }));
	const proposing = present.filter((x) => x.etat === 'propose');
	const whole = proposing.some((x) => x.place.entiere);
	return {
		code,
		etat: target
			? etatOf(
					present.map((x) => x.etat),
					whole
				)
			: null,
		structures: present.map((x) => x.slug).sort(),
		proposent: target ? proposing.map((x) => x.slug).sort() : null,
		sousThematiques: sousOf(release, filtre, new Set(proposing.map((x) => x.slug))),
		population: populationOf(cog, departement, present, whole),
		minimum:
			!whole &&
			proposing.some((x) => x.place.communes.size > 0) &&
			proposing.some((x) => x.place.communes.size === 0 || x.place.epciVague)
	};
}

function etatOf(etats: string[], whole: boolean): string {
	if (whole) return 'couvert';
	if (etats.includes('propose')) return 'partiel';
	if (etats.includes('projet')) return 'projet';
	if (etats.includes('inconnu')) return 'non-renseigne';
	return etats.length > 0 ? 'absent' : 'sans-structure';
}

function sousOf(release: Release, filtre: Filtre, slugs: Set<string>): string[] {
	const proposed = new Set(
		release.services
			.filter((s) => s.etat === 'propose' && slugs.has(s.structure) && visible(release, filtre, s))
			.map((s) => s.sousThematique)
	);
	return release.axes
		.filter(
			(axe) =>
				filtre.sousThematiques.length > 0 ||
				filtre.axes.length === 0 ||
				filtre.axes.includes(axe.id)
		)
		.flatMap((axe) => axe.sousThematiques.map((s) => s.id))
		.filter((id) => filtre.sousThematiques.length === 0 || filtre.sousThematiques.includes(id))
		.filter((id) => proposed.has(id));
}

function populationOf(
	cog: Cog,
	departement: Cog['departements'][number],
	present: { etat: string; place: Place }[],
	whole: boolean
): number | null {
	const proposing = present.filter((x) => x.etat === 'propose');
	if (whole) return departement.population;
	if (proposing.length === 0) return present.some((x) => x.etat === 'inconnu') ? null : 0;
	const served = new Set(proposing.flatMap((x) => [...x.place.communes]));
	if (served.size === 0) return null;
	return cog.communes.code.reduce(
		(sum, commune, i) => sum + (served.has(commune) ? cog.communes.population[i]! : 0),
		0
	);
}
