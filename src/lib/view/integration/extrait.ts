import { adresseCadre } from './vue.ts';
import { serialiseReglages, type Reglages } from './reglages.ts';

/** What a page that embeds a view needs to know of it. */
export type Cadre = {
	/** Name of the view, as `vueDe` gives it: "couverture", "solutions/publik". */
	vue: string;
	/** The query of the view, without "?". */
	requete: string;
	reglages: Reglages;
	/** The sentence of the view: what the frame is called to who does not see it. */
	titre: string;
	/** Of the site: "https://mitoyen.example". */
	origine: string;
};

/** Pixels; the height holds the whole view at a width of 600 and more, and a phone scrolls inside. */
export const HAUTEUR = 700;

const escapeHtml = (texte: string) =>
	texte
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

/** Whole address of the embedded view. */
export const adresseDuCadre = ({ vue, requete, reglages, origine }: Cadre): string =>
	origine + adresseCadre(vue, requete, serialiseReglages(reglages));

/** Whole address of a picture of the view, 1280 × 720. */
export const vignetteDe = ({ vue, requete, origine }: Cadre): string =>
	`${origine}/${vue}.png${requete && `?${requete}`}`;

/** The frame as HTML, without script: works anywhere that takes an iframe. */
export function extraitCadre(cadre: Cadre, largeur = '100%', hauteur = HAUTEUR): string {
	return (
		`<iframe src="${escapeHtml(adresseDuCadre(cadre))}" title="${escapeHtml(cadre.titre)}"` +
		` width="${largeur}" height="${hauteur}" loading="lazy" style="border:0;max-width:100%"></iframe>`
	);
}

/** The script that gives its height to every frame of the page, to be put once beside them. */
export const extraitHauteur = ({ origine }: Cadre): string =>
	`<script async src="${escapeHtml(origine)}/integrer.js"></script>`;

/** The same view as an element: its attributes may be changed by the page. */
export function extraitElement(cadre: Cadre): string {
	const { theme, fond, sans, territoire, version } = cadre.reglages;
	const attributes = [
		['vue', cadre.vue],
		['requete', cadre.requete],
		['theme', theme === 'auto' ? '' : theme],
		['fond', fond === 'plein' ? '' : fond],
		['sans', sans.join(',')],
		['territoire', territoire ?? ''],
		['version', version === null ? '' : String(version)],
		['titre', cadre.titre]
	]
		.filter(([, valeur]) => valeur)
		.map(([nom, valeur]) => ` ${nom}="${escapeHtml(valeur!)}"`)
		.join('');
	return (
		`<script type="module" src="${escapeHtml(cadre.origine)}/carte-mitoyen.js"></script>\n` +
		`<carte-mitoyen${attributes}></carte-mitoyen>`
	);
}
