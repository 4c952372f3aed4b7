/** npm run bench [-- --rapide]: every figure beside a floor measured in the same run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { racine } from '../../scripts/etape.mjs';
import { build, compile, isBuilt } from '../../scripts/preparation.mjs';
import { startServeur } from '../e2e/serveur.ts';
import { launchChromium } from './chromium.ts';
import { groupeCoeur, groupeGeometrie } from './coeur-groupe.ts';
import { groupeExports } from './exports.ts';
import { groupeLibre } from './libre.ts';
import { readMachine } from './machine.ts';
import { rapportDe, tient, type Groupe } from './mesure.ts';
import { measurePages } from './pages.ts';
import { groupePeinture } from './peinture.ts';
import { startScript } from './processus.ts';
import { groupeServeur, reposDe } from './serveurs.ts';
import { groupePaires } from './paires-groupe.ts';
import { groupeSolutions } from './solutions-groupe.ts';
import { buildSocles, DOSSIER } from './socle.ts';
import { pageDe, texteGroupe } from './tableau.ts';

const rapide = process.argv.includes('--rapide');
const TOURS = rapide ? 3 : 5;

/** Measures with a real Chromium and a real server; ends what it started. */
async function mesurer(groupes: Groupe[], note: (groupe: Groupe) => void): Promise<string> {
	const add = (groupe: Groupe) => (groupes.push(groupe), note(groupe));
	const statique = 'tests/bench/socle/serveur-statique.mjs';
	const site = await startServeur();
	const svg = await startScript(statique, [join(DOSSIER, 'svg')]);
	const libre = await startScript(statique, [join(DOSSIER, 'libre')]);
	const browser = await launchChromium({ cadence: true });
	const at = ({ port }: { port: number }) => `http://127.0.0.1:${port}/`;
	try {
		const pid = site.process.pid!;
		const repos = await reposDe(pid);
		const origines = { site: `${site.origine}/`, svg: at(svg), libre: at(libre) };
		add(await measurePages(browser, origines, TOURS));
		add(await groupePeinture(origines.site, TOURS));
		add(await groupeLibre(browser, origines.site, origines.libre, TOURS));
		add(await groupeServeur({ origine: site.origine, pid, repos }, TOURS, rapide ? 4_000 : 20_000));
		return browser.version();
	} finally {
		await Promise.all([browser.close(), site.stop(), svg.stop(), libre.stop()]);
	}
}

/** Writes the figures for machines and for people. */
async function publier(groupes: Groupe[], chromium: string): Promise<void> {
	const machine = readMachine(chromium);
	const folder = join(racine, 'docs/bench');
	mkdirSync(folder, { recursive: true });
	const resultats = groupes.map(({ titre, mesures }) => ({
		titre,
		mesures: mesures.map((mesure) => ({
			...mesure,
			rapport: rapportDe(mesure),
			tient: tient(mesure)
		}))
	}));
	writeFileSync(
		join(folder, 'results.json'),
		`${JSON.stringify({ machine, resultats }, null, '\t')}\n`
	);
	for (const { figure } of groupes) {
		if (figure) writeFileSync(join(folder, figure.fichier), figure.svg);
	}
	const page = await format(pageDe(groupes, machine), { parser: 'markdown' });
	writeFileSync(join(folder, 'README.md'), page);
}

const groupes: Groupe[] = [];
const note = (groupe: Groupe) => process.stdout.write(texteGroupe(groupe));
await compile();
if (!isBuilt()) await build();
await buildSocles();
const chromium = await mesurer(groupes, note);
for (const groupe of [
	await groupeExports(TOURS, rapide),
	groupeCoeur(rapide ? [10_000] : [10_000, 100_000]),
	groupePaires(rapide ? [1_000, 10_000] : [1_000, 10_000, 100_000]),
	groupeSolutions(),
	groupeGeometrie()
]) {
	groupes.push(groupe);
	note(groupe);
}
await publier(groupes, chromium);
