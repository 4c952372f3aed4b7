import type { Map as Carte, PointLike } from 'maplibre-gl';

/** What the pointer is on: codes, null for none. */
export type Cible = { departement: string | null; commune: string | null };

type Gestes = {
	survole: (cible: Cible) => void;
	choisit: (cible: Cible) => void;
};

const NULLE_PART: Cible = { departement: null, commune: null };

/** Tells what the pointer points at and clicks on. Each change once; a drag is no click. */
export function suivrePointeur(carte: Carte, { survole, choisit }: Gestes): void {
	let dernier = NULLE_PART;
	const move = (cible: Cible) => {
		if (cible.departement === dernier.departement && cible.commune === dernier.commune) return;
		dernier = cible;
		carte.getCanvas().style.cursor = cible.departement === null ? '' : 'pointer';
		survole(cible);
	};
	carte.on('mousemove', ({ point }) => move(cibleA(carte, point)));
	carte.on('mouseout', () => move(NULLE_PART));
	carte.on('click', ({ point }) => choisit(cibleA(carte, point)));
}

function cibleA(carte: Carte, point: PointLike): Cible {
	const codeIn = (layer: string): string | null => {
		if (!carte.getLayer(layer)) return null;
		const shapes = carte.queryRenderedFeatures(point, { layers: [layer] });
		// The land around is a shape too, without a code.
		return shapes.map(({ properties }) => properties.code as string).find(Boolean) ?? null;
	};
	return { departement: codeIn('departements'), commune: codeIn('communes') };
}
