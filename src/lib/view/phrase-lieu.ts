import type { FicheLieu } from '#lib/domain/lieu/fiche.ts';
import { espacer } from './espacer.js';
import type { Fragment } from './fragment.ts';
import type { NomLieu } from './lieu.ts';

const NOMBRES = 'aucune une deux trois quatre cinq six sept huit neuf dix'.split(' ');

/** Who serves a place and how many of the 12 axes are documented there, in two or three sentences. */
export function phraseLieu(fiche: FicheLieu, lieu: NomLieu): Fragment[] {
	const fragments = [...presences(fiche, lieu), ...axes(fiche, lieu)];
	return fragments.map((f) => (typeof f === 'string' ? espacer(f) : f));
}

function presences({ structures }: FicheLieu, { type, objet }: NomLieu): Fragment[] {
	if (structures.length === 0) {
		return [`Aucune structure n’est recensée pour ${objet}. `];
	}
	const possibles = structures.filter(({ presence }) => presence.etendue === 'possible').length;
	const certaines = structures.length - possibles;
	const zone = type === 'commune' ? 'la commune' : 'l’intercommunalité';
	if (certaines === 0) {
		return [`${sert(possibles)} peut-être ${objet} : on ne sait pas si ${zone} en fait partie. `];
	}
	if (possibles === 0) return [`${sert(certaines)} ${objet}. `];
	const autres = `${nombre(possibles)} ${possibles > 1 ? 'autres' : 'autre'}`;
	return [`${sert(certaines)} ${objet} ; ${autres}, peut-être. `];
}

function axes({ axes: liste, structures }: FicheLieu, { type, tout }: NomLieu): Fragment[] {
	if (structures.length === 0) return ['Ce n’est pas dire que personne n’y intervient.'];
	const compte = (voulu: string) => liste.filter(({ etat }) => etat === voulu).length;
	const [couverts, partiels] = [compte('couvert'), compte('partiel')];
	const documentes = couverts + partiels;
	const part = type === 'commune' ? 'peut-être' : 'sur une partie';
	const plein = type === 'commune' ? 'de façon certaine' : `sur ${tout}`;
	const phrase: Fragment[] =
		documentes === 0
			? ['Aucun service n’y est documenté']
			: ['Un service est documenté sur ', { fort: `${documentes} des ${liste.length} axes` }];
	if (couverts > 0 && partiels > 0) {
		phrase.push(`, dont ${couverts} ${plein} et ${partiels} ${part}`);
	} else if (partiels > 0) phrase.push(`, ${part}`);
	else if (couverts > 0 && type !== 'commune') phrase.push(`, ${plein}`);
	return [...phrase, ...reste(compte), '.'];
}

function reste(compte: (etat: string) => number): Fragment[] {
	const [projets, absents, inconnus] = [
		compte('projet'),
		compte('absent'),
		compte('non-renseigne')
	];
	const fragments: Fragment[] = [];
	if (projets > 0) fragments.push(` ; ${projets} ${projets > 1 ? 'sont' : 'est'} en projet`);
	if (absents > 0) fragments.push(` ; ${absents} ${absents > 1 ? 'sont absents' : 'est absent'}`);
	if (inconnus > 0) {
		const fort = `${inconnus} ${inconnus > 1 ? 'ne sont pas renseignés' : 'n’est pas renseigné'}`;
		fragments.push(' ; ', { fort });
	}
	return fragments;
}

function sert(n: number): string {
	const mot = nombre(n);
	return `${mot.charAt(0).toUpperCase()}${mot.slice(1)} structure${n > 1 ? 's servent' : ' sert'}`;
}

const nombre = (n: number) => NOMBRES[n] ?? String(n);
