import { encartOf, viewportOf, type Bbox, type Plan } from '#lib/geo/plan.ts';
import type { CaseLegende } from './chevauchement/classe.ts';
import type { Departement } from './departement.ts';
import { buildPlanche, type CadreCarte, type Planche } from './planche.ts';

/** Share of the longer side of the place that is left around it. */
const MARGE = 0.14;

/**
 * The one frame of a map that is locked on some départements: what surrounds them is drawn, the rest is
 * not. A place overseas is shown in its own frame. Throws on an unknown code.
 */
export function plancheVerrouillee(plan: Plan, codes: readonly string[]): Planche {
	const planche = buildPlanche(plan);
	const encart = encartOf(plan, codes[0]!) ?? encartDe(plan, codes);
	if (encart) {
		const cadre = planche.encarts.find(({ id }) => id === encart.id)!;
		return { metropole: cadre, encarts: [] };
	}
	const vue = viewportOf(plan, codes, MARGE)!;
	const meets = ([x0, y0, x1, y1]: Bbox) =>
		x0 < vue[0] + vue[2] && x1 > vue[0] && y0 < vue[1] + vue[3] && y1 > vue[1];
	const { metropole } = planche;
	const contours = metropole.contours.filter(({ code }) => meets(plan.departements[code]!.bbox));
	// A name: its shapes are written with their codes.
	const cadre: CadreCarte = { ...metropole, nom: codes.join(' '), contours, vue };
	return { metropole: cadre, encarts: [] };
}

// Paris and its three neighbours are in the metropolis too, too small to be read there.
const encartDe = (plan: Plan, codes: readonly string[]) =>
	plan.encarts.find(({ departements }) => codes.every((code) => code in departements));

type Peint = Pick<Departement<string>, 'peinture' | 'basse' | 'texte'>;

/** A legend counted again over some départements of its map; its classes and their order stay. */
export function recompter(
	legende: readonly CaseLegende[],
	departements: readonly Peint[]
): CaseLegende[] {
	const counted = legende.map((entree) => ({ ...entree, nombre: 0 }));
	for (const { peinture, basse, texte } of departements) {
		const same = counted.filter((entree) => entree.peinture === peinture);
		// Two classes of a pair may have one paint: the words of the département tell them apart.
		const said = texte.toLowerCase();
		const found =
			same.length > 1 ? same.find(({ libelle }) => said.includes(libelle.toLowerCase())) : same[0];
		if (found) found.nombre++;
		if (basse) for (const entree of counted) if (entree.peinture === 'basse') entree.nombre++;
	}
	return counted;
}
