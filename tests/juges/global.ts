import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startServeur } from '../e2e/serveur.ts';
import { lancer } from './programme.ts';
import { ANNUAIRE, fichierDe, NOMS, PAPIERS, SANS_CARTE, VUES } from './vues.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder of the files: `couverture.pptx`, `couverture-a3-portrait.pdf`, `bureau/couverture.pdf`… */
		dossier: string;
		origine: string;
	}
}

/** Names and addresses of all the files that are judged. */
function demandes(): [string, string][] {
	const vues = NOMS.flatMap((nom): [string, string][] => {
		const formats = ['pptx', 'xlsx', 'svg', 'png'];
		if (!SANS_CARTE.includes(nom)) formats.push('geojson');
		return [
			...formats.map((format): [string, string] => [
				`${nom}.${format}`,
				fichierDe(VUES[nom], format)
			]),
			...Object.entries(PAPIERS).map(([papier, { requete }]): [string, string] => [
				`${nom}-${papier}.pdf`,
				fichierDe(VUES[nom], 'pdf', requete)
			]),
			...tables(nom, VUES[nom])
		];
	});
	const annuaire = fichierDe(ANNUAIRE, 'xlsx');
	return [...vues, ['annuaire.xlsx', annuaire], ...tables('annuaire', ANNUAIRE)];
}

function tables(nom: string, page: string): [string, string][] {
	return ['donnees-ouvertes', 'excel'].flatMap((profil) => [
		[`${nom}-${profil}.csv`, fichierDe(page, 'csv', `profil=${profil}`)],
		[`${nom}-${profil}.schema.json`, fichierDe(page, 'schema.json', `profil=${profil}`)]
	]);
}

async function telecharger(origine: string, dossier: string): Promise<void> {
	for (const [nom, adresse] of demandes()) {
		const answer = await fetch(origine + adresse);
		if (!answer.ok) throw new Error(`${answer.status} ${adresse}\n${await answer.text()}`);
		writeFileSync(join(dossier, nom), new Uint8Array(await answer.arrayBuffer()));
	}
}

/** Every slide as PDF, every sheet as CSV: one LibreOffice for each, as it starts in seconds. */
async function convertir(dossier: string): Promise<void> {
	// UTF-8, commas, quotes where needed, values rather than what the screen shows, all the sheets.
	const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
	const all = (suffix: string) =>
		readdirSync(dossier)
			.filter((nom) => nom.endsWith(suffix))
			.map((nom) => join(dossier, nom));
	for (const [suffix, vers] of [
		['.pptx', 'pdf'],
		['.xlsx', csv]
	] as const) {
		const profil = pathToFileURL(join(dossier, 'profil')).href;
		const options = ['--headless', '--norestore', `-env:UserInstallation=${profil}`];
		const args = [...options, '--convert-to', vers, '--outdir', join(dossier, 'bureau')];
		const { code, erreurs } = await lancer('soffice', [...args, ...all(suffix)], { secondes: 180 });
		if (code !== 0) throw new Error(`LibreOffice, ${suffix}: ${code}\n${erreurs}`);
	}
}

/** Makes and converts once the files that all the judges read; returns what removes them. */
export default async function setup(project: TestProject) {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-juges-'));
	mkdirSync(join(dossier, 'bureau'));
	const remove = () => rmSync(dossier, { recursive: true, force: true });
	try {
		const serveur = await startServeur();
		await telecharger(serveur.origine, dossier).finally(() => serveur.stop());
		await convertir(dossier);
		project.provide('dossier', dossier);
		project.provide('origine', serveur.origine);
	} catch (error) {
		remove();
		throw error;
	}
	return remove;
}
