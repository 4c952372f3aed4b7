import {
	type Absence,
	type Diapo,
	diapositiveAbsente,
	diapositiveDe,
	texteDuDessin
} from '#lib/export/diapositive.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { estRefus, type Refus } from '#lib/publication/demande.ts';
import { publicationDe } from '#lib/publication/registre.ts';
import { currentRelease } from '#lib/server/release.ts';
import { espacer } from '#lib/view/espacer.js';
import { enumere, guillemets } from '#lib/view/nombre.ts';
import type { Diapositive } from '#lib/view/presentation/presentation.ts';

/** Sheets that slides are put on. */
export type FeuilleDiapo = '16x9' | 'a4';

/** The view of a slide, or why there is none. */
type VueLue = { publication: Publication; figure: ReturnType<Publication['figure']> };

function lire(vue: string, url: URL): VueLue | Absence {
	const publication = publicationDe(url);
	if (publication === null || estRefus(publication)) return absenceDe(publication, vue);
	return { publication, figure: publication.figure() };
}

/** What the list of slides says of one, without drawing it. */
export type Resume = { question: string; phrase: string; absence: Absence | null };

/** Reads the view of a slide. Never throws on an address. */
export function resumeDe({ vue }: Diapositive, origine: string): Resume {
	const lue = lire(vue, new URL(vue, origine));
	if ('raison' in lue) return { question: lue.titre, phrase: lue.raison, absence: lue };
	const { titre, phrase } = lue.figure;
	return { question: titre, phrase, absence: null };
}

/**
 * A slide of the release: the drawing of its view under the title of its author. One whose view
 * cannot be read says why, and what to do. Never throws on an address.
 */
export function diapoDe(
	{ vue, titre, note }: Diapositive,
	origine: string,
	feuille: FeuilleDiapo = '16x9'
): Diapo {
	const url = new URL(vue, origine);
	const lue = lire(vue, url);
	if ('raison' in lue) return absente(lue, { lien: url.href, note, feuille });
	const { publication, figure } = lue;
	const named = { ...figure, titre: titre || figure.titre, grand: true };
	const dessin = diapositiveDe(dessiner({ ...publication, figure: () => named }, feuille), note);
	const { source, lien } = figure;
	return {
		...{ titre: named.titre, question: titre ? figure.titre : '', note, source, lien },
		...{ texte: texteDuDessin(dessin), dessin, absente: false }
	};
}

function dessiner(publication: Publication, feuille: FeuilleDiapo) {
	const [dessin] = fichiersPublies(publication).tirage(feuille).dessins;
	return dessin!;
}

function absente(
	absence: Absence,
	{ lien, note, feuille }: { lien: string; note: string; feuille: FeuilleDiapo }
): Diapo {
	const { noyau } = currentRelease();
	const dessin = { ...diapositiveAbsente(noyau, absence, lien, feuille), note };
	const { titre, raison, remede } = absence;
	const { source } = dessin;
	const dit = { titre, question: '', texte: `${raison} ${remede}` };
	return { ...dit, ...{ lien, source, note, dessin }, absente: true };
}

/** Why an address is that of no slide, and what to do. */
function absenceDe(refus: Refus | null, vue: string): Absence {
	if (refus === null) {
		return {
			titre: 'Cette page ne se présente pas',
			raison: espacer(`L’adresse ${guillemets(vue.slice(0, 80))} n’est pas celle d’une vue.`),
			remede:
				'Remplacez-la par l’adresse d’une carte, d’un tableau ou d’une fiche, ou retirez cette diapositive.'
		};
	}
	const proches = refus.proches.slice(0, 3).map(({ nom }) => guillemets(nom));
	const meant = proches.length ? ` Vous cherchez peut-être ${enumere(proches, 'ou')}.` : '';
	return {
		titre: 'Cette vue n’existe plus',
		raison: refus.detail,
		remede: `Ouvrez la vue, corrigez ses filtres et reprenez son adresse, ou retirez cette diapositive.${meant}`
	};
}
