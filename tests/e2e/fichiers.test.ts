import { describe, expect, inject, it } from 'vitest';
import { adresseFichier, valeursDe, type Exportation } from '#lib/view/exportation/exportation.ts';

const origine = inject('origine');
const get = (path: string) => fetch(origine + path);

/** A file, come back for when too many are asked at once: another test does just that. */
async function take(path: string): Promise<Response> {
	const answer = await get(path);
	if (answer.status !== 503) return answer;
	await answer.body?.cancel();
	const seconds = Number(answer.headers.get('retry-after'));
	await new Promise((back) => setTimeout(back, seconds * 1000));
	return take(path);
}

/** The pages whose view leaves the site as files, and the name that their files carry. */
const VUES = [
	['/couverture?axe=cybersecurite', 'couverture-cybersecurite'],
	['/chevauchements', 'chevauchements'],
	['/lacunes?axe=cybersecurite', 'lacunes-cybersecurite'],
	['/comparer?departement=14,50', 'comparer-14-50'],
	['/empreinte', 'empreinte'],
	['/chevauchements/adico/sitiv', 'chevauchement-adico-sitiv'],
	['/structures/adico', 'structure-adico'],
	['/departements/80', 'departement-80'],
	[
		'/simulation?si=ouvre.haute-garonne-numerique.cybersecurite',
		'simulation-ouvre-haute-garonne-numerique-cybersecurite'
	]
] as const;

/** By suffix: the type of the answer, its first bytes, and what it weighs at the very least. */
const FORMATS: Record<string, { type: string; debut: string; poids: number }> = {
	json: { type: 'application/json; charset=utf-8', debut: '{"', poids: 1000 },
	csv: { type: 'text/csv; charset=utf-8', debut: '\ufeff', poids: 500 },
	geojson: {
		...{ type: 'application/geo+json; charset=utf-8', poids: 1000 },
		debut: '{"type":"FeatureCollection"'
	},
	svg: { type: 'image/svg+xml; charset=utf-8', debut: '<svg ', poids: 30_000 },
	png: { type: 'image/png', debut: '\ufffdPNG', poids: 10_000 },
	pdf: { type: 'application/pdf', debut: '%PDF-1.7', poids: 15_000 },
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		...{ debut: 'PK', poids: 10_000 }
	},
	zip: { type: 'application/zip', debut: 'PK', poids: 100_000 },
	pptx: {
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		...{ debut: 'PK', poids: 10_000 }
	}
};
/** Tables have no territory of their own. */
const SANS_CARTE = ['/comparer', '/empreinte'];

describe.each(VUES)('the files of %s', (path, nom) => {
	it('are listed by group, and each answers what it announces', async () => {
		const html = await (await get(path)).text();
		const [tag] = /<a[^>]* data-exporter[^>]*>/.exec(html)!;
		const href = /href="([^"]+)"/.exec(tag)![1]!.replaceAll('&amp;', '&');
		const answer = await take(href.replace('/exporter', '/exporter.json'));
		const exportation = (await answer.json()) as Exportation;
		const hrefs = exportation.fichiers.map((fichier) =>
			adresseFichier(exportation, { fichier, valeurs: valeursDe(fichier, { echelle: '1' }) })
		);
		const groupes = exportation.fichiers.map(({ groupe }) => groupe);
		expect([...new Set(groupes)]).toEqual(['Image', 'Diaporama', 'Document', 'Données']);
		const suffixes = hrefs.map((href) => /\.(\w+)(?:\?|$)/.exec(href)![1]!);
		const sans = SANS_CARTE.some((table) => path.startsWith(table)) ? ['geojson'] : [];
		const expected = Object.keys(FORMATS).filter((format) => !sans.includes(format));
		expect(suffixes.toSorted()).toEqual(expected.toSorted());
		for (const [i, href] of hrefs.entries()) await check(href, suffixes[i]!, nom);
	});
});

async function check(href: string, suffix: string, nom: string): Promise<void> {
	const { type, debut, poids } = FORMATS[suffix]!;
	const answer = await take(href);
	expect(answer.status, href).toBe(200);
	expect(answer.headers.get('content-type')).toBe(type);
	const bytes = new Uint8Array(await answer.arrayBuffer());
	expect(bytes.length, href).toBeGreaterThan(poids);
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	expect(decoder.decode(bytes.subarray(0, 60)).startsWith(debut), href).toBe(true);
	if (suffix === 'json') return;
	expect(answer.headers.get('content-disposition')).toMatch(
		new RegExp(`filename="mitoyen-${nom}-\\d{4}-\\d\\d-\\d\\d\\.${suffix}"`)
	);
}

describe('the files of the directory', () => {
	it.each(['json', 'csv', 'xlsx'])('answer what they announce: %s', (suffix) =>
		check(`/structures.${suffix}${suffix === 'csv' ? '?profil=excel' : ''}`, suffix, 'structures')
	);

	it('are tables only', async () => {
		for (const suffix of ['svg', 'png', 'pdf', 'pptx', 'geojson', 'zip']) {
			const answer = await get(`/structures.${suffix}`);
			expect([suffix, answer.status]).toEqual([suffix, 404]);
		}
	});
});

describe('the columns of a CSV', () => {
	it.each(['/couverture', '/structures', '/departements/80', '/solutions'])(
		'are described beside it: %s.schema.json',
		async (path) => {
			const schema = await (await get(`${path}.schema.json?profil=excel`)).json();
			const csv = await (await get(`${path}.csv?profil=excel`)).text();
			const head = csv.replace(/^\ufeff/, '').split('\r\n')[0]!;
			const names = schema.fields.map(({ name }: { name: string }) => name);
			expect(names.join(schema.dialect.delimiter)).toBe(head);
		}
	);
});

describe('what a file may be asked', () => {
	it('draws a PNG in four formats', async () => {
		const sizes = await Promise.all(
			['16x9', '4x3', 'carre', 'a4'].map(async (format) => {
				const bytes = await (await take(`/couverture.png?format=${format}`)).arrayBuffer();
				const view = new DataView(bytes);
				return [view.getUint32(16), view.getUint32(20)];
			})
		);
		expect(sizes).toEqual([
			...[[1280, 720], [1280, 960], [1280, 1280], [1280, 905]] // prettier-ignore
		]);
	});

	it.each([
		['/couverture.png?format=affiche', '16x9, 4x3, carre, a4'],
		['/chevauchements.svg?format=', '16x9, 4x3, carre, a4'],
		['/couverture.png?echelle=9', '1, 2, 3, 4'],
		['/structures/adico.png?echelle=1&echelle=2', '1, 2, 3, 4'],
		['/solutions.png?lecture=roman', 'graphe, matrice'],
		['/lacunes.pdf?papier=a0', 'a4, a3'],
		['/empreinte.pdf?sens=travers', 'paysage, portrait'],
		['/departements/80.csv?profil=latin1', 'donnees-ouvertes, excel'],
		['/structures.schema.json?profil=x', 'donnees-ouvertes, excel']
	])('answers %s with the allowed values', async (path, allowed) => {
		const answer = await get(path);
		expect(answer.status).toBe(400);
		expect(answer.headers.get('content-type')).toContain('application/problem+json');
		expect((await answer.json()).detail).toContain(allowed);
	});

	it.each(['xlsx', 'geojson', 'pdf', 'pptx'])('answers no %s to a faulty view', async (format) => {
		expect((await get(`/couverture.${format}?axe=inconnu`)).status).toBe(400);
	});

	it.each(['/comparer.geojson?departement=14,50', '/empreinte.geojson'])(
		'says that a table has no territory: %s',
		async (path) => {
			const answer = await get(path);
			expect(answer.status).toBe(404);
			expect((await answer.json()).detail).toContain('geojson');
		}
	);

	it('marks every file of a simulation', async () => {
		const query = '?axe=cybersecurite&si=ouvre.haute-garonne-numerique.cybersecurite';
		for (const format of ['xlsx', 'geojson', 'pdf', 'pptx']) {
			const name = (await take(`/couverture.${format}${query}`)).headers.get('content-disposition');
			expect(name).toContain('mitoyen-couverture-simulation-');
		}
		const { titre } = await (await get(`/couverture.geojson${query}`)).json();
		expect(titre).toMatch(/^Simulation – /);
	});
});
