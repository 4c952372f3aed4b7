import { integrableDe } from '#lib/publication/integree/demande.ts';
import { demandeMalFormee, probleme, type Faute } from '#lib/server/probleme.ts';
import { extraitCadre, HAUTEUR, vignetteDe } from '#lib/view/integration/extrait.ts';
import type { RequestHandler } from './$types';

const LARGEUR = 800;

/**
 * oEmbed (https://oembed.com): what another site needs to show a view of ours. `url` is compared with
 * our own pages and never fetched. 404 for any other address, 501 for any format but JSON.
 */
export const GET: RequestHandler = ({ url, locals }) => {
	const { requestId } = locals;
	const instance = url.pathname;
	const format = url.searchParams.get('format') ?? 'json';
	if (format !== 'json') {
		const detail = 'Seul le format json est servi.';
		const title = 'Format non servi';
		return probleme({ status: 501, title, detail, code: 'format', instance, requestId });
	}
	const [largeur, hauteur] = [max(url, 'maxwidth'), max(url, 'maxheight')];
	const asked = url.searchParams.get('url');
	const fautes = [
		...(asked === null ? [faute('url', null, 'Il manque l’adresse de la vue : url.')] : []),
		...[largeur, hauteur].filter((lue): lue is Faute => typeof lue === 'object' && lue !== null)
	];
	if (fautes.length) return demandeMalFormee(fautes, instance, requestId);
	const answer = decrire(asked!, url.origin, largeur as number | null, hauteur as number | null);
	if (answer) return new Response(JSON.stringify(answer), { headers: JSON_UTF8 });
	const detail = 'Cette adresse n’est pas celle d’une vue de ce site qui s’intègre.';
	return probleme({
		status: 404,
		title: 'Vue introuvable',
		detail,
		code: 'introuvable',
		instance,
		requestId
	});
};

const JSON_UTF8 = { 'content-type': 'application/json; charset=utf-8' };

function decrire(
	asked: string,
	origine: string,
	maxLargeur: number | null,
	maxHauteur: number | null
) {
	// An address of another site, or a part of one, is none of ours.
	const found = URL.canParse(asked) ? integrableDe(asked, origine) : null;
	if (!found) return null;
	const { cadre } = found;
	const width = Math.min(maxLargeur ?? LARGEUR, LARGEUR);
	const height = Math.min(maxHauteur ?? HAUTEUR, HAUTEUR);
	return {
		version: '1.0',
		type: 'rich',
		provider_name: 'Mitoyen',
		provider_url: `${origine}/`,
		title: cadre.titre,
		width,
		height,
		html: extraitCadre(cadre, String(width), height),
		thumbnail_url: vignetteDe(cadre),
		thumbnail_width: 1280,
		thumbnail_height: 720,
		cache_age: 3600
	};
}

/** A bound in pixels; null when it is absent, a fault when it is none. */
function max(url: URL, champ: string): number | null | Faute {
	const valeur = url.searchParams.get(champ);
	if (valeur === null) return null;
	const lue = /^\d{1,6}$/.test(valeur) ? Number(valeur) : 0;
	if (lue > 0) return lue;
	return faute(champ, valeur, `${champ} est un nombre entier de pixels.`);
}

const faute = (champ: string, valeur: string | null, message: string): Faute => ({
	champ,
	valeur,
	code: 'parametre-invalide',
	niveau: 'erreur',
	message,
	correction: null
});
