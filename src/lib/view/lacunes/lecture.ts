import type { EtatLacune } from '#lib/domain/lacune/lacune.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { ignoree, MAX_AVIS, type Avis } from '#lib/view/avis.ts';
import { readRequete } from '#lib/view/lecture-requete.ts';
import type { Referentiel } from '#lib/view/parametre.ts';
import { changementsDe } from '#lib/view/simulation/notation.ts';
import { grammaireLacunes, type ParametreLacunes, type VueLacunes } from './vue.ts';

/**
 * Reads the gaps' view from a query. A sous-thématique says its axe, which then goes; one that is
 * not of the axe chosen has no effect: a form without JavaScript sends the one of the axe before.
 * What is unknown is left out and said in `avis`. Never throws.
 */
export function parseLacunes(
	params: URLSearchParams,
	referentiel: Referentiel
): { vue: VueLacunes; avis: Avis[] } {
	const avis: Avis[] = [];
	const lues = readRequete(params, grammaireLacunes(referentiel), avis);
	const liste = (parametre: ParametreLacunes) => lues.get(parametre) ?? [];
	// The lists are closed: every value read is one of its type.
	const une = <T extends string>(parametre: ParametreLacunes, defaut: T) =>
		(liste(parametre)[0] ?? defaut) as T;
	const cible = readCible(liste('axe'), liste('sous-thematique'), referentiel, avis);
	const filtre = {
		...structuredClone(FILTRE_DEFAUT),
		...cible,
		familles: liste('famille'),
		regions: liste('region'),
		confiance: une('confiance', FILTRE_DEFAUT.confiance),
		source: une('source', FILTRE_DEFAUT.source),
		adhesion: une('adhesion', FILTRE_DEFAUT.adhesion)
	};
	const vue = {
		filtre,
		etats: liste('etat') as EtatLacune[],
		departement: liste('departement')[0] ?? null,
		simulation: changementsDe(referentiel)
	};
	return { vue, avis: avis.slice(0, MAX_AVIS) };
}

function readCible(
	axes: string[],
	sous: string[],
	referentiel: Referentiel,
	avis: Avis[]
): Pick<VueLacunes['filtre'], 'axes' | 'sousThematiques'> {
	const [id] = sous;
	if (id === undefined) return { axes, sousThematiques: [] };
	const axe = referentiel.axes.find(({ sousThematiques }) =>
		sousThematiques.some((sien) => sien.id === id)
	);
	if (axes.length === 0 || axe?.id === axes[0]) return { axes: [], sousThematiques: sous };
	avis.push(ignoree('sous-thematique', id, 'Cette sous-thématique n’est pas de l’axe choisi'));
	return { axes, sousThematiques: [] };
}
