import type { Axe } from '#lib/domain/axe.ts';
import { nearest } from '#lib/domain/proche.ts';

/** Pages of the axes that a wrong id probably meant: the nearest axe, by its names or by one of its sous-thématiques. */
export function axesProches(axes: readonly Axe[], valeur: string): { href: string; nom: string }[] {
	const noms = axes.flatMap((axe) =>
		[axe, ...axe.sousThematiques].flatMap(({ id, nom }) => [
			[id, axe] as const,
			[nom, axe] as const
		])
	);
	const courts = axes.map((axe) => [axe.court, axe] as const);
	const all = [...courts, ...noms];
	const proche = nearest(
		valeur.slice(0, 80),
		all.map(([nom]) => nom)
	);
	const trouve = all.find(([nom]) => nom === proche)?.[1];
	return trouve ? [{ href: `/axes/${trouve.id}`, nom: trouve.nom }] : [];
}
