import { nearest } from '#lib/domain/proche.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Proche } from './introuvable.ts';

/** Why an address names no solution, with the one that was probably meant. */
export function refusSolution(
	{ solutions }: Pick<Release, 'solutions'>,
	slug: string
): { message: string; proches: Proche[] } {
	const asked = slug.slice(0, 80);
	const forms = solutions.flatMap(({ slug: own, nom, alias }) =>
		[own, nom, ...alias].map((form) => ({ form, slug: own, nom }))
	);
	const best = nearest(
		asked,
		forms.map(({ form }) => form)
	);
	return {
		message: `Aucune solution ne porte l’identifiant «\u202f${asked}\u202f».`,
		proches: forms
			.filter(({ form }) => form === best)
			.slice(0, 1)
			.map(({ slug: own, nom }) => ({ href: `/solutions/${own}`, nom }))
	};
}
