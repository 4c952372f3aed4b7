import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { dessusSvg } from './figure-dessus.ts';
import { paint, patterns, round } from './figure-peinture.ts';
import type { Cadre, Forme } from './figure.ts';
import { escapeXml } from './texte.ts';

function shape({ code, d, peinture, texte }: Forme, frame: string): string {
	return (
		`<path id="${frame}-${code}" d="${d}" fill="${paint(peinture, frame)}">` +
		`<title>${escapeXml(texte)}</title></path>`
	);
}

function hatched({ d, basse }: Forme, frame: string): string {
	return basse ? `<path d="${d}" fill="url(#${frame}-surcharge)"/>` : '';
}

function labels(formes: Forme[], scale: number): string {
	return formes
		.filter(({ etiquette }) => etiquette)
		.map(({ code, etiquette }) => {
			const [x, y] = etiquette as [number, number];
			const place = `x="${x}" y="${round(y + 3.5 / scale)}" text-anchor="middle"`;
			const halo = `stroke="${couleur('limite')}" stroke-width="${round(3 / scale)}" paint-order="stroke"`;
			return `<text ${place} font-size="${round(10 / scale)}" font-weight="600" ${halo}>${code}</text>`;
		})
		.join('');
}

/** One frame of the map, its top left corner at (x, y), `width` pixels wide. */
export function frame(cadre: Cadre, x: number, y: number, width: number): string {
	const scale = width / cadre.largeur;
	const { id, nom, fond, formes, limites, largeur, hauteur } = cadre;
	const box = `width="${largeur}" height="${hauteur}"`;
	const names = formes.flatMap(({ peinture, basse }) =>
		basse ? [peinture, 'surcharge'] : [peinture]
	);
	const line = (token: string, px: number) =>
		`<path d="${limites}" fill="none" stroke="${couleur(token)}" stroke-width="${round(px / scale)}" stroke-linejoin="round"/>`;
	return (
		`<g id="cadre-${id}" transform="translate(${x} ${y}) scale(${round(scale)})">` +
		`<defs>${patterns(names, id, scale)}<clipPath id="bord-${id}"><rect ${box}/></clipPath></defs>` +
		`<g clip-path="url(#bord-${id})"><rect ${box} fill="${couleur('mer')}"/>` +
		(fond ? `<path id="${id}-voisins" d="${fond}" fill="${couleur('voisins')}"/>` : '') +
		`<g id="${id}-departements" fill-rule="evenodd">${formes.map((f) => shape(f, id)).join('')}${formes.map((f) => hatched(f, id)).join('')}</g>` +
		`<g id="${id}-limites">${line('limite', 1.6)}${line('limite-2', 0.7)}</g>` +
		`<g id="${id}-codes" fill="${couleur('encre')}">${labels(formes, scale)}</g>${dessusSvg(cadre, scale)}</g></g>` +
		(nom
			? `<text x="${x}" y="${round(y + hauteur * scale + 12)}" font-size="11" fill="${couleur('encre-2')}">${escapeXml(nom)}</text>`
			: '')
	);
}
