import type { Source } from '#lib/domain/source.ts';
import { buildClasseur } from './classeur.ts';
import { tableauCsv, type Profil } from './csv.ts';
import { groupe, type Dessin } from './dessin.ts';
import { dessinSvg } from './dessin-svg.ts';
import { FEUILLES, LARGEUR, type NomFeuille } from './figure-feuille.ts';
import { disposition } from './nom-fichier.ts';
import type { Tirage } from './publication.ts';
import { dessinSolutions, motsSolutions, type Lecture } from './solutions-figure.ts';
import { solutionsJson, solutionsTableau, type SolutionsLues } from './solutions.ts';

/** How the network is written, format by format; see `Fichiers` of the server. `lien`: its address. */
export function solutionsPubliees(
	lues: SolutionsLues,
	sources: readonly Source[],
	lien: string,
	lecture: Lecture
) {
	const { noyau, vue } = lues;
	const { date } = noyau.release;
	const dessin = (feuille: string) =>
		dessinSolutions(lues, lien, { nom: feuille as NomFeuille, lecture });
	const presentation = () => ({ noyau, sources, ...motsSolutions(lues, lien) });
	return {
		json: () => solutionsJson(lues),
		csv: (profil: string) => tableauCsv(solutionsTableau(lues), profil as Profil),
		svg: (polices: string, feuille: string) => dessinSvg(dessin(feuille), polices),
		largeur: LARGEUR,
		classeur: () => buildClasseur(presentation(), solutionsTableau(lues)),
		tirage: (feuille: string): Tirage => ({ dessins: [tenir(dessin(feuille), feuille)], date }),
		disposition: (extension: string, mode: 'attachment' | 'inline') =>
			disposition(['solutions', ...vue.filtre.axes], date, extension, mode)
	};
}

/** A drawing that grew beyond its sheet, made smaller to hold on it: a slide or a page cannot grow. */
function tenir(dessin: Dessin, nom: string): Dessin {
	const { largeur, hauteur } = FEUILLES[nom as NomFeuille];
	if (dessin.hauteur <= hauteur) return dessin;
	const echelle = hauteur / dessin.hauteur;
	const x = (largeur - largeur * echelle) / 2;
	return { ...dessin, hauteur, elements: [groupe('ensemble', dessin.elements, { x, echelle })] };
}
