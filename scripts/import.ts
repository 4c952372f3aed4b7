/**
 * npm run import -- FICHIER: checks a file of facts, shows what it would change, and accepts it in the
 * draft. Exit code 0: accepted, or nothing to change; 1: errors in the file; 2: usage or environment.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { changer } from '#lib/server/base/changement.ts';
import { lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { rattraper, rendrePublique } from '#lib/server/base/publique.ts';
import { publier, RefusPublier, semer } from '#lib/server/base/versions.ts';
import { readCog } from '#lib/server/cog.ts';
import { FEUILLES_FAITS, type NomFeuille } from '#lib/server/data/cle.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { formatAnomalies, formatVerdict } from '#lib/server/data/rapport.ts';
import { publieDir } from '#lib/server/dossiers.ts';
import { type Importation, importer } from '#lib/server/import/importation.ts';
import { lireFichier, TAILLE } from '#lib/server/import/lecture.ts';
import { SANS_REGLAGE } from '#lib/server/import/reglages.ts';
import { aConfirmer, formatEcarts } from '#lib/server/import/resume.ts';

const USAGE = `Usage : npm run import -- FICHIER [options]
  --type TYPE          ce que contient le fichier : ${FEUILLES_FAITS.join(', ')}
  --essai              contrôle et montre ce qui changerait, sans rien écrire
  --complet            le fichier dit tout : ce qu’il ne contient pas est retiré
  --retirer N          confirme le retrait de N lignes, listées sans cette option
  --publier            publie aussitôt ; demande --commentaire
  --commentaire "…"    pourquoi
  --auteur NOM         qui (au départ, votre nom sur cette machine)
  --json               le rapport en JSON`;

const { positionals, values } = lireArguments();
const [fichier] = positionals;

function lireArguments() {
	const options = {
		type: { type: 'string' },
		essai: { type: 'boolean', default: false },
		complet: { type: 'boolean', default: false },
		retirer: { type: 'string', default: '0' },
		publier: { type: 'boolean', default: false },
		commentaire: { type: 'string' },
		auteur: { type: 'string', default: userInfo().username },
		json: { type: 'boolean', default: false }
	} as const;
	try {
		return parseArgs({ allowPositionals: true, options });
	} catch (error) {
		return finir(2, `${(error as Error).message}\n\n${USAGE}`);
	}
}

function finir(code: number, text: string): never {
	(code === 2 ? process.stderr : process.stdout).write(`${text}\n`);
	process.exit(code);
}

/** What is wrong with the call itself; null: nothing. */
function fauteUsage(): string | null {
	const { type, publier, commentaire, retirer } = values;
	if (!fichier || positionals.length > 1) return USAGE;
	if (!existsSync(fichier)) return `Le fichier ${fichier} n’existe pas.`;
	if (type && !FEUILLES_FAITS.includes(type as NomFeuille)) {
		return `« ${type} » n’est pas un type : ${FEUILLES_FAITS.join(', ')}.`;
	}
	if (publier && !commentaire) return 'Dites pourquoi vous publiez : --commentaire "…".';
	return /^\d{1,6}$/.test(retirer) ? null : `--retirer prend un nombre de lignes.`;
}

function rapport({ anomalies, ecarts, lues, donnees }: Importation): string {
	if (values.json) return JSON.stringify({ fichier, lues, anomalies, ecarts }, null, '\t');
	const comptes = Object.entries(lues).map(([type, n]) => `${n} lignes de ${type} lues.`);
	const suite = donnees ? formatEcarts(ecarts) : formatVerdict(anomalies);
	return [formatAnomalies(anomalies), comptes.join('\n'), suite].filter(Boolean).join('\n\n');
}

/** The bytes of a file, and no more of a huge one than what shows that it is too big. */
function lireOctets(path: string): Buffer {
	const octets = Buffer.alloc(Math.min(statSync(path).size, TAILLE + 1));
	const file = openSync(path, 'r');
	readSync(file, octets);
	closeSync(file);
	return octets;
}

const ETAPES = { lignes: 'Lecture', controle: 'Contrôle', difference: 'Comparaison' };

/** How far the reading is, on one line of a terminal that is written over; nothing elsewhere. */
function avancer(etape: keyof typeof ETAPES, faites: number) {
	if (!process.stderr.isTTY || faites % 500 !== 0) return;
	process.stderr.write(`\r\u001b[K${ETAPES[etape]}\u202f: ${faites} lignes`);
}

const faute = fauteUsage();
if (faute) finir(2, faute);

const cog = readCog('data/cog');
const ouverte = await ouvrir(lieuDe(process.env)).catch((error: Error) => finir(2, error.message));
try {
	const { base, moteur } = ouverte;
	await semer(base, readDonnees('data').donnees, cog);
	await rattraper(ouverte, publieDir(process.env));
	const octets = lireOctets(fichier!);
	const lu = await lireFichier(basename(fichier!), octets, {
		...SANS_REGLAGE,
		type: (values.type as NomFeuille | undefined) ?? null
	});
	const importation = importer(await readBrouillon(base), lu, cog, values.complet, avancer);
	if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
	process.stdout.write(`${rapport(importation)}\n`);
	const { donnees, ecarts } = importation;
	const doute = aConfirmer(ecarts, Number(values.retirer));
	if (!donnees) process.exitCode = 1;
	else if (doute && !values.essai) {
		process.stderr.write(`${doute}\n`);
		process.exitCode = 1;
	} else if (!values.essai && ecarts.length > 0) {
		const empreinteOrigine = createHash('sha256').update(octets).digest('hex');
		const commentaire = values.commentaire ?? `Import de ${basename(fichier!)}`;
		const qui = { auteur: values.auteur, commentaire, empreinteOrigine };
		await changer(base, donnees, qui);
		process.stdout.write('Accepté dans le brouillon.\n');
		if (values.publier) {
			const date = new Date().toISOString().slice(0, 10);
			const publiee = await publier(base, cog, { ...qui, date });
			rendrePublique(publiee, moteur, publieDir(process.env));
			process.stdout.write(`Version ${publiee.release.numero} publiée, ${publiee.sha256}.\n`);
		}
	}
} catch (error) {
	if (!(error instanceof RefusPublier)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
} finally {
	await ouverte.close();
}
