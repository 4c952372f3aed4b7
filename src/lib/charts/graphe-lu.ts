import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import type { Organisation, ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { liensParPaire, type LienLu } from '#lib/view/adoption/lien.ts';

/** A node of the graph: its name, the address of its sheet when it has one. */
export type NoeudLu = { cle: string; nom: string; href: string | null };

/** An organisation of the graph, with its roles in the solutions drawn, the nearest first. */
export type OrganisationLue = NoeudLu & { cote: 'gauche' | 'droite'; roles: RoleAdoption[] };

/** What is drawn of a network, and what is only listed because nothing would link it to the rest. */
export type GrapheLu = {
	solutions: NoeudLu[];
	organisations: OrganisationLue[];
	/** Places in the two lists. */
	liens: LienLu[];
	seules: Seules[];
};

/** The solutions that one organisation alone is known to have, by its role. */
export type Seules = {
	role: RoleAdoption | null;
	/** Null, as its role: no organisation is known. */
	organisation: NoeudLu | null;
	solutions: NoeudLu[];
};

const PORTEURS: readonly RoleAdoption[] = ['promoteur', 'co-developpeur'];

/** Reads the graph of a network: a solution is drawn when two organisations at least have it. */
export function readGraphe(reseau: ReseauAdoption): GrapheLu {
	const liens = liensParPaire(reseau);
	const siens = reseau.solutions.map((_, s) => liens.filter(({ solution }) => solution === s));
	const drawn = new Map(
		reseau.solutions.flatMap((_, s) => (siens[s]!.length > 1 ? s : [])).map((s, i) => [s, i])
	);
	const kept = liens.filter(({ solution }) => drawn.has(solution));
	const present = new Map(
		[...new Set(kept.map(({ organisation }) => organisation))].map((o, i) => [o, i])
	);
	const rolesOf = (o: number) =>
		ROLES_ADOPTION.filter((role) => kept.some((l) => l.organisation === o && l.role === role));
	return {
		solutions: [...drawn.keys()].map((s) => noeudSolution(reseau.solutions[s]!)),
		organisations: [...present.keys()].map((o) => {
			const roles = rolesOf(o);
			const cote = roles.some((role) => PORTEURS.includes(role)) ? 'gauche' : 'droite';
			return { ...noeudOrganisation(reseau.organisations[o]!), cote, roles };
		}),
		liens: kept.map((lien) => ({
			...lien,
			solution: drawn.get(lien.solution)!,
			organisation: present.get(lien.organisation)!
		})),
		seules: seulesDe(reseau, siens)
	};
}

const noeudSolution = ({ slug, nom }: Solution): NoeudLu => ({
	cle: slug,
	nom,
	href: `/solutions/${slug}`
});

const noeudOrganisation = ({ slug, nom, structure }: Organisation): NoeudLu => ({
	cle: slug,
	nom,
	href: structure === null ? null : `/structures/${slug}`
});

/** Promoters first, then by the name of the organisation; the solutions that nobody has come last. */
function seulesDe(reseau: ReseauAdoption, siens: readonly LienLu[][]): Seules[] {
	const groups = new Map<string, Seules>();
	reseau.solutions.forEach((solution, s) => {
		const [lien, ...others] = siens[s]!;
		if (others.length > 0) return;
		const organisation = lien ? noeudOrganisation(reseau.organisations[lien.organisation]!) : null;
		const key = lien ? `${lien.role} ${organisation!.cle}` : '';
		const group = groups.get(key) ?? { role: lien?.role ?? null, organisation, solutions: [] };
		group.solutions.push(noeudSolution(solution));
		groups.set(key, group);
	});
	const rank = ({ role }: Seules) => (role === null ? Infinity : ROLES_ADOPTION.indexOf(role));
	const found = [...groups.values()].sort(
		(a, b) =>
			(rank(a) === rank(b) ? 0 : rank(a) - rank(b)) ||
			compareNoms(a.organisation?.nom ?? '', b.organisation?.nom ?? '')
	);
	for (const { solutions } of found) solutions.sort((a, b) => compareNoms(a.nom, b.nom));
	return found;
}
