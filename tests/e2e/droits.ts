import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Role } from '#lib/server/compte/role.ts';

/** What an address of the team's room asks for. */
export type Droit = {
	/** The least role that reads it; null: anyone, to come in. */
	lire: Role | null;
	/** Those that the order of roles lets in, and that it refuses all the same. */
	sauf?: readonly Role[];
	/** The least role of each of its actions, or of its method POST. */
	actions?: Record<string, Role | null>;
	/** An address of this route, when its own is not one; and how it answers who may read it. */
	exemple?: string;
	statut?: number;
};

/**
 * Every route of the team's room. A new one is written here with the role that it asks for, or the
 * test fails.
 */
export const DROITS: Readonly<Record<string, Droit>> = {
	'/equipe': { lire: 'contribution' },
	'/equipe/connexion': { lire: null, actions: { default: null } },
	'/equipe/deconnexion': { lire: null, actions: { POST: null }, statut: 405 },
	'/equipe/auth/oidc': { lire: null, statut: 404 },
	'/equipe/auth/callback/oidc': { lire: null, statut: 404 },
	'/equipe/mot-de-passe': { lire: null, actions: { default: null } },
	'/equipe/mot-de-passe/nouveau': { lire: null, actions: { default: null } },
	'/equipe/compte': {
		lire: 'contribution',
		actions: { motDePasse: 'contribution', fermer: 'contribution', fermerAutres: 'contribution' }
	},
	'/equipe/[fiches=fiches]': {
		lire: 'contribution',
		actions: { default: 'edition' },
		exemple: '/equipe/structures'
	},
	'/equipe/[fiches=fiches]/[id]': {
		lire: 'contribution',
		actions: { default: 'contribution' },
		// A form: a contributor proposes in its own sheets, and who only reads has nothing to fill.
		sauf: ['lecture'],
		exemple: '/equipe/structures/adico'
	},
	'/equipe/[fiches=fiches]/[id]/ebauche': {
		lire: null,
		actions: { POST: 'contribution' },
		exemple: '/equipe/structures/adico/ebauche',
		statut: 405
	},
	'/equipe/imports': { lire: 'edition', actions: { default: 'edition' } },
	'/equipe/imports/[id]': {
		lire: 'edition',
		actions: {
			...{ regler: 'edition', relire: 'edition', arreter: 'edition' },
			...{ accepter: 'edition', abandonner: 'edition' }
		},
		exemple: '/equipe/imports/999',
		statut: 404
	},
	'/equipe/imports/[id]/fichier': {
		...{ lire: 'edition', exemple: '/equipe/imports/999/fichier', statut: 404 }
	},
	'/equipe/imports/[id]/progres': {
		...{ lire: 'edition', exemple: '/equipe/imports/999/progres', statut: 404 }
	},
	'/equipe/imports/[id]/rapport.csv': {
		...{ lire: 'edition', exemple: '/equipe/imports/999/rapport.csv', statut: 404 }
	},
	'/equipe/imports/modeles': { lire: 'edition' },
	'/equipe/imports/modeles/[fichier]': {
		...{ lire: 'edition', exemple: '/equipe/imports/modeles/sources.schema.json' }
	},
	'/equipe/relectures': {
		lire: 'lecture',
		actions: { creer: 'edition', fermer: 'edition' }
	},
	'/equipe/relectures/[id]': {
		lire: 'lecture',
		actions: { default: 'edition' },
		exemple: '/equipe/relectures/999',
		statut: 404
	},
	'/equipe/publier': {
		lire: 'lecture',
		actions: { publier: 'publication', reprendre: 'edition' }
	},
	'/equipe/versions': { lire: 'lecture' },
	'/equipe/versions/[numero]': { lire: 'lecture', exemple: '/equipe/versions/1' },
	'/equipe/versions/[numero]/[fichier]': {
		...{ lire: 'lecture', exemple: '/equipe/versions/1/release.json' }
	},
	'/equipe/versions/[numero]/restaurer': {
		lire: 'publication',
		actions: { default: 'publication' },
		exemple: '/equipe/versions/1/restaurer'
	},
	'/equipe/versions/comparer': {
		...{ lire: 'lecture', exemple: '/equipe/versions/comparer?avant=1&apres=1' }
	},
	'/equipe/journal': { lire: 'lecture' },
	'/equipe/journal/journal.csv': { lire: 'lecture' },
	'/equipe/comptes': { lire: 'administration', actions: { default: 'administration' } },
	'/equipe/comptes/[id]': {
		lire: 'administration',
		actions: {
			...{ droits: 'administration', suspendre: 'administration', retablir: 'administration' },
			...{ fermer: 'administration', lien: 'administration' }
		},
		exemple: '/equipe/comptes/inconnu',
		statut: 404
	}
};

const RACINE = 'src/routes';

/** The routes under /equipe as their files tell them, each with the names of its actions. */
export function routesDeLaSalle(): Record<string, string[]> {
	const routes: Record<string, string[]> = {};
	const dossier = join(RACINE, 'equipe');
	for (const name of readdirSync(dossier, { recursive: true, encoding: 'utf8' })) {
		const path = join(dossier, name);
		if (!/\/\+(page|server|page\.server)\.(ts|svelte)$/.test(path)) continue;
		const route = dirname(path).slice(RACINE.length);
		routes[route] = [...(routes[route] ?? []), ...actionsDe(path)].sort();
	}
	return routes;
}

/** Names of what a file does besides reading: its form actions, and its methods other than GET. */
function actionsDe(path: string): string[] {
	return path.endsWith('.ts') ? nomsDesActions(readFileSync(path, 'utf8')) : [];
}

const METHODES = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];

/** The same of a source; "?" stands for an action whose name it does not tell. */
export function nomsDesActions(texte: string): string[] {
	const source = ts.createSourceFile('x.ts', texte, ts.ScriptTarget.Latest);
	return source.statements.flatMap((statement) => {
		if (ts.isFunctionDeclaration(statement)) return nomsDe(statement.name?.text ?? '');
		if (ts.isExportDeclaration(statement)) return nomsExportes(statement);
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
			ts.isIdentifier(name) ? nomsDe(name.text, initializer) : ['?']
		);
	});
}

/** What is exported under another declaration is not followed: that it is there is said. */
function nomsExportes({ exportClause, isTypeOnly }: ts.ExportDeclaration): string[] {
	if (isTypeOnly) return [];
	if (!exportClause || !ts.isNamedExports(exportClause)) return ['?'];
	return exportClause.elements.flatMap(({ name }) => nomsDe(name.text));
}

function nomsDe(nom: string, valeur?: ts.Expression): string[] {
	if (METHODES.includes(nom)) return [nom];
	if (nom !== 'actions') return [];
	const objet =
		valeur && (ts.isSatisfiesExpression(valeur) || ts.isAsExpression(valeur))
			? valeur.expression
			: valeur;
	if (!objet || !ts.isObjectLiteralExpression(objet)) return ['?'];
	return objet.properties.map(({ name: key }) => (key && ts.isIdentifier(key) ? key.text : '?'));
}
