import type {
	DataDrivenPropertyValueSpecification as Valeur,
	ExpressionSpecification as Expression,
	SymbolLayerSpecification as Calque
} from 'maplibre-gl';
import type { Couleurs } from './couleurs.ts';
import { genre } from './forme.ts';
import { selonTrace } from './trace.ts';

/** Names come with the first zoom, those of the smallest later: until then, their codes. */
const ZOOM = { noms: 5.6, petits: 8, communes: 9 };
/** Further one only goes among communes: the map then says their names. */
const FIN = 9.1;
const PETITS = ['75', '90', '92', '93', '94'];

/** Drawn by the browser with the face of the titles: the first word only tells its weight. */
const POLICE = ['Semibold', 'Source Serif Mitoyen', 'Georgia', 'serif'];

const NOM: Expression = ['get', 'nom'];
const CODE: Expression = ['get', 'code'];

/** Names of the départements, each at the point given with its contour, where they do not collide. */
export function calqueNoms(couleurs: Couleurs): Calque {
	const petit: Expression = ['in', CODE, ['literal', PETITS]];
	const texte: Expression = ['step', ['zoom'], ['case', petit, CODE, NOM], ZOOM.petits, NOM];
	const calque = calqueTexte('noms', 'departements', couleurs, texte, 14);
	// What is outlined has its name from the layer above.
	calque.paint!['text-opacity'] = selonTrace(1, 0, 0);
	return { ...calque, minzoom: ZOOM.noms, maxzoom: FIN };
}

/** Name of what is outlined, at any zoom and over the others. */
export function calqueNomTrace(couleurs: Couleurs): Calque {
	const calque = calqueTexte('nom', 'departements', couleurs, NOM, 15);
	calque.paint!['text-opacity'] = selonTrace(0, 1, 1);
	calque.layout!['text-allow-overlap'] = true;
	calque.layout!['text-ignore-placement'] = true;
	return { ...calque, maxzoom: FIN };
}

/** Names of the communes, where there is room for them. */
export function calqueNomsCommunes(couleurs: Couleurs): Calque {
	const calque = calqueTexte('noms communes', 'communes', couleurs, NOM, 13);
	return { ...calque, minzoom: ZOOM.communes };
}

function calqueTexte(
	id: string,
	source: string,
	couleurs: Couleurs,
	texte: Valeur<string>,
	corps: number
): Calque {
	return {
		id,
		type: 'symbol',
		source,
		filter: genre('nom'),
		layout: {
			'text-field': texte,
			'text-font': POLICE,
			'text-size': corps,
			'text-max-width': 9,
			'text-padding': 3
		},
		paint: {
			'text-color': couleurs.encre!,
			'text-halo-color': couleurs.fond!,
			'text-halo-width': 2,
			'text-halo-blur': 0.5
		}
	};
}
