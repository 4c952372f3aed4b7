import type { Map as Carte } from 'maplibre-gl';
import { loadCommunes, loadListe, type Communes } from './chargement.ts';
import { classesDe, motifsDe } from './classe.ts';
import { createPeintre, type Peintre } from './peintre.ts';
import type { Scene } from './scene.ts';
import { TRACE } from './trace.ts';

/** Zoom from which communes are worth drawing. */
export const ZOOM_COMMUNES = 7;
/** How far one may zoom: our contours of départements mean nothing further, communes are finer. */
export const ZOOM_MAX = { departements: 9, communes: 12 };

/** The communes of the selected département, where their contours were imported. */
export type CalqueCommunes = {
	/** What is selected, and the query of the view: loads or leaves, as the zoom asks too. */
	suivre: (departement: string | null, requete: string) => void;
	/** Outlines one commune; null: none. */
	tracer: (code: string | null) => void;
};

/** Follows the selection and the zoom of a map; says what is drawn each time it changes. */
export function createCommunes(
	carte: Carte,
	scene: Scene,
	onchange: (communes: Communes | null) => void
): CalqueCommunes {
	let voulu: { departement: string | null; requete: string } = { departement: null, requete: '' };
	let dessine: string | null = null;
	let peintre: Peintre | null = null;

	function draw(communes: Communes | null) {
		const departement = communes?.departement ?? null;
		if (departement !== dessine) {
			scene.montrerCommunes(communes?.contours ?? null);
			peintre = communes && createPeintre(carte, 'communes');
			dessine = departement;
			carte.setMaxZoom(communes ? ZOOM_MAX.communes : ZOOM_MAX.departements);
		}
		if (communes) scene.employer(motifsDe(communes.lues.communes));
		if (communes) peintre?.('classe', classesDe(communes.lues.communes));
		onchange(communes);
	}
	async function follow() {
		const asked = voulu;
		const { departement, requete } = asked;
		if (departement !== dessine && dessine !== null) draw(null);
		if (departement === null || carte.getZoom() < ZOOM_COMMUNES) return;
		const known = (await loadListe()).includes(departement);
		const communes = known ? await loadCommunes(departement, requete).catch(() => null) : null;
		if (communes && asked === voulu) draw(communes);
	}
	carte.on('zoomend', () => {
		if (dessine !== voulu.departement) void follow();
	});
	return {
		suivre(departement, requete) {
			if (departement === voulu.departement && requete === voulu.requete) return;
			voulu = { departement, requete };
			void follow();
		},
		tracer: (code) => peintre?.('trace', new Map(code === null ? [] : [[code, TRACE.pointe]]))
	};
}
