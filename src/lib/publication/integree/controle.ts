import { contrastes } from '#lib/map/contraste.ts';
import { constatsDe, type Constat } from '#lib/view/integration/controle/constats.ts';
import { lireExtrait, type ExtraitLu } from '#lib/view/integration/controle/extrait.ts';
import {
	adresseDuCadre,
	extraitCadre,
	extraitElement,
	extraitHauteur
} from '#lib/view/integration/extrait.ts';
import { integrableDe, type Integrable } from './demande.ts';

/** What is said of a pasted snippet, and what to paste in its place. */
export type Rapport = {
	constats: Constat[];
	/** Path and query of the view, shown in frames; null: it is none. */
	adresse: string | null;
	titre: string;
	/** As it was given, in pixels; null: it was not, or follows the view. */
	hauteur: number | null;
	/** Null as `adresse`. */
	correction: string | null;
};

/** Reads and judges a pasted text, which is never shown as HTML. Null: it holds no embed at all. */
export function controler(texte: string, origine: string): Rapport | null {
	const extrait = lireExtrait(texte, origine);
	if (!extrait) return null;
	const { vue, query } = extrait;
	const found = vue === null ? null : integrableDe(`/integrer/${vue}?${query}`, origine);
	const constats = constatsDe(extrait, {
		...{ origine, contrastes: contrastes() },
		cadre: found?.cadre ?? null,
		avis: found?.lue.avis ?? [],
		version: found?.lue.version ?? null
	});
	return {
		constats,
		adresse: found && adresseDuCadre({ ...found.cadre, origine: '' }),
		titre: found?.cadre.titre ?? '',
		hauteur: hauteurDe(extrait),
		correction: found && corriger(extrait, found)
	};
}

function hauteurDe({ genre, attributs }: ExtraitLu): number | null {
	const height = genre === 'cadre' ? Number.parseInt(attributs.get('height') ?? '', 10) : NaN;
	return height > 0 && height < 10_000 ? height : null;
}

function corriger({ genre, scripts }: ExtraitLu, { cadre }: Integrable): string {
	if (genre === 'element') return extraitElement(cadre);
	const script = scripts.includes('integrer.js') ? `\n${extraitHauteur(cadre)}` : '';
	return extraitCadre(cadre) + script;
}
