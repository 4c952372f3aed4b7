import { readFileSync } from 'node:fs';
import type { Tableau } from '#lib/export/csv.ts';
import { fichiersPublies } from '#lib/export/publication.ts';
import { readContours, type TopoContours } from '#lib/geo/contours.ts';
import type { Source } from '#lib/domain/source.ts';
import { indexOf } from '../domain/fabrique.ts';
import { CODES, figureDe } from './fabrique.ts';

/** Texts that must stay texts: markup, templates, bidirectional, beyond 16 bits, formulas, no end. */
export const HOSTILES = [
	'<img src=x onerror=alert(1)>',
	'</text></svg><script>alert(2)</script>',
	'{{7*7}} ${7*7} <%= 7*7 %>',
	'\u202eevil\u202c \u05d0\u05d1\u05d2 \u0627\u0644',
	'👩‍🚒 𠀀 é',
	"=cmd|' /C calc'!A0",
	'@SUM(1+1)*cmd',
	']]> &amp; "guillemets" \'apostrophe\'',
	'[lien](javascript:alert(3)) `code` **gras** | a | b |',
	'ligne\nsuivante, virgule; point-virgule',
	'mot '.repeat(300).trim(),
	'motsansfin'.repeat(60)
];

const TOPO = JSON.parse(readFileSync('static/geo/departements.topo.json', 'utf8')) as TopoContours;
const SOURCE: Source = {
	...{ id: 'etude', titre: HOSTILES[0]!, editeur: HOSTILES[5]!, url: 'https://example.org/?a=1&b' },
	...{ document: null, publication: null, lecture: '2026-11-21', nature: 'publique', licence: null }
};

/** The files of an invented view whose every text is `texte`. */
export function fichiersHostiles(texte: string) {
	const { noyau } = indexOf({ structures: [], territoires: [], services: [] });
	const tableau: Tableau = {
		colonnes: [
			{ nom: 'code_departement', sens: 'Code INSEE', contraintes: { cle: true } },
			{ nom: 'texte', sens: texte },
			{ nom: 'part', type: 'nombre', sens: 'Une part', contraintes: { maximum: 1 } }
		],
		lignes: CODES.map((code, i) => [code, texte, i / 200])
	};
	const legende = [{ peinture: 'couvert', libelle: texte, nombre: 12 }];
	const figure = figureDe({ titre: texte, phrase: texte, base: texte, mesure: texte, legende });
	for (const { formes } of [figure.cadre, ...figure.encarts]) {
		for (const forme of formes) forme.texte = texte;
	}
	return fichiersPublies({
		...{ noyau, sources: [SOURCE], parties: ['couverture', texte] },
		json: () => JSON.stringify({ phrase: texte }),
		tableau: () => tableau,
		figure: () => figure,
		zones: () => readContours(TOPO, 'departements').zones
	});
}
