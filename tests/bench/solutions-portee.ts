import { ROLES_ADOPTANTS } from '#lib/domain/adoption/filtre.ts';
import { porteeDe } from '#lib/domain/adoption/portee.ts';
import type { ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { slugOf } from './ecriture.ts';
import { toNoyau } from './noyau-genere.ts';
import { buildReseau, FRANCE_GENEREE, type Reseau } from './reseau.ts';

const CHOIX = { confiance: 'basse', source: 'toutes' } as const;

/** Départements reached and inhabitants served, per solution: what both ways must agree on. */
type Atteinte = { departements: number[]; population: number | null };

/** The reach of every solution over the generated country. */
export function porteesDuBanc(adoptions: ReseauAdoption) {
	const reseau = buildReseau({ ...FRANCE_GENEREE, structures: adoptions.organisations.length });
	const index = buildIndex(toNoyau(reseau));
	const faits = adoptions.solutions.map((_, s) =>
		adoptions.aretes
			.filter(({ solution }) => solution === s)
			.map(({ adoption, organisation }) => ({
				...adoption,
				organisation: { ...adoption.organisation, slug: slugOf(organisation) }
			}))
	);
	return {
		nom: 'portée de chaque solution',
		lire: () =>
			faits.map((siens): Atteinte => {
				const { adoptants, population } = porteeDe(index, CHOIX, siens);
				return { departements: adoptants.map(({ departement }) => departement), population };
			}),
		parSets: () => adoptions.solutions.map((_, s) => atteinteParSets(reseau, adoptions, s))
	};
}

function atteinteParSets(
	{ pays, structures }: Reseau,
	{ aretes }: ReseauAdoption,
	solution: number
): Atteinte {
	const siennes = aretes.filter((arete) => arete.solution === solution);
	const promoteurs = new Set(
		siennes.filter((a) => a.adoption.role === 'promoteur').map((a) => a.organisation)
	);
	const communes = new Set<number>();
	for (const { adoption, organisation } of siennes) {
		if (!ROLES_ADOPTANTS.includes(adoption.role) || promoteurs.has(organisation)) continue;
		for (const commune of structures[organisation]!.communes) communes.add(commune);
	}
	const { departement, population } = pays.cog.communes;
	const reached = new Set([...communes].map((commune) => departement[commune]!));
	return {
		departements: [...reached].sort((a, b) => a - b),
		population:
			communes.size === 0 ? null : [...communes].reduce((sum, c) => sum + population[c]!, 0)
	};
}
