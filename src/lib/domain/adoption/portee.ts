import { PRESENCE, coucheDe, type Couche } from '#lib/domain/reseau/index-couche.ts';
import { CONFIANCES } from '#lib/domain/reseau/couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { numerosDe } from '#lib/domain/reseau/numero.ts';
import type { Adoption } from '#lib/domain/adoption.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import { ROLES_ADOPTANTS } from './filtre.ts';

/** A département that a solution reaches. */
export type DepartementAtteint = {
	/** Number in the noyau. */
	departement: number;
	etendue: 'entiere' | 'partielle';
	/** Numbers of the structures that bring it there. */
	structures: number[];
	/** Inhabitants of their known territory, each counted once; null: unknown, which is not 0. */
	population: number | null;
	/** True when more may be served than what is counted. */
	minimum: boolean;
};

/** Some structures, and the atoms where they are, as marks: one pass over the country reads them. */
type Demande = { structures: Uint8Array; atomes: Uint8Array };

/** Where some structures serve, as a choice of evidence shows their territories. */
export function atteints(
	index: Index,
	choix: Choix,
	structures: readonly number[]
): DepartementAtteint[] {
	if (structures.length === 0) return [];
	const couche = coucheDe(index, choix);
	const { bornes, valeurs } = couche.membres.retour;
	const asked: Demande = {
		structures: new Uint8Array(index.structures.famille.length),
		atomes: new Uint8Array(index.atomes.population.length)
	};
	for (const s of structures) {
		asked.structures[s] = 1;
		for (let k = bornes[s]!; k < bornes[s + 1]!; k++) asked.atomes[valeurs[k]!] = 1;
	}
	return index.noyau.departements.flatMap((_, d) => reachOf(index, couche, asked, d) ?? []);
}

function reachOf(
	{ presences, departements, atomes }: Index,
	couche: Couche,
	asked: Demande,
	departement: number
): DepartementAtteint | null {
	const structures: number[] = [];
	const kinds: number[] = [];
	for (
		let k = departements.presences[departement]!;
		k < departements.presences[departement + 1]!;
		k++
	) {
		const structure = presences.structure[k]!;
		if (asked.structures[structure] === 0 || couche.presence[k] === PRESENCE.absente) continue;
		structures.push(structure);
		kinds.push(couche.presence[k]!);
	}
	if (kinds.length === 0) return null;
	const common = { departement, structures: structures.sort((a, b) => a - b) };
	if (kinds.includes(PRESENCE.entiere)) {
		const population = departements.population[departement]!;
		return { ...common, etendue: 'entiere', population, minimum: false };
	}
	let population = 0;
	for (let a = departements.atomes[departement]!; a < departements.atomes[departement + 1]!; a++) {
		if (asked.atomes[a] === 1) population += atomes.population[a]!;
	}
	const known = kinds.some((kind) => kind !== PRESENCE.inconnue);
	return {
		...common,
		etendue: 'partielle',
		population: known ? population : null,
		minimum: kinds.some((kind) => kind !== PRESENCE.connue)
	};
}

/** The reach of a solution by its adopters; the places of its promoters are apart, uncounted. */
export type Portee = {
	adoptants: DepartementAtteint[];
	promoteurs: DepartementAtteint[];
	/** Inhabitants of the adopters' known territories; null: known nowhere. */
	population: number | null;
	minimum: boolean;
	/** Adopters whose territory no record gives: other bodies than structures. */
	horsCarte: Adoption['organisation'][];
};

/**
 * The edges by which a solution is used, among those of one solution: the roles of `ROLES_ADOPTANTS`,
 * in service, without the State nor whoever promotes it. `tous`: where promoters are read, all the
 * edges known when `faits` are those of a date (a promoter without a date is a promoter).
 */
export function usages(
	faits: readonly Adoption[],
	tous: readonly Adoption[] = faits
): readonly Adoption[] {
	const promus = new Set(
		tous.filter(({ role }) => role === 'promoteur').map((a) => a.organisation.slug)
	);
	return faits.filter(
		({ role, etat, organisation }) =>
			ROLES_ADOPTANTS.includes(role) &&
			etat === 'en-service' &&
			organisation.type !== 'etat' &&
			!promus.has(organisation.slug)
	);
}

/**
 * Reads the reach of the edges of one solution. Adopters are those of `usages`, promoters apart; what
 * is only announced reaches nobody yet; funders and the State have no reach.
 */
export function porteeDe(
	index: Index,
	choix: Choix,
	faits: readonly Adoption[],
	tous: readonly Adoption[] = faits
): Portee {
	const promoteurs = structuresOf(index, faits, ['promoteur', 'co-developpeur']);
	const adopting = usages(faits, tous);
	const reached = atteints(index, choix, structuresOf(index, adopting, ROLES_ADOPTANTS));
	const known = reached.flatMap(({ population }) => population ?? []);
	return {
		adoptants: reached,
		promoteurs: atteints(index, choix, promoteurs),
		population: known.length === 0 ? null : known.reduce((a, b) => a + b, 0),
		minimum: reached.some(({ population, minimum }) => population === null || minimum),
		horsCarte: adopting.map((a) => a.organisation).filter(({ type }) => type !== 'structure')
	};
}

/** Numbers of the structures that some edges name in one of the roles, ascending. */
export function structuresOf(
	{ noyau }: Index,
	faits: readonly Adoption[],
	roles: readonly string[]
): number[] {
	const numeros = numerosDe(noyau);
	const found = new Set<number>();
	for (const { role, organisation } of faits) {
		if (!roles.includes(role) || organisation.type !== 'structure') continue;
		const structure = numeros.get(organisation.slug);
		if (structure !== undefined) found.add(structure);
	}
	return [...found].sort((a, b) => a - b);
}

/** Number of départements reached when facts down to each confidence count, the surest first. */
export function porteeParConfiance(
	index: Index,
	source: Choix['source'],
	faits: readonly Adoption[],
	tous: readonly Adoption[] = faits
) {
	return CONFIANCES.map((confiance, rang) => {
		const sure = (fait: Adoption) => CONFIANCES.indexOf(fait.confiance) <= rang;
		const portee = porteeDe(index, { confiance, source }, faits.filter(sure), tous.filter(sure));
		return {
			confiance,
			departements: portee.adoptants.length
		};
	});
}
