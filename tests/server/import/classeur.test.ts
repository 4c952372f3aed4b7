import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lireClasseur } from '#lib/server/import/classeur.ts';
import { classeur, compressible, fichier, parties, rang } from './classeur-fabrique.ts';

const SEUL = parties({ Feuille: rang(['a', 'b']) + rang(['1', '']) });

/** The rows of the first sheet, or the code of the refusal. */
async function lire(path: string) {
	const lecture = await lireClasseur(readFileSync(path));
	return 'refus' in lecture ? lecture.refus.code : lecture.feuilles[0]!.rangs;
}

describe('a workbook', () => {
	it('is read as texts, whatever it says of its own size', async () => {
		expect(await lire(classeur(SEUL))).toEqual([
			{ ligne: 1, cellules: ['a', 'b'] },
			{ ligne: 2, cellules: ['1', ''] }
		]);
	});

	it('keeps accents, emoji, angle brackets and what the format escapes, and no phonetic guide', async () => {
		const riche =
			'<row><c t="inlineStr"><is><r><t>Cœur </t></r><r><t>d’Ÿ 🏛 &lt;b></t></r><rPh><t>non</t></rPh></is></c><c t="str"><v>a_x000D_b</v></c></row>';
		expect(await lire(classeur(parties({ F: riche })))).toEqual([
			{ ligne: 1, cellules: ['Cœur d’Ÿ 🏛 <b>', 'a\rb'] }
		]);
	});

	it('writes a date, a code with its zeros and a number as the reader sees them', async () => {
		const styles =
			'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';
		const cells =
			'<row><c s="1"><v>45292</v></c><c s="2"><v>1400</v></c><c><v>2.5</v></c><c><v>2.00035E5</v></c><c t="b"><v>1</v></c></row>';
		const lue = await lire(classeur({ ...parties({ F: cells }), 'xl/styles.xml': styles }));
		expect(lue).toEqual([{ ligne: 1, cellules: ['2024-01-01', '01400', '2.5', '200035', 'VRAI'] }]);
	});

	it('says what its reader does not see: hidden rows, errors, formulas never computed, lost digits', async () => {
		const rows =
			rang(['titre']) +
			rang(['cachée'], ' hidden="1"') +
			'<row><c t="e"><v>#N/A</v></c><c><f>1+1</f></c><c><v>12345678901234567890</v></c></row>';
		const lecture = await lireClasseur(readFileSync(classeur(parties({ F: rows }))));
		if ('refus' in lecture) throw new Error(lecture.refus.code);
		const [{ masquees, doutes }] = lecture.feuilles as [(typeof lecture.feuilles)[number]];
		expect(masquees).toBe(1);
		expect(doutes.map(({ code, ligne, colonne }) => [code, ligne, colonne])).toEqual([
			['cellule-en-erreur', 3, 1],
			['formule-sans-valeur', 3, 2],
			['nombre-imprecis', 3, 3]
		]);
	});

	it('leaves out the sheets that are hidden', async () => {
		const deux = parties({ Vue: rang(['a']), Cachee: rang(['b']) });
		const livre = deux['xl/workbook.xml']!.replace('name="Cachee"', 'name="Cachee" state="hidden"');
		const lecture = await lireClasseur(
			readFileSync(classeur({ ...deux, 'xl/workbook.xml': livre }))
		);
		expect('feuilles' in lecture && lecture.feuilles.map(({ nom }) => nom)).toEqual(['Vue']);
	});
});

const zeros = (n: number) => new Uint8Array(n);
const profond = (n: number) => '<a>'.repeat(n) + '</a>'.repeat(n);

describe('a workbook that is none, or that bites', () => {
	it.each([
		[
			'an old one, or one with a password',
			'xls-ou-mot-de-passe',
			() => fichier('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
		],
		['something else', 'pas-un-classeur', () => fichier('a.xlsx', 'un texte')],
		['an archive without sheets', 'pas-un-classeur', () => classeur({ 'a.txt': 'a' })],
		[
			'one that was cut',
			'fichier-endommage',
			() => fichier('a.xlsx', Buffer.from('504b0304ffff', 'hex'))
		],
		[
			'one with a part missing',
			'fichier-endommage',
			() => classeur({ ...SEUL, 'xl/_rels/workbook.xml.rels': '<a/>' })
		],
		[
			'XML that does not close',
			'fichier-endommage',
			() => classeur({ ...SEUL, 'xl/worksheets/s0.xml': '<worksheet>' })
		],
		[
			'a shared text that does not exist',
			'fichier-endommage',
			() => classeur(parties({ F: '<row><c t="s"><v>9</v></c></row>' }))
		],
		[
			'rows out of order',
			'fichier-endommage',
			() => classeur(parties({ F: '<row r="2"/><row r="1"/>' }))
		],
		['a macro', 'macro-interdite', () => classeur({ ...SEUL, 'xl/vbaProject.bin': 'x' })],
		['an archive in it', 'archive-suspecte', () => classeur({ ...SEUL, 'xl/a.zip': 'x' })],
		['names that lead out', 'archive-suspecte', () => classeur({ ...SEUL, '../../a.xml': 'x' })],
		[
			'too many parts',
			'archive-suspecte',
			() =>
				classeur({
					...SEUL,
					...Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`p${i}`, 'x']))
				})
		],
		[
			'70 MB that an archive makes fifty times smaller',
			'archive-suspecte',
			() => classeur({ ...SEUL, 'xl/media/a': compressible(70e6) })
		],
		[
			'a part a thousand times smaller than itself',
			'archive-suspecte',
			() => classeur({ ...SEUL, 'xl/a.xml': zeros(5e6) })
		],
		[
			'a document type',
			'doctype-interdit',
			() =>
				classeur({
					...SEUL,
					'xl/worksheets/s0.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
				})
		],
		[
			'tags within tags',
			'trop-profond',
			() => classeur({ ...SEUL, 'xl/worksheets/s0.xml': profond(40) })
		],
		[
			'a cell a million rows away',
			'trop-de-lignes',
			() => classeur(parties({ F: '<row r="1048576"><c><v>1</v></c></row>' }))
		],
		[
			'a cell in the last column',
			'trop-de-colonnes',
			() => classeur(parties({ F: '<row><c r="XFD1"><v>1</v></c></row>' }))
		],
		[
			'a cell as long as a book',
			'cellule-trop-longue',
			() => classeur(parties({ F: rang(['x'.repeat(20_000)]) }))
		]
	])('with %s is refused: %s', async (_, code, make) => {
		expect(await lire(make())).toBe(code);
	});
});
