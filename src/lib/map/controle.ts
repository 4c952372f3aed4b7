import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { serialiseVue } from '#lib/view/ecriture-vue.ts';
import { minuscule } from '#lib/view/mots.ts';
import type { Parametre } from '#lib/view/parametre.ts';
import { question, type FragmentQuestion } from '#lib/view/question.ts';
import { sousDesAxes, type Vue } from '#lib/view/vue.ts';

/** A chosen value of the question, as a control that changes it. */
export type Controle = {
	parametre: string;
	/** Name of the control for those who do not see the question around it. */
	nom: string;
	/** What is chosen now; several values are one option, "cybersécurité ou données". */
	valeur: string;
	options: { value: string; label: string }[];
};

/** The question with its chosen values as controls; without a target the axe is one all the same. */
export function controlesDe(index: Index, vue: Vue): (string | Controle)[] {
	const { axes, sousThematiques } = vue.filtre;
	const fragments = question(vue, index.noyau);
	if (axes.length + sousThematiques.length === 0) {
		fragments.splice(-1, 0, ', ', { fort: TOUS, parametre: 'axe' });
	}
	return fragments.map((fragment) => controlOf(index, vue, fragment));
}

function controlOf(index: Index, vue: Vue, fragment: FragmentQuestion): string | Controle {
	if (typeof fragment === 'string') return fragment;
	const { fort, parametre } = fragment;
	const { nom, options, vide } = choicesOf(index, vue, parametre);
	const valeur = new URLSearchParams(serialiseVue(vue)).get(parametre) ?? '';
	const present = valeur === '' || options.some(({ value }) => value === valeur);
	const plusieurs = present ? [] : [{ value: valeur, label: fort }];
	const rien = { value: '', label: vide };
	return { parametre, nom, valeur, options: [...plusieurs, ...options, rien] };
}

const TOUS = 'tous axes confondus';

function choicesOf({ noyau }: Index, { filtre }: Vue, parametre: Parametre) {
	if (parametre === 'region') {
		const options = noyau.regions.map(({ code, nom }) => ({ value: code, label: nom }));
		return { nom: 'Région', options, vide: 'partout en France' };
	}
	if (parametre === 'sous-thematique') {
		const offered = sousDesAxes(noyau.axes, filtre.axes);
		const options = noyau.axes
			.flatMap((axe) => axe.sousThematiques)
			.filter(({ id }) => offered.has(id))
			.map(({ id, nom }) => ({ value: id, label: minuscule(nom) }));
		return { nom: 'Sous-thématique', options, vide: 'toutes les sous-thématiques' };
	}
	const options = noyau.axes.map(({ id, court }) => ({ value: id, label: minuscule(court) }));
	return { nom: 'Axe de service', options, vide: TOUS };
}

/**
 * The fields that a form carries unseen, so that sending it changes nothing but its controls: those
 * of the view that are not in `changed`. A new axe drops the sous-thématiques of the old one.
 */
export function champsCaches(vue: Vue, changed: readonly string[]): [string, string][] {
	return champsDe(serialiseVue(vue), changed);
}

/** The same for the query of any view. */
export function champsDe(requete: string, changed: readonly string[]): [string, string][] {
	const dropped = [...changed, ...(changed.includes('axe') ? ['sous-thematique'] : [])];
	return [...new URLSearchParams(requete)].filter(([nom]) => !dropped.includes(nom));
}
