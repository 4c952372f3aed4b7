import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { CHOIX_SOURCE, CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { CHOIX_ADHESION, ROLES } from '#lib/domain/filtre.ts';

/**
 * Queries of views, each different from all the others: a server that keeps its answers must
 * compute every one of them. Successive queries differ by every facet, so that any slice of the
 * series has the same mixture. Throws beyond the number of views that there are.
 */
export function buildVues({ axes, familles, statuts }: Noyau): (n: number) => string {
	const ids = (entites: readonly { id: string }[]) => entites.map(({ id }) => id);
	const facettes: [string, readonly string[]][] = [
		['axe', pairs(ids(axes))],
		['famille', ['', ...ids(familles)]],
		['statut', ['', ...ids(statuts)]],
		['role', ['', ...ROLES]],
		['confiance', CONFIANCES],
		['source', CHOIX_SOURCE],
		['adhesion', CHOIX_ADHESION]
	];
	const total = facettes.reduce((product, [, valeurs]) => product * valeurs.length, 1);
	const step = stride(total);
	return (n) => {
		if (n >= total) throw new RangeError(`Il n’y a que ${total} vues différentes.`);
		let rest = Number((BigInt(n) * BigInt(step)) % BigInt(total));
		return facettes
			.flatMap(([nom, valeurs]) => {
				const valeur = valeurs[rest % valeurs.length]!;
				rest = Math.floor(rest / valeurs.length);
				return valeur === '' ? [] : [`${nom}=${valeur}`];
			})
			.join('&');
	};
}

/** One axe, or two. */
function pairs(axes: string[]): string[] {
	return axes.flatMap((one, i) => [one, ...axes.slice(i + 1).map((two) => `${one},${two}`)]);
}

/** A step near the golden section of `total` that has no divisor in common with it. */
function stride(total: number): number {
	const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
	let step = Math.round(total * 0.618);
	while (gcd(step, total) !== 1) step++;
	return step;
}
