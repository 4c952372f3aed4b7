import { inject } from 'vitest';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import type { Element } from '#lib/export/dessin.ts';
import type { EntreeLegende } from '#lib/export/figure.ts';
import { estRefus } from '#lib/publication/demande.ts';
import { publicationDe } from '#lib/publication/registre.ts';
import { loadRelease } from '#lib/server/release.ts';
import { type NomVue, VUES } from './vues.ts';

let loaded = false;

/** The view of an address, as the server that made the files read it. */
export function vueDe(nom: NomVue): Publication {
	if (!loaded) loadRelease();
	loaded = true;
	const lue = publicationDe(new URL(VUES[nom], inject('origine')));
	if (lue === null || estRefus(lue)) throw new Error(`${VUES[nom]}: ${JSON.stringify(lue)}`);
	return lue;
}

export const fichiersDe = (nom: NomVue) => fichiersPublies(vueDe(nom));

/** Every text that the view draws on a sheet: title, sentence, legend, cells, source; `vu`: as drawn. */
export function textesDe(nom: NomVue, feuille: string): { texte: string; vu: string }[] {
	const [dessin] = fichiersDe(nom).tirage(feuille).dessins;
	return textes(dessin!.elements);
}

function textes(elements: readonly Element[]): { texte: string; vu: string }[] {
	return elements.flatMap((element) => {
		if (element.genre === 'groupe') return textes(element.enfants);
		return element.genre === 'texte'
			? [{ texte: element.texte, vu: element.lignes.join(' ') }]
			: [];
	});
}

/** The entries of the legend of a map, with their count; none for a table. */
export function legendeDe(nom: NomVue): EntreeLegende[] {
	const figure = vueDe(nom).figure();
	return 'legende' in figure ? figure.legende : [];
}

/** A text without its spaces: programs break lines elsewhere, and lose those that are narrow. */
export const serre = (texte: string) => texte.replace(/\s+/g, '');
