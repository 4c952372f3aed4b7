/**
 * npm run compte:*: the accounts, from the command line: the first one has nobody to invite it. Exit
 * code 1: refused; 2: misused.
 */
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { BaseRecente } from '#lib/server/base/migrations.ts';
import { BaseFermee, lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { creerCompte, NOUVEAU, RefusCompte } from '#lib/server/compte/creation.ts';
import { faireLien } from '#lib/server/compte/lien.ts';
import {
	fauteMotDePasse,
	inventerMotDePasse,
	poserMotDePasse
} from '#lib/server/compte/mot-de-passe.ts';
import { ROLES } from '#lib/server/compte/role.ts';
import { trouverAdresse } from '#lib/server/compte/trouver.ts';
import { noter } from '#lib/server/equipe/noter.ts';

const USAGE = `Usage :
  npm run compte:creer -- ADRESSE --nom "Prénom Nom" --role ROLE
    ROLE : ${ROLES.join(', ')}
    --structures A,B   celles d’une personne qui contribue
    --inventer         invente le mot de passe et l’écrit une fois
  Le mot de passe est demandé, ou lu sur l’entrée standard.
  npm run compte:lien -- ADRESSE
    écrit un lien par lequel la personne choisit son mot de passe, dans l’heure`;

const say = (text: string) => process.stdout.write(`${text}\n`);

function finir(code: number, text: string): never {
	process.stderr.write(`${text}\n`);
	process.exit(code);
}

const { positionals, values } = lireArguments();
const [commande, adresse] = positionals;

function lireArguments() {
	const options = {
		nom: { type: 'string', default: '' },
		role: { type: 'string', default: '' },
		structures: { type: 'string', default: '' },
		inventer: { type: 'boolean', default: false }
	} as const;
	try {
		return parseArgs({ allowPositionals: true, options });
	} catch (error) {
		return finir(2, `${(error as Error).message}\n\n${USAGE}`);
	}
}

/** One line of the terminal, of which nothing is shown; or the first line of what is piped to us. */
async function lireSansEcho(question: string): Promise<string> {
	const terminal = process.stdin.isTTY;
	if (terminal) process.stderr.write(question);
	const output = new Writable({ write: (_chunk, _encoding, done) => done() });
	const lines = createInterface({ input: process.stdin, output, terminal });
	for await (const line of lines) {
		if (terminal) process.stderr.write('\n');
		return line;
	}
	return '';
}

async function demanderMotDePasse(): Promise<string> {
	if (values.inventer) return inventerMotDePasse();
	const motDePasse = await lireSansEcho('Mot de passe, 12 caractères au moins : ');
	const faute = fauteMotDePasse(motDePasse);
	if (faute) throw new RefusCompte(faute);
	if (!process.stdin.isTTY) return motDePasse;
	const encore = await lireSansEcho('Le même, encore une fois : ');
	if (encore !== motDePasse) throw new RefusCompte('Les deux mots de passe diffèrent.');
	return motDePasse;
}

async function creer() {
	const structures = values.structures.split(',').filter(Boolean);
	const { nom, role } = values;
	const lu = NOUVEAU.safeParse({ email: adresse, nom, role, structures });
	if (!lu.success) throw new RefusCompte(lu.error.issues.map(({ message }) => message).join('\n'));
	const motDePasse = await demanderMotDePasse();
	const { base, close } = await ouvrir(lieuDe(process.env));
	try {
		await base.transaction(async (tx) => {
			const compte = await creerCompte(tx, lu.data);
			await poserMotDePasse(tx, compte.id, motDePasse);
			const { email, role, structures } = compte;
			await noter(tx, userInfo().username, 'compte-cree', { email, role, structures });
		});
	} finally {
		await close();
	}
	say(`Compte créé : ${lu.data.email}, rôle ${lu.data.role}.`);
	if (values.inventer) say(`Mot de passe, à changer dans « Mon compte » : ${motDePasse}`);
}

/** Where the site answers, as far as this machine knows. */
const origine = () => process.env.ORIGIN || `http://localhost:${process.env.PORT || 3000}`;

async function lien() {
	const { base, close } = await ouvrir(lieuDe(process.env));
	try {
		const compte = await trouverAdresse(base, adresse!);
		if (!compte)
			throw new RefusCompte(`Aucun compte n’a l’adresse ${adresse}, ou il est suspendu.`);
		say(await faireLien(base, compte.id, 'mot-de-passe', origine()));
		await noter(base, userInfo().username, 'lien-fait', { compte: compte.email, courriel: false });
	} finally {
		await close();
	}
}

const COMMANDES: Record<string, () => Promise<void>> = { creer, lien };
const ATTENDUES = [BaseFermee, BaseRecente, RefusCompte];

if (!commande || !(commande in COMMANDES) || !adresse || positionals.length > 2) finir(2, USAGE);
try {
	await COMMANDES[commande]!();
} catch (error) {
	if (!ATTENDUES.some((type) => error instanceof type)) throw error;
	finir(1, (error as Error).message);
}
