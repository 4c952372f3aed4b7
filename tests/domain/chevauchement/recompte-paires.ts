import type { FiltreChevauchement } from '#lib/domain/chevauchement/filtre.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { FaitsPlats } from './faits-plats.ts';

/** A pair in plain words: what the core and its judge must agree on. */
export type PairePlate = {
	gauche: string;
	droite: string;
	lieux: {
		departement: string;
		etendue: string;
		communes: number | null;
		population: number | null;
		minimum: boolean;
	}[];
	bordure: boolean;
	axes: { axe: string; verdict: string | null; sousThematiques: string[] }[];
	verdict: string;
	sansRelation: string;
};

/** The pairs of the core, in the words of the recount, by names. */
export function pairesPlates(index: Index, { paires }: Chevauchements): PairePlate[] {
	const { structures, departements } = index.noyau;
	return paires
		.map(({ gauche, droite, lieux, bordure, axes, verdict, sansRelation }) => ({
			gauche: structures[gauche]!.slug,
			droite: structures[droite]!.slug,
			lieux: lieux.map(({ departement, etendue, communes, population, minimum }) => ({
				...{ departement: departements[departement]!.code, etendue },
				...{ communes, population, minimum }
			})),
			bordure,
			axes: axes.map((axe) => ({
				...{ axe: axe.axe, verdict: axe.verdict },
				sousThematiques: axe.sousThematiques
			})),
			...{ verdict, sansRelation }
		}))
		.sort(byNames);
}

/**
 * The same pairs from flat facts, with sets and loops: no index, no mask, no atom, nothing of the
 * core but its types. Slow and plain on purpose: it is the judge.
 */
export function recountPaires(faits: FaitsPlats, filtre: FiltreChevauchement): PairePlate[] {
	const rang = ['haute', 'moyenne', 'basse'].indexOf(filtre.confiance);
	const keep = <T extends { rang: number; lien: boolean }>(rows: T[]) =>
		rows.filter((row) => row.rang <= rang && (filtre.source === 'toutes' || row.lien));
	const shown = {
		...faits,
		territoires: keep(faits.territoires),
		services: keep(faits.services),
		relations: keep(faits.relations)
	};
	const inSet = (set: FiltreChevauchement['gauche']) =>
		faits.structures
			.filter(({ membre }) => membre || filtre.adhesion === 'toutes')
			.filter(
				({ slug, famille, roles }) =>
					set.structures.includes(slug) ||
					set.familles.includes(famille) ||
					set.roles.some((role) => roles.includes(role))
			)
			.map(({ slug }) => slug);
	const places = placesOf(shown);
	const found = new Map<string, PairePlate>();
	for (const gauche of inSet(filtre.gauche)) {
		for (const droite of inSet(filtre.droite)) {
			const key = [gauche, droite].sort().join(' ');
			if (gauche === droite || found.has(key)) continue;
			const lieux = lieuxOf(shown, places, gauche, droite);
			if (lieux.length === 0) continue;
			found.set(key, judged(shown, filtre, gauche, droite, lieux));
		}
	}
	const famille = new Map(faits.structures.map((s) => [s.slug, s.famille]));
	return [...found.values()]
		.filter(({ bordure }) => filtre.bordures || !bordure)
		.filter(
			({ verdict }) => filtre.verdicts.length === 0 || filtre.verdicts.includes(verdict as never)
		)
		.filter(
			({ gauche, droite }) =>
				filtre.familles.length === 0 ||
				filtre.familles.includes(famille.get(gauche)!) ||
				filtre.familles.includes(famille.get(droite)!)
		)
		.filter(
			({ lieux }) =>
				filtre.regions.length === 0 ||
				lieux.some((lieu) => filtre.regions.includes(faits.regions.get(lieu.departement)!))
		)
		.sort(byNames);
}

/** Where a structure is in a département. */
export type Place = { communes: Set<string>; entiere: boolean; vague: boolean };
/** Where each structure is, by slug and by département. */
export type Places = Map<string, Map<string, Place>>;

type Communes = FaitsPlats['communes'];

// Not an index, only memory: the same few are looked for among all of them at each recount.
const trouvees = new WeakMap<Communes, Map<string, Communes>>();

function communesOf(communes: Communes, colonne: 'code' | 'epci', valeur: string): Communes {
	const known = trouvees.get(communes) ?? new Map<string, Communes>();
	trouvees.set(communes, known);
	const key = `${colonne} ${valeur}`;
	const found = known.get(key) ?? communes.filter((commune) => commune[colonne] === valeur);
	known.set(key, found);
	return found;
}

/** Spreads the lines of territory over the communes. */
export function placesOf({ territoires, communes, regions }: FaitsPlats): Places {
	const places: Places = new Map();
	const at = (slug: string, departement: string): Place => {
		const mine = places.get(slug) ?? new Map<string, Place>();
		places.set(slug, mine);
		const place = mine.get(departement) ?? { communes: new Set(), entiere: false, vague: false };
		mine.set(departement, place);
		return place;
	};
	for (const { structure, type, code, entiere } of territoires) {
		if (type === 'region' || type === 'departement') {
			for (const [departement, region] of regions) {
				if (code !== (type === 'region' ? region : departement)) continue;
				at(structure, departement).entiere ||= entiere;
			}
			continue;
		}
		for (const commune of communesOf(communes, type === 'commune' ? 'code' : 'epci', code)) {
			const place = at(structure, commune.departement);
			if (type === 'commune' || entiere) place.communes.add(commune.code);
			else place.vague = true;
		}
	}
	const all = new Map<string, string[]>([...regions.keys()].map((code) => [code, []]));
	for (const { code, departement } of communes) all.get(departement)!.push(code);
	for (const mine of places.values()) {
		for (const [departement, place] of mine) {
			place.entiere ||= place.communes.size === all.get(departement)!.length;
			if (place.entiere) place.communes = new Set(all.get(departement));
			place.vague = !place.entiere && (place.vague || place.communes.size === 0);
		}
	}
	return places;
}

function lieuxOf({ communes, regions }: FaitsPlats, places: Places, a: string, b: string) {
	return [...regions.keys()].flatMap((departement): PairePlate['lieux'] => {
		const [x, y] = [a, b].map((slug) => places.get(slug)?.get(departement));
		if (!x || !y) return [];
		const common = [...x.communes].filter((code) => y.communes.has(code));
		const vague = x.vague || y.vague;
		if (common.length === 0) {
			const etendue = x.entiere || y.entiere ? 'certaine' : 'possible';
			const unknown = { communes: null, population: null, minimum: false };
			return vague ? [{ departement, etendue, ...unknown }] : [];
		}
		const chosen = new Set(common);
		const population = communes
			.filter(({ code }) => chosen.has(code))
			.reduce((sum, commune) => sum + commune.population, 0);
		const known = { communes: common.length, population, minimum: vague };
		return [{ departement, etendue: 'certaine', ...known }];
	});
}

function judged(
	faits: FaitsPlats,
	filtre: FiltreChevauchement,
	gauche: string,
	droite: string,
	lieux: PairePlate['lieux']
): PairePlate {
	const inhabitants = (departement: string) =>
		faits.communes.reduce((n, c) => n + (c.departement === departement ? c.population : 0), 0);
	const compared = comparedAxes(faits, filtre);
	const alone = compared.map(({ id, sous }) => axeOf(faits, gauche, droite, id, sous));
	const links = faits.relations.filter(
		({ a, b, type, axes, departements }) =>
			[a, b].sort().join() === [gauche, droite].sort().join() &&
			['cooperation', 'fournit', 'opere-pour', 'commande-commune'].includes(type) &&
			(axes.length === 0 || compared.some(({ id }) => axes.includes(id))) &&
			(departements.length === 0 || lieux.some((l) => departements.includes(l.departement)))
	);
	const verdicts = alone.map(({ verdict }) => verdict);
	const sansRelation =
		['doublon', 'indetermine', 'complement'].find((verdict) => verdicts.includes(verdict)) ??
		'specialisation';
	return {
		...{ gauche, droite, lieux },
		bordure: lieux.every(
			({ departement, population, minimum }) =>
				population !== null && !minimum && population / inhabitants(departement) < 0.01
		),
		axes: alone.map((axe) =>
			links.some(({ axes }) => axes.length === 0 || axes.includes(axe.axe))
				? { ...axe, verdict: 'cooperation' }
				: axe
		),
		verdict: links.length > 0 ? 'cooperation' : sansRelation,
		sansRelation
	};
}

function comparedAxes({ axes }: FaitsPlats, filtre: FiltreChevauchement): FaitsPlats['axes'] {
	if (filtre.sousThematiques.length > 0) {
		return axes
			.map(({ id, sous }) => ({ id, sous: sous.filter((s) => filtre.sousThematiques.includes(s)) }))
			.filter(({ sous }) => sous.length > 0);
	}
	return axes.filter(({ id }) => filtre.axes.length === 0 || filtre.axes.includes(id));
}

function axeOf(
	faits: FaitsPlats,
	gauche: string,
	droite: string,
	axe: string,
	compared: string[]
): PairePlate['axes'][number] {
	const [a, b] = [gauche, droite].map((slug) => sideOf(faits, slug, axe, compared));
	const sousThematiques = compared.filter((s) => a!.proposed.has(s) && b!.proposed.has(s));
	if (sousThematiques.length > 0) return { axe, verdict: 'doublon', sousThematiques };
	const numbers = [a!.proposed.size, b!.proposed.size].filter((n) => n > 0).length;
	const verdict = [null, 'specialisation', 'complement'][numbers]!;
	return { axe, verdict: a!.known && b!.known ? verdict : 'indetermine', sousThematiques: [] };
}

function sideOf(faits: FaitsPlats, slug: string, axe: string, compared: string[]) {
	const services = faits.services.filter((s) => s.structure === slug && s.axe === axe);
	const says = (sous: string, etat: string) =>
		services.some(
			(s) => s.etat === etat && (s.sous === sous || (s.sous === null && etat === 'ne-propose-pas'))
		);
	const told = (sous: string) => ['propose', 'projet', 'ne-propose-pas'].some((e) => says(sous, e));
	return {
		proposed: new Set(compared.filter((sous) => says(sous, 'propose'))),
		known: compared.every(told)
	};
}

function byNames(a: PairePlate, b: PairePlate): number {
	const [x, y] = [a, b].map(({ gauche, droite }) => `${gauche} ${droite}`);
	return x! < y! ? -1 : x! > y! ? 1 : 0;
}
