/**
 * A process that acts on the database as the site and the command line do, one line of its input at a
 * time: « accepter NOTE », « publier », « revenir NUMERO ». It answers each by one line, and must live.
 */
import { createInterface } from 'node:readline';
import { BaseOccupee, changer } from '#lib/server/base/changement.ts';
import { estPerdue } from '#lib/server/base/garde-sql.ts';
import { lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { rattraper, rendrePublique } from '#lib/server/base/publique.ts';
import { publier, RefusPublier, revenir, semer } from '#lib/server/base/versions.ts';
import { publieDir } from '#lib/server/dossiers.ts';
import { COG, DONNEES } from '../server/base/moteurs.ts';
import { QUI, variation } from './variation.ts';

const ouverte = await ouvrir(lieuDe(process.env));
const { base, moteur } = ouverte;
// A server's was filled once for all of them.
if (moteur === 'pglite') await semer(base, DONNEES, COG);
const dossier = publieDir(process.env);
await rattraper(ouverte, dossier);

async function agir(acte: string, objet: string): Promise<string> {
	if (acte === 'accepter') {
		const changement = await changer(base, variation(objet), QUI);
		return String(changement?.ecarts.length ?? 0);
	}
	const publiee =
		acte === 'publier'
			? await publier(base, COG, QUI)
			: await revenir(base, COG, Number(objet), QUI);
	rendrePublique(publiee, moteur, dossier);
	return publiee.sha256;
}

/** What was expected of an error, in one word; else all that is known of it, on one line. */
function motDe(error: unknown): string {
	if (estPerdue(error)) return 'perdue';
	if (error instanceof BaseOccupee) return 'occupee';
	return error instanceof RefusPublier
		? 'refus'
		: `faute ${(error as Error).stack}`.replaceAll('\n', ' ');
}

process.stdout.write('prêt\n');
for await (const line of createInterface(process.stdin)) {
	const [acte = '', objet = ''] = line.split(' ');
	try {
		process.stdout.write(`fait ${await agir(acte, objet)}\n`);
	} catch (error) {
		process.stdout.write(`${motDe(error)}\n`);
	}
}
await ouverte.close();
