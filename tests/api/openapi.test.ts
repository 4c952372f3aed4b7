import { readdirSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { OPENAPI, RACINE } from '#lib/api/adresse.ts';
import { documentApi } from '#lib/api/openapi.ts';
import { routesApi } from '#lib/api/routes.ts';
import { currentRelease } from '#lib/server/release.ts';
import { serveVersion } from '../publication/version.ts';
import { demander, ORIGINE } from './appel.ts';

serveVersion();

type Operation = {
	operationId: string;
	summary: string;
	description: string;
	parameters?: {
		name: string;
		in: string;
		description: string;
		schema: { enum?: string[]; items?: { enum?: string[] } };
	}[];
	responses: Record<string, { description: string }>;
};

const lu = () => JSON.parse(JSON.stringify(documentApi(currentRelease(), ORIGINE)));
const operations = () =>
	Object.entries(lu().paths as Record<string, { get: Operation }>).map(
		([chemin, { get }]) => [chemin, get] as const
	);

/** Those of the table: the document itself is a route of its own (tests/e2e/api.test.ts asks it). */
const routesDocumentees = () => operations().filter(([chemin]) => chemin !== OPENAPI);

describe('the OpenAPI document', () => {
	it('is valid OpenAPI 3.1', async () => {
		const document = lu();
		const { valid, errors } = await new Validator().validate(document);
		expect([valid, errors]).toEqual([true, undefined]);
		expect(document.openapi).toBe('3.1.1');
	});

	it('is refused by the validator when a path loses its answers', async () => {
		const document = lu();
		delete document.paths[RACINE].get.responses['200'].description;
		expect((await new Validator().validate(document)).valid).toBe(false);
	});

	it('describes every route that is served, and serves every route that it describes', () => {
		const served = routesApi(currentRelease()).flatMap((route) => [
			`${RACINE}/${route.nom}`,
			...(route.genre === 'collection' && route.un
				? [`${RACINE}/${route.nom}/{${route.un.cle}}`]
				: [])
		]);
		expect(operations().map(([chemin]) => chemin)).toEqual([RACINE, OPENAPI, ...served]);
		for (const [chemin] of routesDocumentees()) {
			const path = chemin.replace(/\{(\w+)\}/, (_, name: string) => exemple(chemin, name));
			const query = path.endsWith('/comparaison') ? '?departement=31,81' : '';
			const reponse = demander(path.slice(RACINE.length + 1) + query);
			expect([path, 'json' in reponse]).toEqual([path, true]);
		}
	});

	it('leaves out no file of the routes: one answers the table, one is the document', () => {
		const files = readdirSync('src/routes/api', { recursive: true, encoding: 'utf8' });
		const served = files.filter((path) => path.endsWith('+server.ts')).sort();
		expect(served.map((path) => path.replaceAll('\\', '/'))).toEqual([
			'v1/[...chemin]/+server.ts',
			'v1/openapi.json/+server.ts'
		]);
	});

	it('describes every parameter that is taken, with its values, and no other', () => {
		for (const [chemin, { parameters = [] }] of routesDocumentees()) {
			const path = chemin.replace(/\{(\w+)\}/, (_, name: string) => exemple(chemin, name));
			const asked = parameters.filter((parameter) => parameter.in === 'query');
			const reponse = demander(`${path.slice(RACINE.length + 1)}?inconnu=1`);
			const taken = 'refus' in reponse ? reponse.refus.errors?.[0]?.valeurs : null;
			expect([chemin, asked.map(({ name }) => name)]).toEqual([chemin, taken]);
			for (const { name, schema, description } of asked) {
				expect([chemin, name, description.length > 5]).toEqual([chemin, name, true]);
				const wrong = demander(`${path.slice(RACINE.length + 1)}?${name}=~~`);
				const [faute] = 'refus' in wrong ? (wrong.refus.errors ?? []) : [];
				// An enumeration of numbers as text comes out in the order of these numbers.
				const values = (schema.enum ?? schema.items?.enum)?.sort();
				const accepted = faute?.valeurs && [...faute.valeurs].sort();
				if (values) expect([chemin, name, accepted]).toEqual([chemin, name, values]);
			}
		}
	});

	it('says each thing in words: no description is empty, no id is used twice', () => {
		const ids = operations().map(([, { operationId }]) => operationId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [chemin, { summary, description, responses }] of routesDocumentees()) {
			expect([chemin, summary.length > 3, description.length > 10]).toEqual([chemin, true, true]);
			expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '400', '429']));
		}
	});
});

function exemple(chemin: string, cle: string): string {
	const route = routesApi(currentRelease()).find(
		(one) => chemin === `${RACINE}/${one.nom}/{${cle}}`
	);
	return route?.genre === 'collection' ? (route.un?.exemple ?? '') : '';
}
