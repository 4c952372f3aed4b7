import { execFileSync } from 'node:child_process';
import { cpSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Plan } from '#lib/geo/plan.ts';
import { racine } from '../../scripts/etape.mjs';

const SOURCES = join(racine, 'tests/bench/socle');
/** Folder of what the bench builds, emptied by each run. */
export const DOSSIER = join(racine, 'var/bench');

/** Builds the floors into `DOSSIER`: `svg/`, `libre/`, `kit/build/handler.js`. */
export async function buildSocles(): Promise<void> {
	rmSync(DOSSIER, { recursive: true, force: true });
	buildSvg();
	await buildLibre();
	buildKit();
}

/** A page that draws the 101 départements as plain SVG, without JavaScript. */
function buildSvg(): void {
	const plan = JSON.parse(readFileSync(join(racine, 'static/geo/plan.json'), 'utf8')) as Plan;
	const frames = [plan, ...plan.encarts].map(({ largeur, hauteur, departements }) => {
		const paths = Object.entries(departements).map(
			([code, { d }]) => `<path data-code="${code}" d="${d}"/>`
		);
		return `<svg viewBox="0 0 ${largeur} ${hauteur}">${paths.join('')}</svg>`;
	});
	const style =
		'svg{display:block;width:560px}path{fill:#cacafb;stroke:#fff}path:hover{fill:#000091}';
	mkdirSync(join(DOSSIER, 'svg'), { recursive: true });
	writeFileSync(
		join(DOSSIER, 'svg/index.html'),
		`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Plancher SVG</title>` +
			`<link rel="icon" href="data:,"><style>${style}</style>${frames.join('')}`
	);
}

/** A bare MapLibre page of the same départements, through the bundler of the site. */
async function buildLibre(): Promise<void> {
	await build({
		root: join(SOURCES, 'libre'),
		configFile: false,
		logLevel: 'error',
		build: { outDir: join(DOSSIER, 'libre'), target: 'es2022', chunkSizeWarningLimit: 2_000 }
	});
	const contours = 'departements.topo.json';
	copyFileSync(join(racine, 'static/geo', contours), join(DOSSIER, 'libre', contours));
}

/** A SvelteKit application of one trivial route, through adapter-node. */
function buildKit(): void {
	const root = join(DOSSIER, 'kit');
	cpSync(join(SOURCES, 'kit'), root, { recursive: true });
	const vite = join(racine, 'node_modules/vite/bin/vite.js');
	execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		stdio: 'pipe'
	});
}
