import type {
	ExpressionSpecification as Expression,
	LayerSpecification as Calque
} from 'maplibre-gl';
import { MOTIFS, PEINTURES } from './classe.ts';
import { fondDe, type Couleurs } from './couleurs.ts';
import { genre } from './forme.ts';
import { calqueNoms, calqueNomsCommunes, calqueNomTrace } from './nom.ts';
import { calquesTrace } from './trace.ts';

/** What layers depend on besides the shapes. */
export type Teinte = {
	couleurs: Couleurs;
	/** How much larger MapLibre shows the patterns at the present zoom (see `image.ts`). */
	agrandi: number;
	/** Device pixels in a CSS pixel. */
	densite: number;
	/** Patterns that have been needed: the layers of the others are skipped, not drawn unseen. */
	motifs: ReadonlySet<string>;
};

/** Id of the image of a pattern. */
export function nomImage(motif: string, { agrandi, densite }: Teinte): string {
	return `${motif} ${agrandi.toFixed(2)} ${densite}`;
}

/** Sea, land around, paints and limits of the départements: bottom to top. */
export function calquesDepartements(teinte: Teinte): Calque[] {
	const { couleurs } = teinte;
	return [
		{ id: 'mer', type: 'background', paint: { 'background-color': couleurs.mer! } },
		...calquesPeints('departements', teinte),
		motif('departements', 'surcharge', teinte, ['==', ['feature-state', 'basse'], 1]),
		...calquesLimites('departements', couleurs, 1)
	];
}

/** Outlines of the départements, over their limits. */
export function calquesTraces({ couleurs }: Teinte): Calque[] {
	return calquesTrace('departements', couleurs);
}

/** Names of the départements, over everything else. */
export function calquesNoms({ couleurs }: Teinte): Calque[] {
	return [calqueNoms(couleurs), calqueNomTrace(couleurs)];
}

/** The same for the communes of one département. */
export function calquesCommunes(teinte: Teinte): Calque[] {
	return [
		...calquesPeints('communes', teinte),
		...calquesLimites('communes', teinte.couleurs, 2),
		...calquesTrace('communes', teinte.couleurs),
		calqueNomsCommunes(teinte.couleurs)
	];
}

// One flat layer, whose colour follows the class; and one layer per pattern, opaque where the class
// is its own, because no pattern follows feature-state. The land around has no state: it is the first
// paint. Limits lie over the edges, which need not be smooth.
function calquesPeints(source: string, teinte: Teinte): Calque[] {
	const grounds = PEINTURES.map((nom, i) => [i, teinte.couleurs[fondDe(nom)]!]).flat();
	const couleur = ['match', CLASSE, ...grounds, teinte.couleurs.voisins!] as unknown as Expression;
	return [
		{
			id: source,
			type: 'fill',
			source,
			filter: genre('voisins', 'zone'),
			paint: { 'fill-color': couleur, 'fill-antialias': false }
		},
		...PEINTURES.flatMap((nom, i) =>
			nom in MOTIFS ? [motif(source, nom, teinte, ['==', CLASSE, i])] : []
		)
	];
}

function motif(source: string, nom: string, teinte: Teinte, visible: Expression): Calque {
	return {
		id: `${source} ${nom}`,
		type: 'fill',
		source,
		filter: genre('zone'),
		paint: {
			'fill-pattern': nomImage(nom, teinte),
			'fill-opacity': teinte.motifs.has(nom) ? ['case', visible, 1, 0] : 0,
			'fill-antialias': false
		}
	};
}

const CLASSE: Expression = ['coalesce', ['feature-state', 'classe'], 0];

// A hairline over a halo, as on the SVG map; `finesse` divides their widths.
function calquesLimites(source: string, couleurs: Couleurs, finesse: number): Calque[] {
	const ligne = (id: string, couleur: string, largeur: number): Calque => ({
		id: `${source} ${id}`,
		type: 'line',
		source,
		filter: genre('limite'),
		paint: { 'line-color': couleur, 'line-width': largeur / finesse }
	});
	return [ligne('halo', couleurs.limite!, 1.7), ligne('filet', couleurs['limite-2']!, 0.6)];
}
