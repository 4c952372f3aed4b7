// Writes data/cog/ from the development package @etalab/decoupage-administratif.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { extractCogAnnexe } from '#lib/server/cog-annexe.ts';
import { extractCog, type SourceCog } from '#lib/server/cog-extract.ts';
import { readCog } from '#lib/server/cog.ts';

/** Reads what the extract needs from the installed package. */
export function readPackage(): SourceCog {
	const manifest = createRequire(import.meta.url).resolve(
		'@etalab/decoupage-administratif/package.json'
	);
	const text = (path: string) => readFileSync(join(dirname(manifest), path), 'utf8');
	const json = (path: string) => JSON.parse(text(path));
	return {
		version: json('package.json').version,
		readme: text('README.md'),
		regions: json('data/regions.json'),
		departements: json('data/departements.json'),
		epci: json('data/epci.json'),
		communes: json('data/communes.json')
	};
}

function main(dir: string): void {
	mkdirSync(dir, { recursive: true });
	const source = readPackage();
	const files = { ...extractCog(source), ...extractCogAnnexe(source) };
	for (const [fichier, text] of Object.entries(files)) {
		writeFileSync(join(dir, fichier), text);
	}
	const cog = readCog(dir);
	console.log(
		`${dir} : ${cog.communes.code.length} communes, ${cog.epci.length} EPCI, ` +
			`${cog.departements.length} départements, ${cog.regions.length} régions, ` +
			`COG ${cog.millesime}, populations ${cog.population}, SHA-256 ${cog.sha256}`
	);
}

if (process.argv[1] === import.meta.filename) main(process.argv[2] ?? 'data/cog');
