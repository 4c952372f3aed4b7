import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { round } from './figure-peinture.ts';
import type { Cadre } from './figure.ts';

/** What a frame draws over its borders; empty when it draws nothing. */
export function dessusSvg({ id, dessus }: Pick<Cadre, 'id' | 'dessus'>, scale: number): string {
	if (!dessus) return '';
	const paths = dessus.map(({ d, plein, trait }) => {
		const fill = plein === null ? 'none' : couleur(plein);
		const stroke = trait
			? ` stroke="${couleur(trait.encre)}" stroke-width="${round(trait.px / scale)}"`
			: '';
		return `<path d="${d}" fill="${fill}"${stroke}/>`;
	});
	return `<g id="${id}-dessus" stroke-linejoin="round" stroke-linecap="round">${paths.join('')}</g>`;
}
