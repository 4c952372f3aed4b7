import type { Release } from '#lib/domain/release.ts';

/** What is found besides territories. */
export type TypeFiche = 'structure' | 'solution' | 'axe' | 'sous-thematique';

export type Fiche = {
	type: TypeFiche;
	nom: string;
	/** What tells it from its neighbours, in a few words. */
	precision: string;
	href: string;
	/** Other names under which it is looked for. */
	alias: string[];
};

/** The structures, solutions, axes and sous-thématiques of a release, as the search finds them. */
export function fichesDe(release: Release): Fiche[] {
	return [
		...structures(release),
		...solutions(release),
		...release.axes.map(({ id, nom, court }): Fiche => ({
			type: 'axe',
			nom,
			precision: 'axe de service',
			href: `/axes/${id}`,
			alias: court === nom ? [] : [court]
		})),
		...release.axes.flatMap((axe) =>
			axe.sousThematiques.map((sous): Fiche => ({
				type: 'sous-thematique',
				nom: sous.nom,
				precision: `sous-thématique de l’axe ${axe.court}`,
				href: `/?sous-thematique=${sous.id}`,
				alias: []
			}))
		)
	];
}

function structures({ structures, familles }: Release): Fiche[] {
	const codes = new Map(familles.map((f) => [f.id, f.code]));
	return structures.map(({ slug, nom, sigle, famille }) => ({
		type: 'structure',
		nom: sigle?.valeur ?? nom.valeur,
		precision: [sigle && nom.valeur, codes.get(famille.valeur)].filter(Boolean).join(' · '),
		href: `/structures/${slug}`,
		alias: [...(sigle ? [nom.valeur] : []), slug]
	}));
}

// What tells a solution: who promotes it, else who has it; nobody known is said too.
function solutions({ solutions, adoptions, structures }: Release): Fiche[] {
	const names = new Map(structures.map((s) => [s.slug, s.sigle?.valeur ?? s.nom.valeur]));
	return solutions.map(({ slug, nom, alias }): Fiche => {
		const edges = adoptions.filter(
			(a) => a.solution === slug && a.confiance !== 'basse' && names.has(a.organisation.slug)
		);
		const carrier = edges.find((a) => a.role === 'promoteur') ?? edges[0];
		const by = carrier && names.get(carrier.organisation.slug)!;
		const precision = carrier?.role === 'promoteur' ? `promue par ${by}` : `en usage : ${by}`;
		return {
			type: 'solution',
			nom,
			precision: by ? precision : 'solution partagée',
			href: `/solutions/${slug}`,
			alias
		};
	});
}
