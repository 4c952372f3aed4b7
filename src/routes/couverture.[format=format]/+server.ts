import { readChoix, fautesDe } from '#lib/export/fautes.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { type Format, FORMATS } from './formats.ts';
import type { RequestHandler } from './$types';

/** The coverage map as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const { option, repondre } = FORMATS[params.format as Format];
	const query = new URLSearchParams(url.searchParams);
	const choix = option && readChoix(query, option.nom, option.choix);
	if (option) query.delete(option.nom);
	const { index, noyau } = currentRelease();
	const { vue, avis } = parseVue(query, noyau);
	const fautes = [...fautesDe(avis), ...(choix?.faute ? [choix.faute] : [])];
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	return repondre(lireVue(index, vue), { choix: choix?.valeur ?? '', url, locals });
};
