import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { FILTRE_ADOPTION_DEFAUT, type FiltreAdoption } from '#lib/domain/adoption/filtre.ts';
import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { gexf } from '#lib/export/gexf.ts';
import { graphml } from '#lib/export/graphml.ts';
import { reseauFichier, type ReseauFichier } from '#lib/export/reseau-fichier.ts';
import { readReel } from '../domain/reel.ts';

const { release, index } = readReel();

function fichier(change: Partial<FiltreAdoption> = {}): ReseauFichier {
	const filtre = { ...FILTRE_ADOPTION_DEFAUT, ...change };
	const vue = { filtre, tri: 'blocs' as const };
	const reseau = adoptions(release, index, filtre);
	return reseauFichier({ noyau: index.noyau, vue, reseau }, 'https://mitoyen.example/solutions');
}

// Everything that XML cannot carry or would read otherwise.
const HOSTILE = 'A\u0007\u0000 <b>&amp; "x" \'y\' ]]> \ud800 \uffff\n\r\tÉ 😀';
const LU = 'A <b>&amp; "x" \'y\' ]]>  \n\r\tÉ 😀';

function hostile(): ReseauFichier {
	const lu = fichier();
	const [noeud, ...noeuds] = lu.noeuds;
	const [lien, ...liens] = lu.liens;
	const spoil = (valeurs: ReseauFichier['noeuds'][number]['valeurs']) =>
		valeurs.map((valeur) => (typeof valeur === 'number' ? valeur : HOSTILE));
	return {
		...lu,
		titre: HOSTILE,
		noeuds: [{ ...noeud!, nom: HOSTILE, valeurs: spoil(noeud!.valeurs) }, ...noeuds],
		liens: [{ ...lien!, valeurs: spoil(lien!.valeurs) }, ...liens]
	};
}

const FORMATS = [
	{ format: 'graphml', write: graphml },
	{ format: 'gexf', write: gexf }
];

/** The official schema of GraphML, its parts found beside it; ours for GEXF (see tests/schemas). */
const OFFICIEL = 'node_modules/graphml-moddle/resources/graphml/xsd';
const read = (fileName: string, folder: string) => ({
	fileName,
	contents: readFileSync(`${folder}/${fileName}`, 'utf8').replaceAll(
		/http:\/\/graphml\.graphdrawing\.org\/xmlns\/1\.1\/(?=[\w-]+\.xsd)/g,
		''
	)
});
const SCHEMAS: Record<string, { schema: SchemaFile[]; preload: SchemaFile[] }> = {
	graphml: {
		schema: [read('graphml.xsd', OFFICIEL)],
		preload: [read('graphml-structure.xsd', OFFICIEL), read('xlink.xsd', 'tests/schemas')]
	},
	gexf: { schema: [read('gexf.xsd', 'tests/schemas')], preload: [] }
};
type SchemaFile = ReturnType<typeof read>;

async function faults(format: string, contents: string): Promise<string[]> {
	const xml = { fileName: `r.${format}`, contents };
	const { errors } = await validateXML({ xml, ...SCHEMAS[format]! });
	return errors.map(({ rawMessage }) => rawMessage);
}

describe.each(FORMATS)('the network as $format', ({ format, write }) => {
	it('is valid, by default, with everything, at a date, with nothing', async () => {
		const vues: Partial<FiltreAdoption>[] = [
			{},
			{ origine: 'toutes', confiance: 'basse' },
			{ origine: 'toutes', date: '2021' },
			{ familles: ['ca'], roles: ['financeur'] }
		];
		for (const vue of vues) expect(await faults(format, write(fichier(vue)))).toEqual([]);
	});

	it('stays valid whatever the names', async () => {
		expect(await faults(format, write(hostile()))).toEqual([]);
	});

	it('is refused by its schema when an edge leads nowhere', async () => {
		const lu = fichier();
		const [first, ...liens] = lu.liens;
		const broken = write({ ...lu, liens: [{ ...first!, vers: 's999' }, ...liens] });
		expect((await faults(format, broken)).join()).toContain('s999');
	});

	it('has every node and edge of the view, each edge with its role and its sources', () => {
		const lu = fichier({ origine: 'toutes' });
		const text = write(lu);
		expect(text.match(/<node /g)).toHaveLength(51 + lu.noeuds.length - 51);
		expect(lu.noeuds.filter(({ id }) => id.startsWith('s'))).toHaveLength(51);
		expect(text.match(/<edge /g)).toHaveLength(181);
		const place = (nom: string) => lu.attributsLiens.findIndex((attribut) => attribut.nom === nom);
		for (const { valeurs } of lu.liens) {
			expect(valeurs[place('role')]).toBeTruthy();
			expect(valeurs[place('sources')]).toBeTruthy();
		}
	});

	it('says what is unknown by leaving it out, and its release', () => {
		const text = write(fichier());
		expect(text.includes('null') || text.includes('NaN')).toBe(false);
		expect(text.includes(`empreinte ${index.noyau.release.sha256.slice(0, 12)}`)).toBe(true);
		expect(text.includes('Licence Ouverte 2.0')).toBe(true);
	});
});

it('keeps all that XML can carry of a name', () => {
	const label = /label="([^"]*)"/.exec(gexf(hostile()))![1]!;
	const ENTITES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
	const read = label
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/&(amp|lt|gt|quot);/g, (_, nom: string) => ENTITES[nom]!);
	expect(read).toBe(LU);
});

it('says of an edge without a date that it is in no count, when one is asked', () => {
	const lu = fichier({ origine: 'toutes', date: '2021' });
	const place = lu.attributsLiens.findIndex(({ nom }) => nom === 'moment');
	expect(new Set(lu.liens.map(({ valeurs }) => valeurs[place]))).toEqual(
		new Set(['en-cours', 'non-datee'])
	);
});
