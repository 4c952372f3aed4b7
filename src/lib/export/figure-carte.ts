import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { chemin, type Element, groupe, mot, rectangle, type Texte } from './dessin.ts';
import { dessusDe } from './figure-dessus.ts';
import { round } from './figure-peinture.ts';
import type { Cadre, Forme } from './figure.ts';

function labels(formes: Forme[], scale: number): Texte[] {
	return formes.flatMap(({ code, etiquette }) => {
		if (etiquette === null) return [];
		const [x, y] = etiquette;
		return mot(code, {
			...{ x, y: round(y + 3.5 / scale), corps: round(10 / scale), largeur: 30 / scale },
			...{ gras: true, ancre: 'middle', encre: couleur('encre') },
			halo: { encre: couleur('limite'), epaisseur: round(3 / scale) }
		});
	});
}

/** One frame of the map, its top left corner at (x, y), `width` pixels wide. */
export function frame(cadre: Cadre, x: number, y: number, width: number): Element[] {
	const echelle = round(width / cadre.largeur);
	const { id, nom, fond, formes, limites, largeur, hauteur } = cadre;
	const line = (token: string, px: number) =>
		chemin({ d: limites, trait: { encre: couleur(token), epaisseur: round(px / echelle) } });
	const shapes = formes.map(({ code, d, peinture, texte }) =>
		chemin({ id: `${id}-${code}`, d, peinture, nom: texte })
	);
	const hatched = formes
		.filter(({ basse }) => basse)
		.map(({ d }) => chemin({ d, peinture: 'surcharge' }));
	const drawn = groupe(
		`cadre-${id}`,
		[
			rectangle({ x: 0, y: 0, largeur, hauteur, peinture: 'mer' }),
			...(fond ? [chemin({ id: `${id}-voisins`, d: fond, peinture: 'voisins' })] : []),
			groupe(`${id}-departements`, [...shapes, ...hatched]),
			groupe(`${id}-limites`, [line('limite', 1.6), line('limite-2', 0.7)], {
				role: 'limites'
			}),
			groupe(`${id}-codes`, labels(formes, echelle)),
			...dessusDe(cadre, echelle)
		],
		{ x, y, echelle, coupe: [largeur, hauteur], motifs: id }
	);
	if (!nom) return [drawn];
	const under = { x, y: round(y + hauteur * echelle + 12), largeur: width + 20 };
	return [drawn, mot(nom, { ...under, corps: 11, encre: couleur('encre-2') })];
}
