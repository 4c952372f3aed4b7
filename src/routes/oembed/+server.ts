import { lireCarte, nomDe } from '#lib/map/integration.ts';
import { demandeMalFormee, probleme, type Faute } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { carteDe } from '#lib/view/integration/carte.ts';
import { extraitCadre, HAUTEUR } from '#lib/view/integration/extrait.ts';
import { parseReglages } from '#lib/view/integration/reglages.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
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
	const detail = 'Cette adresse n’est pas celle d’une carte de ce site.';
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
	const url = URL.canParse(asked) ? new URL(asked) : null;
	const carte = url?.origin === origine ? carteDe(url.pathname) : null;
	if (!url || !carte) return null;
	const { reglages, reste } = parseReglages(url.searchParams);
	const { noyau, query } = parseSimulation(reste, currentRelease().noyau);
	const lue = lireCarte(carte, indexDe(noyau), query);
	const width = Math.min(maxLargeur ?? LARGEUR, LARGEUR);
	const height = Math.min(maxHauteur ?? HAUTEUR, HAUTEUR);
	const title = nomDe(lue);
	const cadre = { carte, requete: lue.requete, reglages, titre: title, origine };
	return {
		version: '1.0',
		type: 'rich',
		provider_name: 'Mitoyen',
		provider_url: `${origine}/`,
		title,
		width,
		height,
		html: extraitCadre(cadre, String(width), height),
		thumbnail_url: `${origine}/${carte}.png${lue.requete && `?${lue.requete}`}`,
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
