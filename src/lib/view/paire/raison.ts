import type { AxePaire, FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import type { Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { minuscule } from '#lib/view/mots.ts';
import { accord, enumere } from '#lib/view/nombre.ts';
import { nomCourt } from '#lib/view/phrase-fiche.ts';

/** Each verdict after "la paire serait". */
const SERAIT: Record<Verdict, string> = {
	cooperation: 'une coopération',
	doublon: 'un même service proposé deux fois',
	complement: 'complémentaire',
	specialisation: 'spécialisée, chacune sur ses axes',
	indetermine: 'indéterminée'
};

/** Why a pair has its verdict, in plain words; what it would be without its relations. */
export function raisonPaire(fiche: FichePaire): Fragment[] {
	const { paire } = fiche;
	if (paire === null) {
		return [
			'Sans territoire commun, leurs services ne se recoupent pas : il n’y a rien à conclure.'
		];
	}
	const raison = raisonServices(fiche, paire.sansRelation);
	const fragments: Fragment[] =
		paire.verdict === 'cooperation'
			? [
					'Une relation documentée l’emporte sur la comparaison des services. Sans elle, la paire serait ',
					{ fort: SERAIT[paire.sansRelation] },
					` : ${raison}`
				]
			: [raison.charAt(0).toUpperCase() + raison.slice(1)];
	return fragments.map((f) => (typeof f === 'string' ? espacer(f) : { fort: espacer(f.fort) }));
}

function raisonServices({ axes, gauche, droite }: FichePaire, verdict: Verdict): string {
	const avec = (voulu: Verdict) => axes.filter((axe) => axe.verdict?.sansRelation === voulu);
	const noms = (liste: AxePaire[]) => enumere(liste.map(({ axe }) => minuscule(axe.court)));
	switch (verdict) {
		case 'doublon': {
			const sous = avec('doublon').flatMap(({ communes }) => communes);
			const quoi = enumere(sous.map(({ nom }) => minuscule(nom)));
			return sous.length === 1
				? `une sous-thématique est proposée des deux côtés, ${quoi}.`
				: `${sous.length} sous-thématiques sont proposées des deux côtés : ${quoi}.`;
		}
		case 'complement':
			return `les deux proposent des services différents sur les mêmes axes (${noms(avec('complement'))}), et tout est connu.`;
		case 'indetermine': {
			const inconnus = avec('indetermine');
			const vides = [gauche, droite].filter((f) => f.axes.every(({ etat }) => etat === 'inconnu'));
			const qui = enumere(vides.map(({ structure }) => nomCourt(structure)));
			const suite = vides.length === 0 ? '' : ` Aucun service de ${qui} n’est renseigné.`;
			return `aucune sous-thématique commune n’est attestée, mais ${accord(inconnus.length, 'axe reste', 'axes restent')} à documenter sur ${axes.length}.${suite}`;
		}
		default:
			return 'aucun axe n’est proposé des deux côtés, et tout ce qui est comparé est connu.';
	}
}
