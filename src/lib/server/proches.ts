import { nearest } from '#lib/domain/proche.ts';
import type { Release } from '#lib/domain/release.ts';

/** Structures whose slug, name or acronym looks like what was asked, the likeliest first. */
export function structuresProches(
	{ structures }: Pick<Release, 'structures'>,
	valeur: string,
	limite = 3
): { slug: string; nom: string }[] {
	const found = new Map<string, string>();
	const asked = valeur.slice(0, 80);
	const names = structures.map(({ slug, nom, sigle }) => ({
		slug,
		nom: sigle?.valeur ?? nom.valeur,
		forms: [slug, nom.valeur, sigle?.valeur ?? slug]
	}));
	while (found.size < limite) {
		const left = names.filter(({ slug }) => !found.has(slug));
		const best = nearest(
			asked,
			left.flatMap(({ forms }) => forms)
		);
		const owner = best === null ? undefined : left.find(({ forms }) => forms.includes(best));
		if (!owner) break;
		found.set(owner.slug, owner.nom);
	}
	return [...found].map(([slug, nom]) => ({ slug, nom }));
}
