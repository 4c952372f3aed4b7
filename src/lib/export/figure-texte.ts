import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { LARGEUR, LEGENDE, MARGE, PIED, TEXTE } from './figure-feuille.ts';
import { paint, patterns } from './figure-peinture.ts';
import type { Figure } from './figure.ts';
import { escapeXml, wrap } from './texte.ts';

type Style = { corps: number; interligne: number; encre?: string; gras?: boolean; lignes?: number };

/** Lines of text under one another, `lignes` at most; returns them with the ordinate that follows. */
function paragraph(
	text: string,
	{ x, y, largeur }: { x: number; y: number; largeur: number },
	{ corps, interligne, encre = 'encre', gras = false, lignes = Infinity }: Style
): { svg: string; y: number } {
	const all = wrap(text, largeur, corps, gras);
	const lines = all.length <= lignes ? all : [...all.slice(0, lignes - 1), `${all[lignes - 1]}…`];
	const step = Math.round(corps * interligne);
	const spans = lines.map((l, i) => `<tspan x="${x}" y="${y + i * step}">${escapeXml(l)}</tspan>`);
	const weight = gras ? ' font-weight="600"' : '';
	return {
		svg: `<text font-size="${corps}"${weight} fill="${couleur(encre)}">${spans.join('')}</text>`,
		y: y + lines.length * step
	};
}

/** Sizes of the title and of the sentence, from the best one to the smallest. */
const CORPS = [
	{ titre: 30, phrase: 18 },
	{ titre: 26, phrase: 16 },
	{ titre: 22, phrase: 15 },
	{ titre: 18, phrase: 13 }
];
const DERNIER = { titre: 18, phrase: 13, lignes: 6 };

/** The question, its answer, its base and the legend, in the largest size that holds. */
export function words(figure: Figure): string {
	const room = LEGENDE.bas - LEGENDE.tete - figure.legende.length * stepOf(figure);
	const tried = CORPS.map((corps) => texts(figure, corps));
	// The whole sentence stays in the <desc> when not even the smallest size holds.
	const { svg, y } = tried.find((one) => one.y <= room) ?? texts(figure, DERNIER);
	return `<g id="texte">${svg}</g>${legend(figure, y)}`;
}

function texts(
	figure: Figure,
	{ titre, phrase, lignes }: { titre: number; phrase: number; lignes?: number }
) {
	const title = paragraph(figure.titre, TEXTE, {
		corps: titre,
		interligne: 1.2,
		gras: true,
		lignes
	});
	const under = { ...TEXTE, y: title.y + 14 };
	const sentence = paragraph(figure.phrase, under, { corps: phrase, interligne: 1.4, lignes });
	const last = { ...TEXTE, y: sentence.y + 8 };
	const base = paragraph(figure.base, last, {
		corps: 13,
		interligne: 1.35,
		encre: 'encre-2',
		lignes
	});
	return { svg: title.svg + sentence.svg + base.svg, y: base.y + 22 };
}

const isLong = ({ legende }: Figure) => legende.length > LEGENDE.lignes;
const stepOf = (figure: Figure) => (isLong(figure) ? LEGENDE.serre : LEGENDE.pas);

function legend(figure: Figure, y: number): string {
	const { legende, mesure } = figure;
	const { x } = TEXTE;
	const end = x + (isLong(figure) ? LEGENDE.large : LEGENDE.compte);
	const names = legende.map(({ peinture }) => peinture);
	const head =
		`<text x="${x}" y="${y}">${escapeXml(mesure)}</text>` +
		`<text x="${end}" y="${y}" text-anchor="end">Départements</text>`;
	const rows = legende.map(({ peinture, libelle, nombre }, i) => {
		const top = y + LEGENDE.tete + i * stepOf(figure);
		return (
			`<g><rect x="${x}" y="${top}" width="34" height="20" rx="2" fill="${paint(peinture, 'legende')}" stroke="${couleur('limite-2')}" stroke-width=".8"/>` +
			`<text x="${x + 46}" y="${top + 15}">${escapeXml(libelle)}</text>` +
			`<text x="${end}" y="${top + 15}" text-anchor="end" font-weight="600">${nombre}</text></g>`
		);
	});
	return (
		`<g id="legende"><defs>${patterns(names, 'legende', 1)}</defs>` +
		`<g font-size="13" fill="${couleur('encre-2')}">${head}</g>` +
		`<g font-size="15" fill="${couleur('encre')}">${rows.join('')}</g></g>`
	);
}

/** Longest address that one line shows; the link itself is whole. */
const ADRESSE = 140;

/** The logo, where the facts come from, and the way back to the view. */
export function foot({ source, lien }: Pick<Figure, 'source' | 'lien'>): string {
	const rule = `<path d="M${MARGE} ${PIED.y - 22}H${LARGEUR - MARGE}" stroke="${couleur('filet')}"/>`;
	const ink = (x: number, token: string) =>
		`<rect x="${x}" width="8" height="16" fill="${couleur(token)}"/>`;
	const mark =
		`<g id="marque" transform="translate(${MARGE} ${PIED.y - 8})">` +
		ink(0, 'marque-bleu') +
		ink(8, 'marque-deux') +
		ink(16, 'marque-ocre') +
		`<text x="32" y="14" font-size="17" font-weight="600" fill="${couleur('encre')}">Mitoyen</text></g>`;
	const text = paragraph(source, PIED, { corps: 12, interligne: 1.35, encre: 'encre-2' });
	const shown = lien.length <= ADRESSE ? lien : `${lien.slice(0, ADRESSE - 1)}…`;
	const link = `<a href="${escapeXml(lien)}"><text x="${PIED.x}" y="${text.y}" font-size="12" fill="${couleur('accent')}">${escapeXml(shown)}</text></a>`;
	return `<g id="source">${rule}${mark}${text.svg}${link}</g>`;
}
