/** npx tsx tests/bench/imports.ts: what importing 100,000 rows costs, while visitors read the site. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, compile } from '../../scripts/preparation.mjs';
import { ouvrir } from '#lib/server/base/ouverture.ts';
import { semer } from '#lib/server/base/versions.ts';
import { readCog } from '#lib/server/cog.ts';
import { creerCompte } from '#lib/server/compte/creation.ts';
import { poserMotDePasse } from '#lib/server/compte/mot-de-passe.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { startServeur } from '../e2e/serveur.ts';
import { startServeurSql } from '../postgres.ts';
import { bombe, csv, csvFautif, LIGNES, xlsx } from './imports-fichiers.ts';
import { accepter, importer, type Mesure, reposer } from './imports-mesure.ts';

const COMPTE = { nom: 'Banc', email: 'banc@exemple.fr', role: 'edition', structures: [] } as const;
const MOT_DE_PASSE = 'quatre mots que voici';

/** The bars of the project: seconds, megabytes, milliseconds. */
const BARRES = { csv: 20, xlsx: 40, bombe: 2, memoire: 60, p99: 500 };

const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-banc-imports-'));
await compile();
await build();
const sql = await startServeurSql();
const { base, close } = await ouvrir(sql);
await semer(base, readDonnees('data').donnees, readCog('data/cog'));
const { id } = await creerCompte(base, { ...COMPTE, structures: [] });
await poserMotDePasse(base, id, MOT_DE_PASSE);
const serveur = await startServeur({
	...{ DATABASE_URL: sql.url, MITOYEN_DONNEES: dossier, MITOYEN_SECRET: 'b'.repeat(32) }
});
try {
	const cible = { origine: serveur.origine, pid: serveur.process.pid!, cookie: await entrer() };
	process.stdout.write(`${LIGNES} lignes, importées pendant que l’on visite le site\n`);
	await reposer(cible, 10);
	const repos = await reposer(cible, 10);
	process.stdout.write(
		`site public au repos : p99 ${repos.toFixed(0)} ms ; charge de la machine : ${loadavg()[0]!.toFixed(1)} sur ${availableParallelism()} cœurs\n`
	);
	// A first one, small, loads what every import needs.
	await importer(cible, 'echauffement.csv', Buffer.from('a;b\n1;2\n'));
	dire('CSV', BARRES.csv, await importer(cible, 'territoires.csv', csv()));
	dire(
		'CSV, une erreur par ligne',
		BARRES.csv,
		await importer(cible, 'territoires.csv', csvFautif())
	);
	dire('Archive piégée', BARRES.bombe, await importer(cible, 'bombe.xlsx', bombe()));
	const classeur = await importer(cible, 'territoires.xlsx', await xlsx());
	dire('XLSX', BARRES.xlsx, classeur);
	dire('Acceptation du classeur', BARRES.xlsx, await accepter(cible, classeur.adresse));
} finally {
	await serveur.stop();
	await close();
	sql.stop();
	rmSync(dossier, { recursive: true, force: true });
}

async function entrer(): Promise<string> {
	const { origine } = serveur;
	const response = await fetch(`${origine}/equipe/connexion`, {
		method: 'POST',
		headers: { origin: origine },
		body: new URLSearchParams({ email: COMPTE.email, motDePasse: MOT_DE_PASSE, suite: '/equipe' }),
		redirect: 'manual'
	});
	const [cookie] = response.headers.getSetCookie();
	if (!cookie) throw new Error(`sign in: ${response.status}`);
	return cookie.slice(0, cookie.indexOf(';'));
}

function dire(titre: string, barre: number, { secondes, memoire, p99, demandes, etat }: Mesure) {
	const tenu = (valeur: number, plafond: number) => (valeur <= plafond ? 'tient' : 'DÉPASSE');
	process.stdout.write(
		`${titre} (${etat})\n` +
			`  en ${secondes.toFixed(1)} s, barre ${barre} s : ${tenu(secondes, barre)}\n` +
			`  mémoire du serveur +${memoire.toFixed(0)} Mo, barre ${BARRES.memoire} : ${tenu(memoire, BARRES.memoire)}\n` +
			`  site public : p99 ${p99.toFixed(0)} ms sur ${demandes} demandes, barre ${BARRES.p99} : ${tenu(p99, BARRES.p99)}\n`
	);
}
