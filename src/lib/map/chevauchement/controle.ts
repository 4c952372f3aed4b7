import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import type { Ensemble } from '#lib/domain/chevauchement/filtre.ts';
import { motsEnsemble } from '#lib/view/chevauchement/ensemble.ts';
import { questionChevauchement } from '#lib/view/chevauchement/question.ts';
import { jetonsDe, type VueChevauchement } from '#lib/view/chevauchement/vue.ts';
import type { Controle } from '#lib/map/controle.ts';

/** Beyond this, a list of structures is no list any more: the search box finds them. */
const STRUCTURES_AU_PLUS = 200;

const NOMS = { gauche: 'Premier ensemble', droite: 'Second ensemble' };

/** The question with its chosen values as controls. */
export function controlesPaires(noyau: Noyau, vue: VueChevauchement): (string | Controle)[] {
	return questionChevauchement(vue, noyau).map((fragment): string | Controle => {
		if (typeof fragment === 'string') return fragment;
		const { fort, parametre } = fragment;
		if (parametre === 'gauche' || parametre === 'droite') {
			return controleEnsemble(noyau, parametre, vue.filtre[parametre], fort);
		}
		const regions = noyau.regions.map(({ code, nom }) => ({ value: code, label: nom }));
		const partout = { value: '', label: 'partout en France' };
		const choix = chosen(vue.filtre.regions.join(), fort, [...regions, partout]);
		return { parametre, nom: 'Région', ...choix };
	});
}

type Option = { value: string; label: string };

// Several values are one option, named as the question names them.
function chosen(valeur: string, label: string, options: readonly Option[]) {
	const present = options.some(({ value }) => value === valeur);
	return { valeur, options: present ? [...options] : [{ value: valeur, label }, ...options] };
}

function controleEnsemble(
	noyau: Noyau,
	parametre: 'gauche' | 'droite',
	ensemble: Ensemble,
	fort: string
): Controle {
	const alone = (partie: Partial<Ensemble>): Option => {
		const seul: Ensemble = { roles: [], familles: [], structures: [], ...partie };
		return { value: jetonsDe(seul).join(), label: motsEnsemble(seul, noyau).noms };
	};
	const structures =
		noyau.structures.length > STRUCTURES_AU_PLUS
			? []
			: noyau.structures.map(({ slug, court }) => ({ value: slug, label: court }));
	const options = [
		...ROLES.map((role) => alone({ roles: [role] })),
		...noyau.familles.map(({ id }) => alone({ familles: [id] })),
		...structures.toSorted((a, b) => a.label.localeCompare(b.label, 'fr'))
	];
	return { parametre, nom: NOMS[parametre], ...chosen(jetonsDe(ensemble).join(), fort, options) };
}
