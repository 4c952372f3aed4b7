import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lireClasseur } from '#lib/server/import/classeur.ts';
import { classeur, compressible, esc } from './classeur-fabrique.ts';

const NS = ['office', 'table', 'text', 'style', 'calcext']
	.map((nom) => `xmlns:${nom}="urn:${nom}"`)
	.join(' ');

/** The parts of an OpenDocument workbook whose sheets have these rows. */
function ods(feuilles: Record<string, string>, styles = ''): Record<string, string> {
	const tables = Object.entries(feuilles).map(
		([nom, rows]) =>
			`<table:table table:name="${esc(nom)}" table:style-name="s-${nom}">${rows}</table:table>`
	);
	return {
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'content.xml': `<office:document-content ${NS}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`
	};
}
const c = (texte: string, attributs = 'office:value-type="string"') =>
	`<table:table-cell ${attributs}><text:p>${esc(texte)}</text:p></table:table-cell>`;
const rang = (cellules: string, attributs = '') =>
	`<table:table-row ${attributs}>${cellules}</table:table-row>`;
const float = (valeur: string, vu = valeur) =>
	c(vu, `office:value-type="float" office:value="${valeur}"`);

async function lire(parties: Record<string, string | Uint8Array>) {
	const lecture = await lireClasseur(readFileSync(classeur(parties, 'essai.ods')));
	return 'refus' in lecture ? lecture.refus.code : lecture.feuilles;
}
const rangs = async (rows: string) => {
	const lues = await lire(ods({ F: rows }));
	return typeof lues === 'string' ? lues : lues[0]!.rangs;
};

describe('an OpenDocument workbook', () => {
	it('is read as texts: spaces, lines and links are kept, notes beside a cell are not', async () => {
		const riche =
			'<table:table-cell office:value-type="string"><office:annotation><text:p>non</text:p></office:annotation><text:p>Cœur<text:s text:c="2"/>d’<text:span>Ÿ</text:span> 🏛</text:p><text:p>&lt;b&gt;</text:p></table:table-cell>';
		expect(await rangs(rang(riche + c('b')))).toEqual([
			{ ligne: 1, cellules: ['Cœur  d’Ÿ 🏛\n<b>', 'b'] }
		]);
	});

	it('writes a date, a code with its zeros and a number as the reader sees them', async () => {
		const cells =
			c('1/1/24', 'office:value-type="date" office:date-value="2024-01-01"') +
			float('1400', '01400') +
			float('2.5', '2,5') +
			c('VRAI', 'office:value-type="boolean" office:boolean-value="true"');
		expect(await rangs(rang(cells))).toEqual([
			{ ligne: 1, cellules: ['2024-01-01', '01400', '2.5', 'VRAI'] }
		]);
	});

	it('repeats what says so, and does not fill what is empty', async () => {
		const vide = '<table:table-cell table:number-columns-repeated="16384"/>';
		const rows =
			rang(c('a', 'office:value-type="string" table:number-columns-repeated="2"') + vide) +
			rang(vide, 'table:number-rows-repeated="3"') +
			rang(c('b'), 'table:number-rows-repeated="2"') +
			rang(vide, 'table:number-rows-repeated="1048000"');
		expect(await rangs(rows)).toEqual([
			{ ligne: 1, cellules: ['a', 'a'] },
			{ ligne: 5, cellules: ['b'] },
			{ ligne: 6, cellules: ['b'] }
		]);
	});

	it('says what its reader does not see, and leaves out hidden sheets', async () => {
		const rows =
			rang(c('cachée'), 'table:visibility="filter"') +
			rang(
				c('#N/A', 'office:value-type="string" calcext:value-type="error"') +
					'<table:table-cell table:formula="of:=1"/>' +
					float('12345678901234567890')
			);
		const hidden =
			'<style:style style:name="s-B"><style:table-properties table:display="false"/></style:style>';
		const lues = await lire(ods({ A: rows, B: rang(c('x')) }, hidden));
		if (typeof lues === 'string') throw new Error(lues);
		expect(lues.map(({ nom, masquees }) => [nom, masquees])).toEqual([['A', 1]]);
		expect(lues[0]!.doutes.map(({ code, ligne, colonne }) => [code, ligne, colonne])).toEqual([
			['cellule-en-erreur', 2, 1],
			['formule-sans-valeur', 2, 2],
			['nombre-imprecis', 2, 3]
		]);
	});
});

describe('an OpenDocument workbook that bites', () => {
	const plein = c(
		'x'.repeat(9000),
		'office:value-type="string" table:number-columns-repeated="200"'
	);
	it.each([
		[
			'trop-de-lignes',
			'a full row repeated',
			ods({ F: rang(c('a'), 'table:number-rows-repeated="1048576"') })
		],
		[
			'trop-de-lignes',
			'a row far away',
			ods({ F: rang('', 'table:number-rows-repeated="1000000"') + rang(c('a')) })
		],
		[
			'trop-de-colonnes',
			'a full cell repeated',
			ods({ F: rang(c('a', 'office:value-type="string" table:number-columns-repeated="16384"')) })
		],
		[
			'archive-suspecte',
			'one long text everywhere',
			ods({ F: rang(plein, 'table:number-rows-repeated="100000"') })
		],
		[
			'cellule-trop-longue',
			'spaces without end',
			ods({
				F: rang(
					'<table:table-cell><text:p><text:s text:c="1000000000"/></text:p></table:table-cell>'
				)
			})
		],
		[
			'doctype-interdit',
			'a document type',
			{ ...ods({}), 'content.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }
		],
		[
			'trop-profond',
			'tags within tags',
			{ ...ods({}), 'content.xml': '<a>'.repeat(40) + '</a>'.repeat(40) }
		],
		['fichier-endommage', 'a number that is none', ods({ F: rang(float('NaN')) })],
		[
			'fichier-endommage',
			'XML that does not close',
			{ ...ods({}), 'content.xml': '<office:body>' }
		],
		['pas-un-classeur', 'no sheet', ods({})],
		[
			'macro-interdite',
			'a macro',
			{ ...ods({ F: rang(c('a')) }), 'Basic/Standard/module.xml': '<a/>' }
		],
		[
			'xls-ou-mot-de-passe',
			'a password',
			{ ...ods({ F: rang(c('a')) }), 'META-INF/manifest.xml': '<manifest:encryption-data/>' }
		],
		[
			'archive-suspecte',
			'70 MB that an archive makes fifty times smaller',
			{ ...ods({ F: rang(c('a')) }), 'Pictures/a.png': compressible(70e6) }
		]
	])('is refused as %s: %s', async (code, _, parties) => {
		expect(await lire(parties)).toBe(code);
	});
});
