import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { dossierPret } from '../base/moteurs.ts';

const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-salle-'));
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(dossier, { recursive: true, force: true });
});

it('the embedded database is closed with the site: another process may open it at once', async () => {
	vi.stubEnv('DATABASE_URL', '');
	vi.stubEnv('MITOYEN_DONNEES', dossier);
	renameSync(await dossierPret(), join(dossier, 'base'));
	await ouvrirSalle();
	const ouvrirAilleurs = () => ouvrir(lieuDe(process.env));
	await expect(ouvrirAilleurs()).rejects.toThrow('autre processus');
	process.emit('sveltekit:shutdown' as 'disconnect');
	const ailleurs = await vi.waitUntil(() => ouvrirAilleurs().catch(() => null), {
		timeout: 20_000
	});
	await ailleurs.close();
}, 60_000);
