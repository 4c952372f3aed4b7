import { drawPng, PngBusy } from './png.ts';
import { embeddedFont } from './police.ts';
import { probleme } from './probleme.ts';

/** How one view is written in each format: `csv` under a profile, `svg` with the CSS of its fonts. */
export type Fichiers = {
	json: () => string;
	csv: (profil: string) => string;
	svg: (polices: string) => string;
	/** Width of the picture at scale 1, in pixels. */
	largeur: number;
	/** Content-Disposition of a file of the view. */
	disposition: (extension: string, mode: 'attachment' | 'inline') => string;
};

export type Demande = {
	format: 'json' | 'csv' | 'svg' | 'png';
	/** Profile of a CSV, scale of a PNG; empty elsewhere. */
	option: string;
	instance: string;
	requestId: string;
};

/** Answers a view as a file. A picture that must wait too long is a 503 that says when to come back. */
export function repondreFichier(
	fichiers: Fichiers,
	demande: Demande
): Response | Promise<Response> {
	const { format, option } = demande;
	const headers = (type: string, mode: 'attachment' | 'inline') => ({
		headers: { 'content-type': type, 'content-disposition': fichiers.disposition(format, mode) }
	});
	switch (format) {
		case 'json': {
			const type = 'application/json; charset=utf-8';
			return new Response(fichiers.json(), { headers: { 'content-type': type } });
		}
		case 'csv':
			return new Response(fichiers.csv(option), headers('text/csv; charset=utf-8', 'attachment'));
		case 'svg':
			return new Response(
				fichiers.svg(embeddedFont()),
				headers('image/svg+xml; charset=utf-8', 'inline')
			);
		case 'png':
			return answerPng(fichiers, demande, headers('image/png', 'inline'));
	}
}

async function answerPng(
	{ svg, largeur }: Fichiers,
	{ option, instance, requestId }: Demande,
	init: ResponseInit
): Promise<Response> {
	try {
		const png = await drawPng(svg(''), largeur * Number(option));
		return new Response(new Uint8Array(png), init);
	} catch (error) {
		if (!(error instanceof PngBusy)) throw error;
		const { retryAfter } = error;
		const detail = `Trop d’images sont demandées en même temps. Réessayez dans ${retryAfter} secondes.`;
		return probleme(
			{ status: 503, title: 'Service occupé', detail, code: 'occupe', instance, requestId },
			{ 'retry-after': String(retryAfter) }
		);
	}
}
