import { couvertureCsv } from '#lib/export/couverture-csv.ts';
import { couvertureFigure } from '#lib/export/couverture-figure.ts';
import { couvertureJson } from '#lib/export/couverture-json.ts';
import { type Profil, PROFILS } from '#lib/export/csv.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import type { VueLue } from '#lib/export/vue-lue.ts';
import { currentContours } from '#lib/server/plan.ts';
import { drawPng, PngBusy } from '#lib/server/png.ts';
import { embeddedFont } from '#lib/server/police.ts';
import { probleme } from '#lib/server/probleme.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';

type Demande = { choix: string; url: URL; locals: App.Locals };
type Reponse = (lue: VueLue, demande: Demande) => Response | Promise<Response>;

/** How each format answers, and the one parameter that it has besides those of the view. */
export const FORMATS = {
	json: { option: null, repondre: answerJson },
	csv: { option: { nom: 'profil', choix: PROFILS }, repondre: answerCsv },
	svg: { option: null, repondre: answerSvg },
	png: { option: { nom: 'echelle', choix: ['1', '2', '3'] }, repondre: answerPng }
} as const satisfies Record<
	string,
	{ option: { nom: string; choix: readonly string[] } | null; repondre: Reponse }
>;
export type Format = keyof typeof FORMATS;

function named({ index, vue }: VueLue, extension: string, mode: 'attachment' | 'inline') {
	const { axes, sousThematiques, familles, regions } = vue.filtre;
	const parties = ['couverture', ...axes, ...sousThematiques, ...familles, ...regions];
	const date = index.noyau.release.date;
	return { 'content-disposition': disposition(parties, date, extension, mode) };
}

// The built server makes this one before SvelteKit: see COUVERTURE in hooks.server.ts.
function answerJson({ index, vue }: VueLue): Response {
	const headers = { 'content-type': 'application/json; charset=utf-8' };
	return new Response(couvertureJson(index, vue), { headers });
}

function answerCsv(lue: VueLue, { choix }: Demande): Response {
	const headers = { 'content-type': 'text/csv; charset=utf-8', ...named(lue, 'csv', 'attachment') };
	return new Response(couvertureCsv(lue.cellules, choix as Profil), { headers });
}

function figureOf(lue: VueLue, url: URL) {
	return couvertureFigure(lue, {
		...currentContours(),
		lien: url.origin + adresseVue('/', lue.vue)
	});
}

function answerSvg(lue: VueLue, { url }: Demande): Response {
	const headers = {
		'content-type': 'image/svg+xml; charset=utf-8',
		...named(lue, 'svg', 'inline')
	};
	return new Response(figureSvg(figureOf(lue, url), embeddedFont()), { headers });
}

async function answerPng(lue: VueLue, { choix, url, locals }: Demande): Promise<Response> {
	try {
		const png = await drawPng(figureSvg(figureOf(lue, url)), LARGEUR * Number(choix));
		const headers = { 'content-type': 'image/png', ...named(lue, 'png', 'inline') };
		return new Response(new Uint8Array(png), { headers });
	} catch (error) {
		if (!(error instanceof PngBusy)) throw error;
		return busy(url.pathname, locals.requestId, error.retryAfter);
	}
}

function busy(instance: string, requestId: string, retryAfter: number): Response {
	const detail = `Trop d’images sont demandées en même temps. Réessayez dans ${retryAfter} secondes.`;
	return probleme(
		{ status: 503, title: 'Service occupé', detail, code: 'occupe', instance, requestId },
		{ 'retry-after': String(retryAfter) }
	);
}
