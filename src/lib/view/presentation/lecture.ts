import { nearest } from '#lib/domain/proche.ts';
import { ignoree, MAX_AVIS, nomInconnu, valeurInconnue, type Avis } from '#lib/view/avis.ts';
import { accord, nombre } from '#lib/view/nombre.ts';
import { lireAdresse } from './adresse.ts';
import { LIMITES, type Diapositive, type Presentation } from './presentation.ts';
import { ligne, lignes } from './texte.ts';

const NOMS = ['vue', 'titre-1', 'note-1', 'nom'];
const TEXTE = /^(titre|note)-([1-9]\d?)$/;

export type PresentationLue = { presentation: Presentation; avis: Avis[] };

/**
 * Reads the query of a presentation: `vue` once per slide, in their order; `titre-N` and `note-N` of
 * the Nth one; `nom`. What is unknown, too long or of no slide is told in `avis`. Never throws.
 */
export function parsePresentation(params: URLSearchParams): PresentationLue {
	const avis: Avis[] = [];
	const { diapositives, rangs } = readVues(params.getAll('vue'), avis);
	let nom = '';
	const seen = new Set<string>();
	for (const [champ, valeur] of params) {
		if (champ === 'vue') continue;
		const [, genre, rang] = TEXTE.exec(champ) ?? [];
		if (champ !== 'nom' && !genre) tell(avis, nomInconnu(champ, nearest(champ, NOMS)));
		else if (seen.has(champ)) tell(avis, ignoree(champ, valeur, `${champ} ne prend qu’une valeur`));
		else if (champ === 'nom') nom = readTexte(champ, valeur, 'titre', avis);
		else {
			const diapositive = diapositives[rangs[Number(rang) - 1] ?? -1];
			if (diapositive) diapositive[genre as 'titre'] = readTexte(champ, valeur, genre!, avis);
			else tell(avis, ignoree(champ, valeur, `Il n’y a pas de diapositive ${rang}`));
		}
		seen.add(champ);
	}
	return { presentation: { nom, diapositives }, avis };
}

// A view that cannot be read leaves a gap in the numbers of the address: `rangs` closes it.
function readVues(textes: readonly string[], avis: Avis[]) {
	const diapositives: Diapositive[] = [];
	const rangs: (number | null)[] = [];
	for (const texte of textes.slice(0, LIMITES.diapositives)) {
		const vue = lireAdresse(texte);
		rangs.push(vue === null ? null : diapositives.length);
		if (vue === null) tell(avis, valeurInconnue('vue', texte, null));
		else diapositives.push({ vue, titre: '', note: '' });
	}
	const over = textes.length - LIMITES.diapositives;
	if (over > 0) tell(avis, ignoree('vue', accord(over, 'vue'), TROP));
	return { diapositives, rangs };
}
const TROP = `Un diaporama compte ${LIMITES.diapositives} diapositives au plus`;

function readTexte(champ: string, valeur: string, genre: string, avis: Avis[]): string {
	const max = genre === 'note' ? LIMITES.note : LIMITES.titre;
	const read = genre === 'note' ? lignes : ligne;
	const lu = read(valeur, max);
	if (lu.length < read(valeur, Infinity).length) {
		tell(
			avis,
			ignoree(champ, 'la fin du texte', `${champ} est limité à ${nombre(max)} caractères`)
		);
	}
	return lu;
}

function tell(avis: Avis[], remarque: Avis): void {
	if (avis.length < MAX_AVIS) avis.push(remarque);
}
