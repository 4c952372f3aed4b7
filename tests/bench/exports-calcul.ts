import pptx from '#lib/export/ateliers/pptx.js';
import { couvertureFigure, type Fond } from '#lib/export/couverture-figure.ts';
import { dessinSvg } from '#lib/export/dessin-svg.ts';
import { dessinFigure } from '#lib/export/figure-svg.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { tachePng } from '#lib/server/png.ts';
import dessinerPng from '#lib/server/png-worker.js';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { readFileSync } from 'node:fs';
import { readReel } from '../domain/reel.ts';
import { auPlus, mediane, type Mesure } from './mesure.ts';
import { buildVues } from './vues.ts';

const read = (name: string) => JSON.parse(readFileSync(`static/geo/${name}`, 'utf8'));
const LARGEUR = 1600;

/** Milliseconds of processor that a task takes: those of a busy machine are as long. */
async function processeur(run: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

async function medianeDe(tours: number, run: (tour: number) => unknown): Promise<number> {
	const times: number[] = [];
	// The first ones are not kept: libraries are read, and V8 compiles.
	for (let tour = -3; tour < tours; tour++) {
		const time = await processeur(() => run(tour + 3));
		if (tour >= 0) times.push(time);
	}
	return mediane(times)!;
}

/** What a picture, a vector and a slide of the coverage cost, each of another view. */
export async function mesuresCalcul(tours: number): Promise<Mesure[]> {
	const { index } = readReel();
	const vue = buildVues(index.noyau);
	const fond: Fond = { plan: read('plan.json'), origine: read('meta.json'), lien: 'https://m.fr/' };
	const dessinDe = (n: number) => {
		const { vue: lue } = parseVue(new URLSearchParams(vue(n)), index.noyau);
		return dessinFigure(couvertureFigure(lireVue(index, lue), fond));
	};
	const svg = await medianeDe(5 * tours, (n) => dessinSvg(dessinDe(n), ''));
	const png = await medianeDe(tours, (n) =>
		dessinerPng(tachePng(dessinSvg(dessinDe(1_000 + n), ''), LARGEUR))
	);
	const date = '2026-11-21';
	const slide = await medianeDe(tours, (n) => pptx({ dessins: [dessinDe(2_000 + n)], date }));
	const mesure = (nom: string, valeur: number, limite: number): Mesure => ({
		...{ nom, unite: 'ms', valeur, plancher: null, barre: auPlus(limite) }
	});
	return [
		mesure('SVG d’une vue, de ses données au fichier', svg, 15),
		mesure(`PNG de la même, ${LARGEUR} pixels de large`, png, 250),
		mesure('PPTX de la même', slide, 500)
	];
}
