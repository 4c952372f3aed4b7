/** npm run db:*: the database of the facts, from the command line. Exit code 1: refused; 2: misused. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BaseFermee, type BaseOuverte, lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { BaseRecente } from '#lib/server/base/migrations.ts';
import { rattraper, rendrePublique } from '#lib/server/base/publique.ts';
import { restaurer, sauver } from '#lib/server/base/sauvegarde.ts';
import {
	listerVersions,
	preparer,
	publier,
	RefusPublier,
	revenir,
	semer
} from '#lib/server/base/versions.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { readCog } from '#lib/server/cog.ts';
import { FEUILLES_FAITS } from '#lib/server/data/cle.ts';
import type { Compilation } from '#lib/server/data/compilation.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { feuilleCsv } from '#lib/server/data/ecriture.ts';
import { ecarts } from '#lib/server/data/ecart.ts';
import { formatRapport, isValide } from '#lib/server/data/rapport.ts';
import { publieDir } from '#lib/server/dossiers.ts';
import { aujourdhui } from '#lib/server/equipe/demande.ts';
import { ecrireDepuis, lireDepart } from '#lib/server/import/depart.ts';
import { RefusImport } from '#lib/server/import/refus.ts';
import { aConfirmer, formatEcarts } from '#lib/server/import/resume.ts';

const USAGE = `Usage :
  npm run db:etat
  npm run db:publier -- --commentaire "…" [--auteur NOM] [--essai]
    publie le brouillon ; --depuis DOSSIER y met d’abord les faits de ces fichiers (data/),
    --retirer N confirme le retrait de N lignes
  npm run db:revenir -- NUMERO [--commentaire "…"] [--auteur NOM]
  npm run db:exporter -- DOSSIER
  npm run db:backup -- FICHIER
  npm run db:restore -- FICHIER`;

const say = (text: string) => process.stdout.write(`${text}\n`);
const cog = readCog('data/cog');

function lire(dossier: string) {
	const { donnees, anomalies } = readDonnees(dossier);
	const toutes = [...anomalies, ...checkDonnees(donnees, cog)];
	if (isValide(toutes)) return donnees;
	throw new RefusPublier(formatRapport(donnees, toutes));
}

/** Makes the draft equal to the files of a folder, once what would go away is confirmed. */
async function mettre({ base }: BaseOuverte, dossier: string): Promise<void> {
	const depart = await lireDepart(base);
	const siens = ecarts(depart.donnees, lire(dossier));
	say(formatEcarts(siens));
	if (values.essai) return;
	const doute = aConfirmer(siens, Number(values.retirer));
	if (doute) throw new RefusPublier(doute);
	await ecrireDepuis(base, depart, siens, demande);
}

function publiee(compilation: Compilation, { moteur }: BaseOuverte) {
	rendrePublique(compilation, moteur, publieDir(process.env));
	const { release, sha256 } = compilation;
	say(`Version ${release.numero} du ${release.date} publiée, ${sha256}.`);
}

const { positionals, values } = lireArguments();

function lireArguments() {
	const options = {
		commentaire: { type: 'string' },
		auteur: { type: 'string', default: userInfo().username },
		essai: { type: 'boolean', default: false },
		depuis: { type: 'string' },
		retirer: { type: 'string', default: '0' }
	} as const;
	try {
		return parseArgs({ allowPositionals: true, options });
	} catch (error) {
		process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
		return process.exit(2);
	}
}

const [commande, argument] = positionals;
const demande = {
	auteur: values.auteur,
	commentaire: values.commentaire ?? '',
	date: aujourdhui()
};

const COMMANDES: Record<string, (ouverte: BaseOuverte) => Promise<void>> = {
	etat: async ({ base, moteur }) => {
		const fiches = await listerVersions(base);
		const enAttente = ecarts(await readBrouillon(base), lire('data')).length;
		say(`Base ${moteur}, ses versions :`);
		for (const { numero, date, sha256, auteur, commentaire } of fiches)
			say(`  ${numero}  ${date}  ${sha256.slice(0, 12)}  ${auteur}  ${commentaire ?? ''}`);
		say(`data/ en diffère par ${enAttente} lignes.`);
	},
	publier: async (ouverte) => {
		if (values.depuis) await mettre(ouverte, values.depuis);
		if (!values.essai) publiee(await publier(ouverte.base, cog, demande), ouverte);
		else if (!values.depuis) {
			const { release, sha256 } = await preparer(ouverte.base, cog, demande);
			say(`Serait la version ${release.numero}, ${sha256}.`);
		}
	},
	revenir: async (ouverte) => {
		const commentaire = values.commentaire ?? `Retour à la version ${argument}`;
		const retour = { ...demande, commentaire };
		publiee(await revenir(ouverte.base, cog, Number(argument), retour), ouverte);
	},
	exporter: async ({ base }) => {
		const donnees = await readBrouillon(base);
		mkdirSync(argument!, { recursive: true });
		for (const type of FEUILLES_FAITS) {
			const path = join(argument!, `${type}.csv`);
			writeFileSync(path, feuilleCsv(donnees, type));
			say(`${path} : ${donnees[type].lignes.length} lignes.`);
		}
	},
	backup: async ({ base }) => {
		const octets = await sauver(base, argument!);
		say(`${argument} : ${octets} octets.`);
	},
	restore: async ({ base }) => {
		const { lignes } = await restaurer(base, argument!);
		say(`${lignes} lignes restaurées.`);
	}
};

function isBienDit(): boolean {
	if (!commande || !(commande in COMMANDES)) return false;
	if (commande === 'publier') return !argument && (values.essai || Boolean(values.commentaire));
	if (commande === 'revenir') return /^[1-9]\d*$/.test(argument ?? '');
	return commande === 'etat' || argument !== undefined;
}

const ATTENDUES = [BaseFermee, BaseRecente, RefusImport, RefusPublier];

if (!isBienDit()) {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 2;
} else {
	let ouverte: BaseOuverte | null = null;
	try {
		ouverte = await ouvrir(lieuDe(process.env));
		if (commande !== 'restore') await semer(ouverte.base, lire('data'), cog);
		await COMMANDES[commande!]!(ouverte);
		await rattraper(ouverte, publieDir(process.env));
	} catch (error) {
		const known = ATTENDUES.some((type) => error instanceof type);
		const code = (error as { code?: string }).code;
		if (!known && code !== 'ENOENT' && code !== 'EEXIST') throw error;
		process.stderr.write(`${(error as Error).message}\n`);
		process.exitCode = 1;
	} finally {
		await ouverte?.close();
	}
}
