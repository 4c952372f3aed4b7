import { currentRelease } from '#lib/server/release.ts';
import type { Avis } from '#lib/view/avis.ts';
import { adressePresentation, serialisePresentation } from '#lib/view/presentation/ecriture.ts';
import type { Diapositive, Presentation } from '#lib/view/presentation/presentation.ts';
import { ecrireRetrait, type Retrait } from '#lib/view/presentation/retrait.ts';
import { type Resume, resumeDe } from './diapo.ts';

/** A slide as the list shows it. `apercu`: address of its picture. */
export type Carton = Diapositive & Resume & { apercu: string };

/** Everything that the page where a list is made shows of it. */
export type Etabli = {
	nom: string;
	cartons: Carton[];
	/** The list as a query, and how long its address is. */
	requete: string;
	longueur: number;
	avis: Avis[];
	/** What a form asked and cannot be, in French with the remedy; null: nothing. */
	erreur: string | null;
	/** An address that was refused: it stays in its field. */
	ajout: string;
	/** What puts back the slide that was taken away. */
	retiree: { valeur: string; question: string } | null;
	departements: { code: string; nom: string }[];
	regions: { code: string; nom: string }[];
};

type Dit = Partial<Pick<Etabli, 'avis' | 'erreur' | 'ajout'>> & { retiree?: Retrait | null };

/** The list and what its page says of it; `origine` is that of the site. */
export function etablir(
	presentation: Presentation,
	origine: string,
	{ avis = [], erreur = null, ajout = '', retiree = null }: Dit = {}
): Etabli {
	const { noyau } = currentRelease();
	const { nom, diapositives } = presentation;
	const place = ({ code, nom }: { code: string; nom: string }) => ({ code, nom });
	return {
		...{ nom, avis, erreur, ajout },
		cartons: diapositives.map((diapositive) => ({
			...diapositive,
			...resumeDe(diapositive, origine),
			apercu: apercuDe(diapositive)
		})),
		requete: serialisePresentation(presentation),
		longueur: origine.length + adressePresentation(presentation).length,
		retiree: retiree && {
			valeur: ecrireRetrait(retiree),
			question: retiree.diapositive.titre || resumeDe(retiree.diapositive, origine).question
		},
		departements: noyau.departements.map(place),
		regions: noyau.regions.map(place).sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
	};
}

const apercuDe = (diapositive: Diapositive): string =>
	adressePresentation(
		{ nom: '', diapositives: [{ ...diapositive, note: '' }] },
		'/presenter/apercu.svg'
	);
