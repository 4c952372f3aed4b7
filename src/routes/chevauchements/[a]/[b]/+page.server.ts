import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { readExploitant } from '#lib/server/exploitant.ts';
import { refusPaire } from '#lib/server/paire.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The sheet of a pair, at one address whatever the order; or the names that look like what was asked. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const reseau = currentRelease();
	const { release, noyau } = reseau;
	const slugs = [params.a, params.b] as const;
	const refus = refusPaire(release, slugs);
	if (refus) {
		const { status, code, message, proches } = refus;
		error(status, { code, message, proches, requestId: locals.requestId });
	}
	const adresse = adressePaire(...slugs);
	if (adresse !== url.pathname) redirect(308, adresse + url.search);
	const { vue, avis } = parseVue(url.searchParams, noyau);
	return {
		fiche: buildFichePaire(reseau, slugs, vue.filtre),
		avis,
		choix: vue.filtre,
		adresse,
		origine: url.origin,
		noms: Object.fromEntries(noyau.departements.map(({ code, nom }) => [code, nom])),
		contact: readExploitant(process.env).contact,
		plan: currentPlan()
	};
};
