import { readFileSync } from 'node:fs';
import * as jsonld from 'jsonld';
import { Parser } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import factory from 'rdf-validate-shacl/src/defaultEnv.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, type SourceCatalogue } from '#lib/donnees/catalogue.ts';
import { ADRESSE, readLot } from './fixture.ts';

const ORIGINE = 'https://mitoyen.example';
let source: SourceCatalogue;
beforeAll(async () => {
	const lot = readLot();
	source = {
		origine: ORIGINE,
		adresse: ADRESSE,
		release: lot.release,
		fichiers: lot.fichiers,
		sommes: await lot.sommes(),
		exploitant: { nom: null, contact: null }
	};
});

const options = {
	safe: true,
	documentLoader: async () => {
		throw new Error('a catalogue must be read without the network');
	}
};

/** What the shapes have to say against a catalogue, one line each. */
async function fautes(document: object): Promise<string[]> {
	const text = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
	const data = new Parser({ format: 'N-Quads' }).parse(text);
	const shapes = new Parser().parse(readFileSync('tests/schemas/dcat-ap.ttl', 'utf8'));
	const validator = new SHACLValidator(factory.dataset(shapes));
	const { results } = await validator.validate(factory.dataset(data));
	return results.map(
		({ focusNode, path, message }) =>
			`${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join()}`
	);
}

describe('the DCAT-AP catalogue', () => {
	it('is JSON-LD that needs no other file, with no word lost', async () => {
		const [expanded] = await jsonld.expand(catalogue(source), options);
		expect(Object.keys(expanded ?? {})).toContain('http://www.w3.org/ns/dcat#dataset');
	});

	it('holds what DCAT-AP 3 wants, by shapes written from its text', async () => {
		expect(await fautes(catalogue(source))).toEqual([]);
	});

	it('names its operator and a contact once they are known', async () => {
		for (const href of ['mailto:contact@mitoyen.example', 'https://mitoyen.example/contact']) {
			const exploitant = { nom: 'Mairie <b>', contact: { href, label: href } };
			const named = catalogue({ ...source, exploitant });
			expect(await fautes(named)).toEqual([]);
			expect(JSON.stringify(named)).toContain(href);
			expect(named['dct:publisher']['foaf:name']).toBe('Mairie <b>');
		}
	});

	it('lists every file with its address, its weight and its hash', () => {
		const listed = catalogue(source)['dcat:dataset']['dcat:distribution'];
		const files = source.fichiers.filter(({ nom }) => !nom.endsWith('.schema.json'));
		expect(listed.map((one) => one['@id'])).toEqual(files.map(({ nom }) => `${ADRESSE}/${nom}`));
		expect(JSON.stringify(listed[0])).toContain(source.sommes[0]!.sha256);
	});
});

describe('a fault is found', () => {
	type Catalogue = ReturnType<typeof catalogue>;
	const change = (edit: (document: Catalogue) => void) => {
		const document = structuredClone(catalogue(source));
		edit(document);
		return fautes(document);
	};

	it.each<[string, (document: Record<string, unknown>) => void]>([
		['a catalogue without a title', (c) => delete c['dct:title']],
		['no publisher', (c) => delete c['dct:publisher']],
		['a language in words', (c) => (c['dct:language'] = 'français')],
		['a date that is none', (c) => (c['dct:issued'] = '21/11/2026')]
	])('%s', async (_, edit) => {
		const found = await change((document) => edit(document as unknown as Record<string, unknown>));
		expect(found.length).toBeGreaterThan(0);
	});

	it('a file without an address, an API without its own, a hash cut short', async () => {
		const found = await change((document) => {
			const { 'dcat:dataset': dataset, 'dcat:service': service } = document;
			const [first, second] = dataset['dcat:distribution'] as Record<string, unknown>[];
			delete first!['dcat:accessURL'];
			Object.assign(second!, {
				'spdx:checksum': { ...(second!['spdx:checksum'] as object), 'spdx:checksumValue': 'abc' }
			});
			delete (service as Record<string, unknown>)['dcat:endpointURL'];
		});
		const paths = found.map((line) => /[#/](\w+): /.exec(line)?.[1]);
		expect(new Set(paths)).toEqual(new Set(['accessURL', 'checksumValue', 'endpointURL']));
	});
});
