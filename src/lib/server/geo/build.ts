import type { MetaGeo } from '#lib/geo/meta.ts';
import { toText, withinBudget } from './files.ts';
import type { Contours } from './mesh.ts';
import { AJOUTES, buildVoisinage } from './neighbours.ts';
import { readNaturalEarth, type Extract } from './natural-earth.ts';
import { buildPlan } from './plan-build.ts';
import { buildTopo, TOPO_DEPARTEMENTS, type TopoOptions } from './topo-build.ts';
import { withLand } from './topo-land.ts';

/** Compressed bytes that the generated files may take. */
export const BUDGETS = { plan: 15_000, departements: 20_000, communes: 60_000 };

/** What `npm run geo:build` says of the default contours. */
export const META_DEFAUT: Omit<MetaGeo, 'communes'> = {
	source: 'Natural Earth 1:10m',
	licence: 'domaine public',
	date: null,
	precision:
		'Contours généralisés : bons pour situer un département, pas pour mesurer une surface ni ' +
		'pour dire de quel côté d’une limite se trouve une adresse. Paris et Mayotte sont approchés.'
};

/** The default files of `static/geo`, by name, from the committed extract of Natural Earth.
 * `communes` are those imported before: their contours stay. */
export function buildDefault(
	extract: Extract,
	noms: Map<string, string>,
	communes: MetaGeo['communes'] = {}
) {
	const { departements } = readNaturalEarth(extract);
	const notice = `Généré par npm run geo:build. ${META_DEFAUT.source}, ${META_DEFAUT.licence}.`;
	return {
		...buildContours(departements, extract, noms, notice),
		'voisinage.json': toText({
			notice:
				`${notice} Limites communes des contours, plus ` +
				`${AJOUTES.map((pair) => pair.join('–')).join(' et ')}, lues sur les contours de l’IGN.`,
			voisins: buildVoisinage(departements)
		}),
		'meta.json': toText({ ...META_DEFAUT, communes })
	};
}

/**
 * The two drawings of the départements, from any outlines in degrees: `plan.json` (planar) and
 * `departements.topo.json` (WGS84). The land around always comes from the extract.
 */
export function buildContours(
	departements: Contours,
	extract: Extract,
	noms: Map<string, string>,
	notice: string,
	onProgress: (message: string) => void = () => undefined
): Record<string, string> {
	const onTry = (drawing: string, budget: number) => (size: number) =>
		onProgress(`Dessin ${drawing} : ${size} octets compressés, limite ${budget}`);
	const { departements: frontaliers, voisins } = readNaturalEarth(extract);
	const source = { departements, voisins, frontaliers, noms, notice };
	const plan = withinBudget(
		BUDGETS.plan,
		(factor) => buildPlan(source, factor),
		onTry('du plan', BUDGETS.plan)
	);
	const topo = withinBudget(
		BUDGETS.departements,
		(factor) =>
			withLand(buildTopo(departements, noms, 'departements', notice, coarser(factor)), source),
		onTry('de la carte', BUDGETS.departements)
	);
	return { 'plan.json': toText(plan), 'departements.topo.json': toText(topo) };
}

function coarser(factor: number): TopoOptions {
	return { ...TOPO_DEPARTEMENTS, tolerance: TOPO_DEPARTEMENTS.tolerance * factor };
}
