// Replaces the contours of static/geo/ by finer ones, from a GeoJSON file or address.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readCog } from '#lib/server/cog.ts';
import { describe, ImportRefuse } from '#lib/server/geo/import/anomalie.ts';
import { readSource } from '#lib/server/geo/import/fetch.ts';
import { importCommunes, importDepartements } from '#lib/server/geo/import/import.ts';
import type { Extract } from '#lib/server/geo/natural-earth.ts';

const USAGE = `Usage : npm run geo:import -- <fichier GeoJSON ou adresse https> [options]
  --communes CODE   contours des communes du département CODE, au lieu des 101 départements
  --source TEXTE    producteur et produit, par exemple "IGN ADMIN EXPRESS"
  --licence TEXTE   par exemple "Licence Ouverte 2.0"
  --date AAAA-MM-JJ date des contours
  --sortie DOSSIER  static/geo par défaut
Pour revenir aux contours par défaut : npm run geo:build`;

const SHOWN = 20;

const OPTIONS = {
	communes: { type: 'string' },
	source: { type: 'string' },
	licence: { type: 'string' },
	date: { type: 'string' },
	sortie: { type: 'string', default: 'static/geo' }
} as const;

function readArguments() {
	try {
		return parseArgs({ allowPositionals: true, options: OPTIONS });
	} catch {
		throw new TypeError('Option inconnue ou sans valeur.');
	}
}

function readOptions() {
	const { values, positionals } = readArguments();
	const [fichier] = positionals;
	if (!fichier || positionals.length > 1) throw new TypeError('Donnez un fichier ou une adresse.');
	if (values.date && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
		throw new TypeError('--date attend une date comme 2026-11-21.');
	}
	return { ...values, fichier };
}

async function run(options: ReturnType<typeof readOptions>): Promise<void> {
	const onProgress = (message: string) => console.error(`${message}…`);
	onProgress(`Lecture de ${options.fichier}`);
	const bytes = await readSource(options.fichier);
	const origine = {
		source: clean(options.source ?? nameOf(options.fichier)),
		licence: clean(options.licence ?? 'licence non précisée'),
		date: options.date ?? null
	};
	const demande = { bytes, origine, dir: options.sortie, cog: readCog('data/cog'), onProgress };
	const bilan = options.communes
		? importCommunes(demande, options.communes)
		: importDepartements(demande, readExtract());
	console.log(
		`${bilan.zones} contours importés, ${bilan.limitesCommunes} limites communes : ` +
			`${bilan.fichiers.join(', ')}. Relancez npm start pour les servir.`
	);
}

function readExtract(): Extract {
	const path = 'data/geo/natural-earth.json';
	if (!existsSync(path))
		throw new Error(`${path} manque. Remède : npm run geo:build -- --telecharger`);
	return JSON.parse(readFileSync(path, 'utf8')) as Extract;
}

// Where it comes from, without what is private to this machine.
function nameOf(fichier: string): string {
	return URL.canParse(fichier) ? new URL(fichier).hostname : basename(fichier);
}

// The text goes under every map: one line, without control characters.
function clean(text: string): string {
	return text
		.replace(/\p{C}+/gu, ' ')
		.trim()
		.slice(0, 120);
}

function explain(error: unknown): string {
	if (error instanceof TypeError) return `${error.message}\n\n${USAGE}`;
	if (!(error instanceof ImportRefuse))
		return error instanceof Error ? error.message : String(error);
	const lines = error.anomalies.slice(0, SHOWN).map(describe);
	const others = error.total > SHOWN ? [`… et ${error.total - SHOWN} autres.`] : [];
	return ['Import refusé, rien n’a été changé.', ...lines, ...others].join('\n');
}

try {
	await run(readOptions());
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
