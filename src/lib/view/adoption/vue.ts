import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { FILTRE_ADOPTION_DEFAUT, type FiltreAdoption } from '#lib/domain/adoption/filtre.ts';
import { TRIS_ADOPTION, type TriAdoption } from '#lib/domain/adoption/ordre.ts';
import { MAX_AVIS, type Avis } from '#lib/view/avis.ts';
import { adresseDe, writeRequete } from '#lib/view/ecriture-requete.ts';
import { plain, type Grammaire, type Valeur } from '#lib/view/grammaire.ts';
import { readRequete } from '#lib/view/lecture-requete.ts';
import { nomActuel } from '#lib/view/migration.ts';
import { valeursDe, type Referentiel } from '#lib/view/parametre.ts';

/** Everything visible of the network that a URL restores. */
export type VueSolutions = { filtre: FiltreAdoption; tri: TriAdoption };

export const PARAMETRES_SOLUTIONS = [
	'origine',
	'axe',
	'famille',
	'role',
	'date',
	'confiance',
	'source',
	'tri'
] as const;
export type ParametreSolutions = (typeof PARAMETRES_SOLUTIONS)[number];

function valeurs(parametre: ParametreSolutions, referentiel: Referentiel): Valeur[] {
	switch (parametre) {
		case 'role':
			return plain(ROLES_ADOPTION);
		case 'tri':
			return plain(TRIS_ADOPTION);
		default:
			return valeursDe(parametre, referentiel);
	}
}

/** What the query of the network may say. */
export function grammaireSolutions(referentiel: Referentiel): Grammaire<ParametreSolutions> {
	return {
		parametres: PARAMETRES_SOLUTIONS,
		prendPlusieurs: (parametre) => parametre === 'famille' || parametre === 'role',
		valeursDe: (parametre) => valeurs(parametre, referentiel),
		nomActuel: (nom) => {
			const actuel = nomActuel(nom);
			return PARAMETRES_SOLUTIONS.find((parametre) => parametre === actuel) ?? null;
		}
	};
}

/** Reads a view of the network from a query; what is unknown is said in `avis`. Never throws. */
export function parseSolutions(
	params: URLSearchParams,
	referentiel: Referentiel
): { vue: VueSolutions; avis: Avis[] } {
	const avis: Avis[] = [];
	const lues = readRequete(params, grammaireSolutions(referentiel), avis);
	const liste = (parametre: ParametreSolutions) => lues.get(parametre) ?? [];
	// The lists are closed: every value read is one of its type.
	const une = <T extends string>(parametre: ParametreSolutions, defaut: T) =>
		(liste(parametre)[0] ?? defaut) as T;
	const filtre: FiltreAdoption = {
		origine: une('origine', FILTRE_ADOPTION_DEFAUT.origine),
		axes: liste('axe'),
		familles: liste('famille'),
		roles: liste('role') as FiltreAdoption['roles'],
		date: liste('date')[0] ?? null,
		confiance: une('confiance', FILTRE_ADOPTION_DEFAUT.confiance),
		source: une('source', FILTRE_ADOPTION_DEFAUT.source)
	};
	return { vue: { filtre, tri: une('tri', 'blocs') }, avis: avis.slice(0, MAX_AVIS) };
}

/** The query of a view, without "?": defaults absent, so that one view has one URL. */
export function serialiseSolutions({ filtre, tri }: VueSolutions): string {
	const unless = (defaut: string, valeur: string) => (valeur === defaut ? [] : [valeur]);
	return writeRequete(PARAMETRES_SOLUTIONS, {
		origine: unless(FILTRE_ADOPTION_DEFAUT.origine, filtre.origine),
		axe: filtre.axes,
		famille: filtre.familles,
		role: filtre.roles,
		date: filtre.date === null ? [] : [filtre.date],
		confiance: unless(FILTRE_ADOPTION_DEFAUT.confiance, filtre.confiance),
		source: unless(FILTRE_ADOPTION_DEFAUT.source, filtre.source),
		tri: unless('blocs', tri)
	});
}

/** The address of a view of the network. */
export function adresseSolutions(vue: VueSolutions): string {
	return adresseDe('/solutions', serialiseSolutions(vue));
}
