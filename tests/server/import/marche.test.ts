import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { deposer } from '#lib/server/import/depot.ts';
import { lireAnomalies, lireImport } from '#lib/server/import/fiche.ts';
import { lancer } from '#lib/server/import/marche.ts';
import type { Ordre } from '#lib/server/import/propos.ts';
import { recevoirTout } from '#lib/server/import/reception.ts';
import { MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';

/** A process that reads a file, played: it says `mots`, each once the one before is kept, then dies. */
function joue(...mots: object[]): ChildProcess {
	const child = new EventEmitter();
	const mourir = () => setImmediate(() => child.emit('exit'));
	const suivant = () => {
		const mot = mots.shift();
		if (mot) child.emit('message', mot);
		else mourir();
	};
	const send = (ordre: Ordre, then: () => void) => {
		if ('lire' in ordre || 'suite' in ordre) setImmediate(suivant);
		then();
	};
	return Object.assign(child, { send, kill: mourir }) as unknown as ChildProcess;
}

const lot = (message: string, rang = 0) => ({
	anomalies: JSON.stringify([{ rang, niveau: 'erreur', champ: null, detail: { message } }])
});

describe.each(MOTEURS)('a reading that goes wrong, in %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));

	/** What is said in the end of a file that this process reads. */
	async function lire(child: ChildProcess) {
		const { base } = ouverte;
		const recu = await recevoirTout(Buffer.from('a'));
		const id = await deposer(base, { nom: 'a.csv', recu, auteur: 'Ana' });
		const { fin } = await lancer(base, id, { engager: () => child });
		await fin;
		const { etat, comptes } = (await lireImport(base, id))!;
		const lignes = await lireAnomalies(base, id, { niveau: null, champ: null }, 10);
		return { etat, erreurs: comptes?.erreur, dites: lignes.map(({ message }) => message) };
	}

	it('whose process dies after it said some things leaves one line, and the file is refused', async () => {
		expect(await lire(joue(lot('Une'), lot('Deux', 1)))).toEqual({
			...{ etat: 'refuse', erreurs: 1 },
			dites: ['La lecture du fichier s’est interrompue.']
		});
	});

	it('whose report the database does not take blames the file, not the server', async () => {
		expect(await lire(joue(lot('Une'), lot('\u0000', 1)))).toEqual({
			...{ etat: 'refuse', erreurs: 1 },
			dites: ['Le fichier contient un caractère qui ne peut pas être gardé.']
		});
	});
});
