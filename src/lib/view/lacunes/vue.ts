import { ETATS_LACUNE, type EtatLacune } from '#lib/domain/lacune/lacune.ts';
import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';
import { adresseDe, writeRequete } from '#lib/view/ecriture-requete.ts';
import { plain, type Grammaire } from '#lib/view/grammaire.ts';
import { nomActuel } from '#lib/view/migration.ts';
import { valeursDe, type Referentiel } from '#lib/view/parametre.ts';
import { notesDe, PARAMETRE_SIMULATION } from '#lib/view/simulation/notation.ts';

/** Everything visible of the gaps that a URL restores. */
export type VueLacunes = {
	/** One axe, or one sous-thématique, or neither. */
	filtre: Filtre;
	/** Lists shown; empty: all of them. */
	etats: EtatLacune[];
	/** Code of the selected département. */
	departement: string | null;
	/** The scenario under which the facts are read; empty: the published facts. */
	simulation: readonly Changement[];
};

export const PARAMETRES_LACUNES = [
	'axe',
	'sous-thematique',
	'famille',
	'region',
	'confiance',
	'source',
	'adhesion',
	'departement',
	'etat'
] as const;
export type ParametreLacunes = (typeof PARAMETRES_LACUNES)[number];

const LISTES: readonly ParametreLacunes[] = ['famille', 'region', 'etat'];
const PAGE = '/lacunes';

/** What the query of the gaps may say. */
export function grammaireLacunes(referentiel: Referentiel): Grammaire<ParametreLacunes> {
	return {
		parametres: PARAMETRES_LACUNES,
		prendPlusieurs: (parametre) => LISTES.includes(parametre),
		valeursDe: (parametre) =>
			parametre === 'etat' ? plain(ETATS_LACUNE) : valeursDe(parametre, referentiel),
		nomActuel: (nom) => {
			const actuel = nomActuel(nom);
			return PARAMETRES_LACUNES.find((parametre) => parametre === actuel) ?? null;
		}
	};
}

/** The query of a view, without "?": defaults absent, so that one view has one URL. */
export function serialiseLacunes({ filtre, etats, departement, simulation }: VueLacunes): string {
	const unless = (defaut: string, valeur: string) => (valeur === defaut ? [] : [valeur]);
	return writeRequete([...PARAMETRES_LACUNES, PARAMETRE_SIMULATION], {
		axe: filtre.axes,
		'sous-thematique': filtre.sousThematiques,
		famille: filtre.familles,
		region: filtre.regions,
		confiance: unless(FILTRE_DEFAUT.confiance, filtre.confiance),
		source: unless(FILTRE_DEFAUT.source, filtre.source),
		adhesion: unless(FILTRE_DEFAUT.adhesion, filtre.adhesion),
		departement: departement === null ? [] : [departement],
		etat: etats,
		[PARAMETRE_SIMULATION]: notesDe(simulation)
	});
}

/** The address of a view of the gaps. */
export function adresseLacunes(vue: VueLacunes): string {
	return adresseDe(PAGE, serialiseLacunes(vue));
}
