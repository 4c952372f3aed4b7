import { createHash } from 'node:crypto';
import type { Cog } from '#lib/domain/cog.ts';
import { BaseRecente } from '#lib/server/base/migrations.ts';
import type { BaseOuverte } from '#lib/server/base/ouverture.ts';
import { BaseFermee } from '#lib/server/base/ouverture.ts';
import { rendrePublique } from '#lib/server/base/publique.ts';
import { publier, RefusPublier } from '#lib/server/base/versions.ts';
import { codesDe, estPerdue } from '#lib/server/base/garde-sql.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import { formatAnomalies, formatVerdict } from '#lib/server/data/rapport.ts';
import { aujourdhui } from '#lib/server/equipe/demande.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { comptesDe } from './bilan.ts';
import { type Depart, ecrireDepuis, lireDepart } from './depart.ts';
import { type Importation, importer, type Suivre } from './importation.ts';
import { lireFichier } from './lecture.ts';
import { RefusImport } from './refus.ts';
import { SANS_REGLAGE } from './reglages.ts';
import { aConfirmer, formatEcarts } from './resume.ts';

/** What the command line asks of a file. `retirer`: rows that its caller knows to go away. */
export type Ordre = {
	nom: string;
	octets: Uint8Array;
	type: NomFeuille | null;
	essai: boolean;
	complet: boolean;
	retirer: number;
	publier: boolean;
	commentaire: string | null;
	auteur: string;
	json: boolean;
};

/** Where the command speaks: its result, and what is said beside it. */
export type Voix = { dire(texte: string): void; avertir(texte: string): void; suivre: Suivre };

/** Where it is done: the database, and the folder `publie` that the site serves. */
export type Lieux = Pick<BaseOuverte, 'base' | 'moteur'> & { cog: Cog; publie: string };

/** 0: accepted, or nothing to change; 1: errors in the file, or rows to confirm; 2: not done, try again. */
export type Issue = 0 | 1 | 2;

/**
 * Checks a file, says what it would change, and accepts it in the draft as one change; then publishes
 * the draft when that is asked. With `json`, the result is the report alone.
 */
export async function executer(lieux: Lieux, ordre: Ordre, voix: Voix): Promise<Issue> {
	const { base, cog } = lieux;
	const { nom, octets, type, complet } = ordre;
	const lu = await lireFichier(nom, octets, { ...SANS_REGLAGE, type });
	const depart = await lireDepart(base);
	const importation = importer(depart.donnees, lu, cog, complet, voix.suivre);
	voix.dire(rapport(importation, ordre));
	const { donnees, ecarts, anomalies, lues } = importation;
	const sha256 = createHash('sha256').update(octets).digest('hex');
	if (!donnees) {
		const { erreur } = comptesDe(anomalies, [], lues);
		const detail = { fichier: nom, sha256, erreurs: erreur };
		if (!ordre.essai) await noter(base, ordre.auteur, 'import-refuse', detail);
		return 1;
	}
	if (ordre.essai) return 0;
	const doute = aConfirmer(ecarts, ordre.retirer);
	if (doute) {
		voix.avertir(doute);
		return 1;
	}
	return ecrire(lieux, { ...ordre, sha256, depart, importation }, voix);
}

function rapport({ anomalies, ecarts, lues, donnees }: Importation, { nom, json }: Ordre): string {
	if (json) return JSON.stringify({ fichier: nom, lues, anomalies, ecarts }, null, '\t');
	const comptes = Object.entries(lues).map(([type, n]) => `${n} lignes de ${type} lues.`);
	const suite = donnees ? formatEcarts(ecarts) : formatVerdict(anomalies);
	return [formatAnomalies(anomalies), comptes.join('\n'), suite].filter(Boolean).join('\n\n');
}

type Suite = Ordre & { sha256: string; depart: Depart; importation: Importation };

async function ecrire(lieux: Lieux, suite: Suite, voix: Voix): Promise<Issue> {
	const { nom, auteur, sha256, depart, json } = suite;
	const dire = json ? voix.avertir : voix.dire;
	const qui = {
		...{ auteur, empreinteOrigine: sha256 },
		commentaire: suite.commentaire ?? `Import de ${nom}`
	};
	const changement = await attendu(
		() =>
			ecrireDepuis(lieux.base, depart, suite.importation.ecarts, qui, (tx, changement) =>
				noter(tx, auteur, 'import-accepte', { fichier: nom, sha256, changement })
			),
		(pourquoi) => voix.avertir(`${pourquoi}\nRien n’a été accepté.`)
	);
	if (changement === undefined) return 2;
	if (changement !== null) dire('Accepté dans le brouillon.');
	if (!suite.publier) return 0;
	const reste =
		changement === null ? 'Rien' : 'Le fichier est accepté dans le brouillon, mais rien';
	const fait = await attendu(
		() => publierBrouillon(lieux, qui),
		(pourquoi) => voix.avertir(`${pourquoi}\n${reste} n’est publié (npm run db:publier).`)
	);
	if (fait === undefined) return 2;
	dire(fait);
	return 0;
}

/** Makes the draft public, and says so; a draft that is public already is said to be. */
async function publierBrouillon(
	{ base, moteur, cog, publie }: Lieux,
	qui: { auteur: string; commentaire: string }
): Promise<string> {
	try {
		const publiee = await publier(base, cog, { ...qui, date: aujourdhui() });
		rendrePublique(publiee, moteur, publie);
		return `Version ${publiee.release.numero} publiée, ${publiee.sha256}.`;
	} catch (error) {
		if (!(error instanceof RefusPublier) || error.raison !== 'rien') throw error;
		return `${error.message} Rien n’est à publier.`;
	}
}

const ATTENDUES = [BaseFermee, BaseRecente, RefusImport, RefusPublier];

/** Does something; of what may prevent it, `dire` is told why, and there is no result. */
async function attendu<T>(
	work: () => Promise<T>,
	dire: (pourquoi: string) => void
): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		if (ATTENDUES.some((type) => error instanceof type)) dire((error as Error).message);
		else if (estPerdue(error)) dire(`La base de données ne répond plus (${codesDe(error)[0]}).`);
		else throw error;
		return undefined;
	}
}
