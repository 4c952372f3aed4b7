import { publicationDe } from '#lib/publication/registre.ts';
import type { Avis } from '#lib/view/avis.ts';
import { espacer } from '#lib/view/espacer.js';
import { guillemets } from '#lib/view/nombre.ts';
import { lireAdresse } from '#lib/view/presentation/adresse.ts';
import { adressePresentation } from '#lib/view/presentation/ecriture.ts';
import { lireFichier } from '#lib/view/presentation/fichier.ts';
import { appliquer, type Geste } from '#lib/view/presentation/geste.ts';
import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import {
	ADRESSE_MAX,
	LIMITES,
	type Presentation,
	VIDE
} from '#lib/view/presentation/presentation.ts';
import { ecrireRetrait, remettre, type Retrait } from '#lib/view/presentation/retrait.ts';
import type { Formulaire } from './formulaire.ts';

/** What a form leads to. `ici`: the fragment of what to look at next. */
export type Suite = {
	presentation: Presentation;
	avis: Avis[];
	erreur: string | null;
	ajout: string;
	retiree: Retrait | null;
	ici: string;
};

/** Follows a form of the list: opens a file, adds a view, or does what a button asks. Never throws. */
export function suivre(envoi: Formulaire, origine: string): Suite {
	const { presentation, avis } = parsePresentation(envoi.liste);
	const rien = { presentation, avis, erreur: null, ajout: '', retiree: null, ici: '' };
	if (envoi.fichier !== null) {
		const lu = lireFichier(envoi.fichier);
		return 'erreur' in lu
			? { ...rien, presentation: VIDE, erreur: lu.erreur }
			: { ...rien, presentation: lu.presentation };
	}
	if (envoi.ajout !== '') return ajouter(rien, envoi.ajout, origine);
	const geste = envoi.geste === 'remettre' ? envoi.retiree && remettre(envoi.retiree) : envoi.geste;
	return geste ? faire(rien, geste) : rien;
}

function ajouter(suite: Suite, ajout: string, origine: string): Suite {
	const vue = lireAdresse(ajout, origine);
	const erreur = refus(suite.presentation, vue, ajout, origine);
	if (erreur !== null || vue === null) return { ...suite, erreur, ajout: ajout.slice(0, 500) };
	return faire(suite, { nom: 'ajouter', vue });
}

function refus(
	{ diapositives }: Presentation,
	vue: string | null,
	ajout: string,
	origine: string
): string | null {
	if (diapositives.length >= LIMITES.diapositives) {
		return `Un diaporama compte ${LIMITES.diapositives} diapositives au plus. Retirez-en une d’abord.`;
	}
	const cite = guillemets(ajout.slice(0, 80));
	if (vue === null) {
		return `${cite} n’est pas une adresse de ce site. Ouvrez la vue voulue, copiez son adresse et collez-la ici.`;
	}
	if (publicationDe(new URL(vue, origine)) !== null) return null;
	return espacer(
		`${cite} est une page de texte : elle ne se présente pas en diapositive. Choisissez une carte, un tableau ou une fiche.`
	);
}

function faire(suite: Suite, geste: Geste): Suite {
	const { presentation, rang, retiree } = appliquer(suite.presentation, geste);
	const ici = retiree ? 'retiree' : placeDe(geste, rang, presentation.diapositives.length);
	return { ...suite, presentation, retiree, ici };
}

// The button that was pressed, where its slide now is, or the slide where that button does no more.
function placeDe({ nom }: Geste, rang: number | null, total: number): string {
	if (rang === null) return '';
	const again = (nom === 'monter' && rang > 0) || (nom === 'descendre' && rang < total - 1);
	return again ? `${nom}-${rang + 1}` : `diapositive-${rang + 1}`;
}

/** The address that shows what follows; null when none holds it. */
export function publie({ presentation, retiree, ici, avis }: Suite): string | null {
	// What could not be read would be read no better from the address: it is told at once.
	if (avis.length) return null;
	const adresse = adressePresentation(presentation);
	const mark = adresse.includes('?') ? '&' : '?';
	const back = retiree ? `${mark}retiree=${encodeURIComponent(ecrireRetrait(retiree))}` : '';
	const all = adresse + back;
	if (all.length > ADRESSE_MAX) return null;
	return ici ? `${all}#${ici}` : all;
}
