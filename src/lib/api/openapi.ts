import { z } from 'zod';
import {
	createDocument,
	type ZodOpenApiOperationObject,
	type ZodOpenApiPathsObject
} from 'zod-openapi';
import { espacer } from '#lib/view/espacer.js';
import { accueilSchema } from './accueil.ts';
import { DOCUMENTATION, OPENAPI, RACINE } from './adresse.ts';
import { analyseSchema, LICENCE, pageSchema, ressourceSchema } from './enveloppe.ts';
import { CURSEUR, LIMITE, schemaDe, SENS_CURSEUR, type Parametre } from './parametre.ts';
import { problemeSchema } from './probleme.ts';
import type { ReseauApi } from './reseau.ts';
import { parametresUn, type Collection, type RouteApi } from './route.ts';
import { routesApi } from './routes.ts';

const INFO = {
	title: 'Mitoyen',
	summary: 'Ce que mutualisent les opérateurs publics de services numériques.',
	description: espacer(
		'Lecture seule, sans clé. Chaque fait porte ses sources, sa date et sa confiance ; ce que nul document ne dit est nul ou absent, jamais « non » ni 0. Une réponse vaut pour une version des données, dont elle dit le numéro et l’empreinte.'
	)
};

/** The OpenAPI 3.1 document of the API, written from the table of its routes. `origine`: its site. */
export function documentApi(reseau: ReseauApi, origine: string) {
	const { release } = reseau;
	return createDocument({
		openapi: '3.1.1',
		info: {
			...INFO,
			version: `1.${release.numero}.0`,
			license: { name: LICENCE.nom, url: LICENCE.adresse }
		},
		externalDocs: { description: 'La page à lire', url: origine + DOCUMENTATION },
		servers: [{ url: origine }],
		tags: [
			{ name: 'accueil', description: 'Les routes.' },
			{ name: 'collection', description: 'Les faits, page par page.' },
			{ name: 'analyse', description: 'Les vues du site : la réponse JSON de la page.' }
		],
		paths: {
			[RACINE]: { get: accueil() },
			[OPENAPI]: { get: description() },
			...Object.assign({}, ...routesApi(reseau).map(cheminsDe))
		}
	});
}

function cheminsDe(route: RouteApi): ZodOpenApiPathsObject {
	const chemin = `${RACINE}/${route.nom}`;
	if (route.genre === 'analyse') {
		return { [chemin]: { get: operation(route, analyseSchema(route.schema), route.parametres) } };
	}
	const liste = operation(route, pageSchema(route.schema), route.parametres, '410');
	const query = requete(route.parametres).extend({
		[LIMITE.nom]: limiteSchema(),
		[CURSEUR]: z
			.string()
			.optional()
			.meta({ description: espacer(SENS_CURSEUR) })
	});
	return {
		[chemin]: { get: { ...liste, requestParams: { query } } },
		...(route.un ? { [`${chemin}/{${route.un.cle}}`]: { get: operationUn(route, route.un) } } : {})
	};
}

function operationUn(route: Collection, un: NonNullable<Collection['un']>) {
	const lue = operation(route, ressourceSchema(route.schema), parametresUn(route), '404');
	const path = z.object({
		[un.cle]: z.string().meta({ description: un.sens, example: un.exemple })
	});
	const { query } = lue.requestParams ?? {};
	const summary = `${route.titre}, une par une`;
	return { ...lue, operationId: `${route.nom}.un`, summary, requestParams: { path, query } };
}

function operation(
	{ nom, genre, titre, sens }: RouteApi,
	schema: z.ZodType,
	parametres: readonly Parametre[],
	autre?: '404' | '410'
): ZodOpenApiOperationObject {
	return {
		operationId: nom,
		tags: [genre],
		summary: titre,
		description: espacer(sens),
		requestParams: { query: requete(parametres) },
		responses: {
			'200': { description: 'La réponse.', ...json(schema, 'application/json') },
			'304': {
				description: 'Rien n’a changé depuis la réponse dont « If-None-Match » donne l’ETag.'
			},
			'400': refus(
				'Un paramètre ou une valeur n’est pas de ceux de la route ; la réponse les dit.'
			),
			...(autre ? { [autre]: refus(AUTRES[autre]) } : {}),
			'429': refus('Trop de demandes ; « Retry-After » dit quand revenir.')
		}
	};
}

const AUTRES = {
	'404': 'Aucune entrée n’a cet identifiant ; la réponse dit les plus proches.',
	'410': 'Le curseur est d’une autre version des données : reprendre au début.'
};

function accueil(): ZodOpenApiOperationObject {
	const description = 'Les routes, leurs adresses, et où lire la suite.';
	const route = { nom: 'accueil', titre: 'L’accueil', sens: description };
	return { ...operation({ ...route } as RouteApi, accueilSchema, []), tags: ['accueil'] };
}

function description(): ZodOpenApiOperationObject {
	const document = z.looseObject({ openapi: z.string() });
	return {
		operationId: 'openapi',
		tags: ['accueil'],
		summary: 'Ce document',
		description: 'La description de l’API pour les programmes, écrite depuis ses routes.',
		responses: {
			'200': { description: 'Le document.', ...json(document, 'application/json') },
			'429': refus('Trop de demandes ; « Retry-After » dit quand revenir.')
		}
	};
}

function requete(parametres: readonly Parametre[]) {
	return z.object(
		Object.fromEntries(
			parametres.map((parametre) => {
				const meta = { description: espacer(parametre.sens), ...liste(parametre) };
				return [parametre.nom, schemaDe(parametre).optional().meta(meta)];
			})
		)
	);
}

/** Several values in one parameter, between commas. */
const liste = ({ plusieurs }: Parametre) =>
	plusieurs ? { param: { style: 'form' as const, explode: false } } : {};

function limiteSchema() {
	const { min, max, defaut, sens } = LIMITE;
	return z.int().min(min).max(max).optional().meta({ description: sens, default: defaut });
}

const json = (schema: z.ZodType, type: string) => ({ content: { [type]: { schema } } });

const refus = (description: string) => ({
	description: espacer(description),
	...json(problemeSchema, 'application/problem+json')
});
