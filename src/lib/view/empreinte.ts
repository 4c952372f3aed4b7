import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import { MAX_AVIS, type Avis } from './avis.ts';
import { adresseDe, writeRequete } from './ecriture-requete.ts';
import type { Fragment } from './fragment.ts';
import type { Grammaire } from './grammaire.ts';
import { readRequete } from './lecture-requete.ts';
import { nomActuel } from './migration.ts';
import { valeursDe, type Referentiel } from './parametre.ts';

/** Everything visible of the fingerprint that a URL restores. */
export type VueEmpreinte = {
	/** Régions and evidence; no axe, no family: they are the two sides of the table. */
	filtre: Filtre;
	/** The family and the axe of the cell that is open; null: unknown or not chosen. */
	famille: string | null;
	axe: string | null;
};

const PARAMETRES = ['famille', 'axe', 'region', 'confiance', 'source', 'adhesion'] as const;
type Parametre = (typeof PARAMETRES)[number];

const grammaire = (referentiel: Referentiel): Grammaire<Parametre> => ({
	parametres: PARAMETRES,
	prendPlusieurs: (parametre) => parametre === 'region',
	valeursDe: (parametre) => valeursDe(parametre, referentiel),
	nomActuel: (nom) => PARAMETRES.find((parametre) => parametre === nomActuel(nom)) ?? null
});

/** Reads the fingerprint's view from a query; what is unknown is said in `avis`. Never throws. */
export function parseEmpreinte(
	params: URLSearchParams,
	referentiel: Referentiel
): { vue: VueEmpreinte; avis: Avis[] } {
	const avis: Avis[] = [];
	const lues = readRequete(params, grammaire(referentiel), avis);
	// The lists are closed: every value read is one of its type.
	const une = <T extends string>(parametre: Parametre, defaut: T) =>
		(lues.get(parametre)?.[0] ?? defaut) as T;
	const filtre: Filtre = {
		...structuredClone(FILTRE_DEFAUT),
		regions: lues.get('region') ?? [],
		confiance: une('confiance', FILTRE_DEFAUT.confiance),
		source: une('source', FILTRE_DEFAUT.source),
		adhesion: une('adhesion', FILTRE_DEFAUT.adhesion)
	};
	const [famille = null] = lues.get('famille') ?? [];
	const [axe = null] = lues.get('axe') ?? [];
	return { vue: { filtre, famille, axe }, avis: avis.slice(0, MAX_AVIS) };
}

/** The query of a view, without "?". */
export function serialiseEmpreinte({ filtre, famille, axe }: VueEmpreinte): string {
	const unless = (defaut: string, valeur: string) => (valeur === defaut ? [] : [valeur]);
	return writeRequete(PARAMETRES, {
		famille: famille === null ? [] : [famille],
		axe: axe === null ? [] : [axe],
		region: filtre.regions,
		confiance: unless(FILTRE_DEFAUT.confiance, filtre.confiance),
		source: unless(FILTRE_DEFAUT.source, filtre.source),
		adhesion: unless(FILTRE_DEFAUT.adhesion, filtre.adhesion)
	});
}

/** The address of a view of the fingerprint. */
export function adresseEmpreinte(vue: VueEmpreinte): string {
	return adresseDe('/empreinte', serialiseEmpreinte(vue));
}

/** What a sentence of the fingerprint needs: counts over its cells. */
export type ComptesEmpreinte = {
	/** Structures, and families that have one at least. */
	structures: number;
	familles: number;
	/** Cells of these families, and those in which nobody is known to propose the axe. */
	cellules: number;
	vides: number;
	/** The cell with the most structures that propose. */
	premiere: { famille: string; axe: string; nombre: number; base: number } | null;
};

/** The sentence of the fingerprint, with its base. */
export function phraseEmpreinte(comptes: ComptesEmpreinte): Fragment[] {
	const { premiere, cellules, vides } = comptes;
	if (premiere === null) return ['Aucune structure ne répond à ces filtres.'];
	const { famille, axe, nombre, base } = premiere;
	return [
		`La famille ${famille} est celle où l’on connaît le plus d’offres sur un axe\u00a0: `,
		{ fort: `${nombre} structures sur ${base}` },
		` proposent ${axe}. Dans `,
		{ fort: `${vides} cases sur ${cellules}` },
		', aucune source ne dit qu’une structure le propose.'
	];
}
