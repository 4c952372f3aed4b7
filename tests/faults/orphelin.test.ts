import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { entrer } from '../e2e/equipe.ts';
import { classeur, parties, rang } from '../server/import/classeur-fabrique.ts';
import { copier } from './base.ts';
import { FORME, pause } from './forme.ts';
import { startTuable } from './groupe.ts';
import { creerPublieur, PUBLIEUR } from './publieur.ts';

const OUVRIER = 'import/ouvrier.ts';
const LECTEUR = 'lecteur/enfant.js';

/** A workbook of services of so many rows. */
function grandClasseur(lignes: number): File {
	const tete = [
		'structure',
		'axe',
		'sousThematique',
		'etat',
		'sources',
		'date',
		'confiance',
		'note'
	];
	const rangs = Array.from({ length: lignes }, (_, i) =>
		rang(['adico', 'formation', '', 'propose', '', '2016-10', 'moyenne', `${i} ${Math.random()}`])
	);
	const path = classeur(parties({ services: [rang(tete), ...rangs].join('') }));
	return new File([new Uint8Array(readFileSync(path))], 'services.xlsx');
}

it('a web process that is killed leaves none of those that read a file, however long that lasts', async () => {
	const ici = await copier(inject('grappe'), 'orphelin');
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-pannes-'));
	await creerPublieur(ici.base);
	const { origine, groupe, tuer } = await startTuable({
		...{ DATABASE_URL: ici.url, MITOYEN_DONNEES: dossier, RELEASES_DIR: '' },
		...{ MITOYEN_SECRET: 's'.repeat(32), HOST: '127.0.0.1' }
	});
	const headers = { origin: origine, accept: 'text/html', cookie: await entrer(origine, PUBLIEUR) };
	const body = new FormData();
	body.set('fichier', grandClasseur(20_000));
	const envoi = { method: 'POST', redirect: 'manual', body, headers } as const;
	expect((await fetch(`${origine}/equipe/imports`, envoi)).status).toBe(303);
	let lecteur: number | undefined;
	for (const fin = performance.now() + 60_000; !lecteur && performance.now() < fin;) {
		await pause(20);
		[lecteur] = groupe(LECTEUR);
	}
	// It reads no further: whoever waits for it would wait until its time is over.
	process.kill(lecteur!, 'SIGSTOP');
	expect(groupe(OUVRIER)).toHaveLength(1);
	await tuer();
	try {
		await expect.poll(() => groupe(OUVRIER), { timeout: FORME.orphelin }).toEqual([]);
	} finally {
		process.kill(lecteur!, 'SIGCONT');
	}
	await expect.poll(() => groupe(), { timeout: FORME.orphelin }).toEqual([]);
	await ici.close();
	rmSync(dossier, { recursive: true, force: true });
});
