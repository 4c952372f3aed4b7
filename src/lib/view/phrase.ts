import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { espacer } from './espacer.js';
import type { Fragment } from './fragment.ts';
import { lieu, nomsCible, quelles, unService } from './mots.ts';
import { phraseAdoptees } from './phrase-adoptees.ts';
import { phraseEtats } from './phrase-etats.ts';
import { phrasePopulation, phraseSous, phraseStructures } from './phrase-mesures.ts';
import type { Vue } from './vue.ts';

/** What a sentence speaks of, already in French. */
export type Sujet = {
	couverture: Couverture;
	noyau: Noyau;
	/** "un service de cybersécurité"; null without a target. */
	service: string | null;
	/** "en Bretagne"; empty for the whole country. */
	lieu: string;
	/** After "structures": " de la famille CDG"; empty when all are kept. */
	quelles: string;
};

/**
 * The sentence that answers the question of a view: what its map shows, in one or two lines, with
 * two key values at most. It is also the alt text, the caption of exports and the title of embeds.
 */
export function phrase(vue: Vue, couverture: Couverture, noyau: Noyau): Fragment[] {
	const noms = nomsCible(vue.filtre, noyau.axes);
	const structures = quelles(vue.filtre, noyau);
	const fragments = sentence(vue, {
		couverture,
		noyau,
		service: noms.length === 0 ? null : unService(noms),
		lieu: lieu(vue.filtre, noyau),
		quelles: structures && ` ${structures}`
	});
	return fragments.map((f) => (typeof f === 'string' ? espacer(f) : { fort: espacer(f.fort) }));
}

function sentence({ mesure, filtre }: Vue, sujet: Sujet): Fragment[] {
	if (mesure === 'population') return phrasePopulation(sujet);
	if (sujet.couverture.adoptees) return phraseAdoptees(sujet, sujet.couverture.adoptees);
	// One sous-thématique is there or not: its number says nothing that its state does not.
	if (mesure === 'sous-thematiques' && filtre.sousThematiques.length !== 1) {
		return phraseSous(sujet);
	}
	const { service } = sujet;
	return mesure === 'structures' || service === null
		? phraseStructures(sujet)
		: phraseEtats(sujet, service);
}
