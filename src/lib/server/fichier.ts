import { CHARACTERS } from '#lib/styles/characters.ts';
import { fabriquer } from './atelier.ts';
import { AtelierOccupe } from './atelier-processus.ts';
import { passer } from './passage.ts';
import { drawPng, tachePng } from './png.ts';
import { embeddedFont, FONTS } from './police.ts';
import { probleme } from './probleme.ts';

/**
 * How one view is written in each format: `csv` under a profile, `svg` with the CSS of its fonts and
 * on a sheet. Those of the second half may be missing: the view has no such file.
 */
export type Fichiers = {
	json: () => string;
	csv: (profil: string) => string;
	/** What the columns of that CSV hold. */
	schema: (profil: string) => string;
	/** Content-Disposition of a file of the view. */
	disposition: (extension: string, mode: 'attachment' | 'inline') => string;
	svg?: (polices: string, feuille: string, theme: string) => string;
	/** Width of the picture at scale 1, in pixels. */
	largeur?: number;
	/** Workbook, drawing on a sheet: what the ateliers are given. */
	classeur?: () => object;
	tirage?: (feuille: string) => object;
	geojson?: (() => string) | undefined;
	/** All of them in one, its picture still to be drawn; `polices`: the CSS of the fonts of its SVG. */
	archive?: (polices: string) => Archive;
};

type Archive = { image: { nom: string; svg: string } };

/** What a file asks for; see `Option` of the exports. */
export type OptionFichier = {
	profil: string;
	feuille: string;
	echelle: number;
	papier: string;
	theme: string;
};

export type Demande = {
	format: Exclude<keyof typeof TYPES, 'html'>;
	option: OptionFichier;
	instance: string;
	requestId: string;
};

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** Type of each format, and whether browsers show it rather than save it. */
const TYPES = {
	json: ['application/json; charset=utf-8', 'inline'],
	csv: ['text/csv; charset=utf-8', 'attachment'],
	'schema.json': ['application/json; charset=utf-8', 'inline'],
	xlsx: [`${OFFICE}.spreadsheetml.sheet`, 'attachment'],
	geojson: ['application/geo+json; charset=utf-8', 'attachment'],
	svg: ['image/svg+xml; charset=utf-8', 'inline'],
	html: ['text/html; charset=utf-8', 'attachment'],
	png: ['image/png', 'inline'],
	pdf: ['application/pdf', 'inline'],
	pptx: [`${OFFICE}.presentationml.presentation`, 'attachment'],
	zip: ['application/zip', 'attachment']
} as const;

/**
 * Answers a view as a file. One that must wait too long is a 503 that says when to come back; one
 * that the view has not got is a 404.
 */
export async function repondreFichier(fichiers: Fichiers, demande: Demande): Promise<Response> {
	const { format } = demande;
	const [type, mode] = TYPES[format];
	try {
		const body = await corps(fichiers, demande);
		if (body === null) return absent(demande);
		passer(body.length);
		const headers = { 'content-type': type };
		// A program that reads data asks for no file.
		const named = { ...headers, 'content-disposition': fichiers.disposition(format, mode) };
		return new Response(body, { headers: format === 'json' ? headers : named });
	} catch (error) {
		return occupe(error, demande);
	}
}

/** Type of the answer of a format. */
export const typeDe = (format: keyof typeof TYPES): string => TYPES[format][0];

/** 503 that says when to come back, when the ateliers have too much to do; throws any other error. */
export function occupe(
	error: unknown,
	{ instance, requestId }: Pick<Demande, 'instance' | 'requestId'>
): Response {
	if (!(error instanceof AtelierOccupe)) throw error;
	const { retryAfter } = error;
	const detail = `Trop de fichiers sont demandés en même temps. Réessayez dans ${retryAfter} secondes.`;
	return probleme(
		{ status: 503, title: 'Service occupé', detail, code: 'occupe', instance, requestId },
		{ 'retry-after': String(retryAfter) }
	);
}

/** What every drawing is drawn with. */
export const LETTRES = { polices: FONTS, lettres: CHARACTERS };

async function corps(
	fichiers: Fichiers,
	{ format, option }: Demande
): Promise<string | Uint8Array<ArrayBuffer> | null> {
	const { json, csv, svg, largeur = 0, classeur, tirage } = fichiers;
	switch (format) {
		case 'json':
			return json();
		case 'csv':
			return csv(option.profil);
		case 'schema.json':
			return fichiers.schema(option.profil);
		case 'geojson':
			return fichiers.geojson?.() ?? null;
		case 'svg':
			return svg?.(embeddedFont(), option.feuille, option.theme) ?? null;
		case 'png':
			return svg
				? octets(drawPng(svg('', option.feuille, option.theme), largeur * option.echelle))
				: null;
		case 'xlsx':
			return classeur ? octets(fabriquer('xlsx', classeur())) : null;
		case 'pdf': {
			const { papier } = option;
			return tirage
				? octets(fabriquer('pdf', { ...tirage(option.feuille), ...LETTRES, papier }))
				: null;
		}
		case 'pptx':
			return tirage ? octets(fabriquer('pptx', tirage('16x9'))) : null;
		case 'zip':
			return fichiers.archive ? octets(fabriquer('zip', paquet(fichiers.archive, largeur))) : null;
	}
}

function paquet(archive: NonNullable<Fichiers['archive']>, largeur: number): object {
	const { image, ...reste } = archive(embeddedFont());
	return { ...reste, image: { nom: image.nom, ...tachePng(image.svg, largeur) } };
}

// Never of a shared memory: they come from another process.
const octets = async (bytes: Promise<Uint8Array>) => (await bytes) as Uint8Array<ArrayBuffer>;

function absent({ format, instance, requestId }: Demande): Response {
	const detail = `Cette vue n’existe pas au format ${format}.`;
	const title = 'Page introuvable';
	return probleme({ status: 404, title, detail, code: 'introuvable', instance, requestId });
}
