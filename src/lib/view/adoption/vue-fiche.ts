import { FILTRE_ADOPTION_DEFAUT } from '#lib/domain/adoption/filtre.ts';
import type { ChoixFiche } from '#lib/domain/adoption/fiche.ts';
import { CHOIX_SOURCE, CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { MAX_AVIS, type Avis } from '#lib/view/avis.ts';
import { adresseDe, writeRequete } from '#lib/view/ecriture-requete.ts';
import { plain, type Grammaire } from '#lib/view/grammaire.ts';
import { readRequete } from '#lib/view/lecture-requete.ts';
import { anneesDe } from '#lib/view/annee.ts';
import type { Referentiel } from '#lib/view/parametre.ts';

const PARAMETRES = ['date', 'confiance', 'source'] as const;
type Parametre = (typeof PARAMETRES)[number];

function grammaire(referentiel: Pick<Referentiel, 'release'>): Grammaire<Parametre> {
	const valeurs = { date: anneesDe(referentiel), confiance: CONFIANCES, source: CHOIX_SOURCE };
	return {
		parametres: PARAMETRES,
		prendPlusieurs: () => false,
		valeursDe: (parametre) => plain(valeurs[parametre]),
		nomActuel: () => null
	};
}

/** Reads the choice of the page of a solution from its query; what is unknown is said in `avis`. Never throws. */
export function parseFicheSolution(
	params: URLSearchParams,
	referentiel: Pick<Referentiel, 'release'>
): { choix: ChoixFiche; avis: Avis[] } {
	const avis: Avis[] = [];
	const lues = readRequete(params, grammaire(referentiel), avis);
	// The lists are closed: every value read is one of its type.
	const une = <T extends string>(parametre: Parametre, defaut: T) =>
		(lues.get(parametre)?.[0] ?? defaut) as T;
	const choix: ChoixFiche = {
		date: lues.get('date')?.[0] ?? null,
		confiance: une('confiance', FILTRE_ADOPTION_DEFAUT.confiance),
		source: une('source', FILTRE_ADOPTION_DEFAUT.source)
	};
	return { choix, avis: avis.slice(0, MAX_AVIS) };
}

/** The query of a choice, without "?": defaults absent, so that one view has one URL. */
export function serialiseFicheSolution({ date, confiance, source }: ChoixFiche): string {
	const unless = (defaut: string, valeur: string) => (valeur === defaut ? [] : [valeur]);
	return writeRequete(PARAMETRES, {
		date: date === null ? [] : [date],
		confiance: unless(FILTRE_ADOPTION_DEFAUT.confiance, confiance),
		source: unless(FILTRE_ADOPTION_DEFAUT.source, source)
	});
}

/** The address of the page of a solution under a choice. */
export function adresseFicheSolution(slug: string, choix: ChoixFiche): string {
	return adresseDe(`/solutions/${slug}`, serialiseFicheSolution(choix));
}
