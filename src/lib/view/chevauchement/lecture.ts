import type { Ensemble, FiltreChevauchement } from '#lib/domain/chevauchement/filtre.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import { MAX_AVIS, type Avis } from '#lib/view/avis.ts';
import { readRequete } from '#lib/view/lecture-requete.ts';
import { dropStrangers } from '#lib/view/lecture-vue.ts';
import { changementsDe } from '#lib/view/simulation/notation.ts';
import {
	grammaireChevauchement,
	type ParametreChevauchement,
	type ReferentielPaires
} from './parametre.ts';
import { vueChevauchementParDefaut, type VueChevauchement } from './vue.ts';

/**
 * Reads an overlap from the query of a URL, as `parseVue` reads a coverage: what is unknown is left
 * out and said in `avis`, with the nearest known value. A set without any known value is the default
 * one. Never throws, whatever the query.
 */
export function parseChevauchement(
	params: URLSearchParams,
	referentiel: ReferentielPaires
): { vue: VueChevauchement; avis: Avis[] } {
	const avis: Avis[] = [];
	const vue = assemble(readRequete(params, grammaireChevauchement(referentiel), avis), referentiel);
	dropStrangers(vue.filtre, referentiel, avis);
	return { vue, avis: avis.slice(0, MAX_AVIS) };
}

function assemble(
	lues: ReadonlyMap<ParametreChevauchement, string[]>,
	referentiel: ReferentielPaires
): VueChevauchement {
	const vue = vueChevauchementParDefaut();
	const liste = (parametre: ParametreChevauchement) => lues.get(parametre) ?? [];
	// The lists are closed: every value read is one of its type.
	const une = <T extends string>(parametre: ParametreChevauchement, defaut: T) =>
		(liste(parametre)[0] ?? defaut) as T;
	const { filtre } = vue;
	return {
		filtre: {
			axes: liste('axe'),
			sousThematiques: liste('sous-thematique'),
			familles: liste('famille'),
			regions: liste('region'),
			verdicts: liste('verdict') as FiltreChevauchement['verdicts'],
			confiance: une('confiance', filtre.confiance),
			source: une('source', filtre.source),
			adhesion: une('adhesion', filtre.adhesion),
			bordures: liste('bordures').length > 0,
			gauche: readEnsemble(liste('gauche'), filtre.gauche, referentiel),
			droite: readEnsemble(liste('droite'), filtre.droite, referentiel)
		},
		departement: liste('departement')[0] ?? null,
		tri: une('tri', vue.tri),
		element: une('element', vue.element),
		ordre: une('ordre', vue.ordre),
		simulation: changementsDe(referentiel)
	};
}

function readEnsemble(
	jetons: readonly string[],
	defaut: Ensemble,
	{ familles }: ReferentielPaires
): Ensemble {
	if (jetons.length === 0) return defaut;
	const roles = ROLES.filter((role) => jetons.includes(role));
	const connues = new Set(familles.map(({ id }) => id));
	const reste = jetons.filter((jeton) => !roles.some((role) => role === jeton));
	return {
		roles,
		familles: reste.filter((jeton) => connues.has(jeton)),
		structures: reste.filter((jeton) => !connues.has(jeton))
	};
}
