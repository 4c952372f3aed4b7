import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, inject, it } from 'vitest';
import ecrire from '#lib/export/ateliers/xlsx.js';
import { classeurModele } from '#lib/publication/modeles/modele.ts';
import { readCog } from '#lib/server/cog.ts';
import { FEUILLES_FAITS } from '#lib/server/data/cle.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { importer } from '#lib/server/import/importation.ts';
import { lireFichier } from '#lib/server/import/lecture.ts';
import { lancer } from './programme.ts';

const dossier = join(inject('dossier'), 'import');
const DONNEES = readDonnees('data').donnees;

beforeAll(async () => {
	mkdirSync(dossier);
	const modele = join(dossier, 'modele.xlsx');
	writeFileSync(modele, await ecrire(classeurModele(DONNEES, FEUILLES_FAITS, '2026-11-22')));
	const profil = pathToFileURL(join(inject('dossier'), 'profil')).href;
	for (const vers of ['xlsx', 'ods']) {
		const options = ['--headless', '--norestore', `-env:UserInstallation=${profil}`];
		const args = [...options, '--convert-to', vers, '--outdir', join(dossier, vers), modele];
		const { code, erreurs } = await lancer('soffice', args, { secondes: 120 });
		if (code !== 0) throw new Error(`LibreOffice, ${vers}: ${code}\n${erreurs}`);
	}
});

it.each(['xlsx', 'ods'])(
	'LibreOffice saves the template as %s, and not one fact changes',
	async (vers) => {
		const octets = readFileSync(join(dossier, vers, `modele.${vers}`));
		const lu = await lireFichier(`modele.${vers}`, octets);
		const { ecarts, anomalies } = importer(DONNEES, lu, readCog('data/cog'), true);
		expect(anomalies.filter(({ niveau }) => niveau !== 'information')).toEqual([]);
		expect(ecarts).toEqual([]);
	}
);
