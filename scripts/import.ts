/**
 * npm run import -- FICHIER: checks a file of facts, shows what it would change, and accepts it in the
 * draft. Exit code 0: accepted, or nothing to change; 1: errors in the file, or rows that go away and
 * were not confirmed; 2: usage or environment: what was done and what was not is said.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { rattraper } from '#lib/server/base/publique.ts';
import { semer } from '#lib/server/base/versions.ts';
import { readCog } from '#lib/server/cog.ts';
import { FEUILLES_FAITS, type NomFeuille } from '#lib/server/data/cle.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { publieDir } from '#lib/server/dossiers.ts';
import { executer } from '#lib/server/import/commande.ts';
import { TAILLE } from '#lib/server/import/lecture.ts';

const USAGE = `Usage : npm run import -- FICHIER [options]
  --type TYPE          ce que contient le fichier : ${FEUILLES_FAITS.join(', ')}
  --essai              contrôle et montre ce qui changerait, sans rien écrire
  --complet            le fichier dit tout : ce qu’il ne contient pas est retiré
  --retirer N          confirme le retrait de N lignes, listées sans cette option
  --publier            publie aussitôt ; demande --commentaire
  --commentaire "…"    pourquoi
  --auteur NOM         qui (au départ, votre nom sur cette machine)
  --json               le rapport en JSON, seul ; le reste est dit sur la sortie d’erreur`;

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

/** The bytes of a file, and no more of a huge one than what shows that it is too big. */
function lireOctets(path: string): Buffer {
	try {
		const octets = Buffer.alloc(Math.min(statSync(path).size, TAILLE + 1));
		const file = openSync(path, 'r');
		readSync(file, octets);
		closeSync(file);
		return octets;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EISDIR') return finir(2, `${path} est un dossier\u202f: donnez un fichier.`);
		return finir(2, `Le fichier ${path} ne se lit pas (${code}).`);
	}
}

const ETAPES = { lignes: 'Lecture', controle: 'Contrôle', difference: 'Comparaison' };

/** How far the reading is, on one line of a terminal that is written over; nothing elsewhere. */
function avancer(etape: keyof typeof ETAPES, faites: number) {
	if (!process.stderr.isTTY || faites % 500 !== 0) return;
	process.stderr.write(`\r\u001b[K${ETAPES[etape]}\u202f: ${faites} lignes`);
}

/** The line that is written over makes room for what is said. */
const effacer = () => process.stderr.isTTY && process.stderr.write('\r\u001b[K');

const faute = fauteUsage();
if (faute) finir(2, faute);

const octets = lireOctets(fichier!);
const cog = readCog('data/cog');
const ouverte = await ouvrir(lieuDe(process.env)).catch((error: Error) => finir(2, error.message));
try {
	const publie = publieDir(process.env);
	await semer(ouverte.base, readDonnees('data').donnees, cog);
	await rattraper(ouverte, publie);
	const ordre = {
		...{ ...values, nom: basename(fichier!), octets, retirer: Number(values.retirer) },
		type: (values.type as NomFeuille | undefined) ?? null,
		commentaire: values.commentaire ?? null
	};
	const voix = {
		dire: (texte: string) => void (effacer(), process.stdout.write(`${texte}\n`)),
		avertir: (texte: string) => void process.stderr.write(`${texte}\n`),
		suivre: avancer
	};
	process.exitCode = await executer({ ...ouverte, cog, publie }, ordre, voix);
} finally {
	await ouverte.close();
}
