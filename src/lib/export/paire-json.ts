import type { FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { phrasePaire } from '#lib/view/paire/phrase.ts';
import { paireJson } from './chevauchement-json.ts';

/** The sheet of a pair as public JSON: the pair or null, and the facts of both sides. */
export function fichePaireJson(index: Index, fiche: FichePaire, choix: Choix): string {
	const { gauche, droite, paire, lieux, axes, relations, sources } = fiche;
	const structure = ({ structure: { slug, nom, sigle } }: FichePaire['gauche']) => ({
		slug,
		nom: nom.valeur,
		sigle: sigle?.valeur ?? null
	});
	return JSON.stringify({
		release: index.noyau.release,
		choix: { confiance: choix.confiance, source: choix.source },
		phrase: texteDe(phrasePaire(fiche)),
		a: structure(gauche),
		b: structure(droite),
		paire: paire && paireJson(index, paire),
		lieux: lieux.map(({ gauche: a, droite: b, ...lieu }) => ({ ...lieu, a, b })),
		services: axes.map((axe) => ({
			axe: axe.axe.id,
			a: { etat: axe.gauche.etat, services: axe.gauche.services },
			b: { etat: axe.droite.etat, services: axe.droite.services }
		})),
		relations,
		sources
	});
}
