import { plancheVerrouillee, recompter } from '#lib/map/verrou.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { ignoree, type Avis } from '#lib/view/avis.ts';
import { phraseVerrou, type Verrou } from '#lib/view/integration/territoire.ts';
import type { VueLue } from './vue.ts';

/**
 * A view locked on a place: the map is framed on it, its sentence and its legend speak of it, and what
 * is around says and leads nowhere. A view without a map cannot be, and `avis` says so.
 */
export function verrouiller(lue: VueLue, verrou: Verrou, avis: Avis[]): VueLue {
	const { corps, compter } = lue;
	if (corps.genre !== 'carte') {
		avis.push(ignoree('territoire', verrou.id, 'Cette vue n’est pas une carte'));
		return lue;
	}
	const codes = new Set(verrou.codes);
	const departements = corps.departements.filter(({ code }) => codes.has(code));
	const legende = compter?.(codes) ?? recompter(corps.legende, departements);
	const planche = plancheVerrouillee(currentPlan(), verrou.codes);
	const { dessus } = corps.planche.metropole;
	const metropole =
		planche.metropole.id === corps.planche.metropole.id && dessus
			? { ...planche.metropole, dessus }
			: planche.metropole;
	const selection = codes.has(corps.selection ?? '') ? corps.selection : null;
	return {
		...lue,
		phrase: phraseVerrou(verrou, legende, departements[0]?.texte ?? null),
		corps: { ...corps, departements, legende, selection, planche: { ...planche, metropole } }
	};
}
