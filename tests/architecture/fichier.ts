import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** An import or a re-export, as written. `type`: nothing of it is left once compiled. */
export type Import = { de: string; type: boolean; reexport: boolean };

/** One source file, read into what the rules speak of. */
export type Fichier = {
	/** From the root of the project, with slashes: "src/lib/domain/axe.ts". */
	path: string;
	/** Code of its scripts, and the whole text. */
	code: string;
	texte: string;
	imports: Import[];
	/** Names read from the environment: "window", "document.title", "Date.now", "new Date()". */
	environnement: string[];
	/** True when it declares nothing and only passes on what other files export. */
	barrel: boolean;
};

/** Reads a source from its text: rules are tested on sources that exist only in memory. */
export function readFichier(path: string, texte: string): Fichier {
	const code = path.endsWith('.svelte') ? scripts(texte) : texte;
	const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	const fichier: Fichier = { path, code, texte, imports: [], environnement: [], barrel: false };
	visit(source, fichier);
	fichier.barrel =
		source.statements.length > 0 &&
		source.statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier !== undefined);
	return fichier;
}

/** Reads every source under a folder. */
export function readDossier(dir: string): Fichier[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.map((name) => join(dir, name).replaceAll('\\', '/'))
		.filter((path) => /\.(ts|js|svelte)$/.test(path))
		.sort()
		.map((path) => readFichier(path, readFileSync(path, 'utf8')));
}

/** Text of the scripts of a component. */
function scripts(texte: string): string {
	return [...texte.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n');
}

function visit(node: ts.Node, fichier: Fichier): void {
	const found = importOf(node);
	if (found) fichier.imports.push(found);
	const read = environnementOf(node);
	if (read) fichier.environnement.push(read);
	ts.forEachChild(node, (child) => visit(child, fichier));
}

function importOf(node: ts.Node): Import | null {
	if (ts.isImportDeclaration(node)) {
		return { de: textOf(node.moduleSpecifier), type: isTypeOnly(node), reexport: false };
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
		return { de: textOf(node.moduleSpecifier), type: node.isTypeOnly, reexport: true };
	}
	const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
	const target = dynamic ? node.arguments[0] : undefined;
	return target && ts.isStringLiteralLike(target)
		? { de: target.text, type: false, reexport: false }
		: null;
}

function isTypeOnly({ importClause: clause }: ts.ImportDeclaration): boolean {
	if (!clause) return false;
	if (clause.isTypeOnly) return true;
	const names = clause.namedBindings;
	if (clause.name || !names || !ts.isNamedImports(names)) return false;
	return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

const GLOBALS = ['window', 'document', 'navigator', 'location', 'localStorage', 'globalThis'];
const CLOCKS = ['Date.now', 'performance.now', 'Math.random'];

// Only members of a global are read: a field named `document` is a word of the domain.
function environnementOf(node: ts.Node): string | null {
	if (ts.isNewExpression(node) && textOf(node.expression) === 'Date' && !node.arguments?.length) {
		return 'new Date()';
	}
	if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return null;
	const name = `${node.expression.text}.${node.name.text}`;
	return GLOBALS.includes(node.expression.text) || CLOCKS.includes(name) ? name : null;
}

function textOf(node: ts.Node): string {
	return ts.isStringLiteralLike(node) || ts.isIdentifier(node) ? node.text : '';
}
