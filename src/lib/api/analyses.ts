import { MAX_CHANGEMENTS } from '#lib/view/simulation/lecture.ts';
import { PARAMETRE_SIMULATION } from '#lib/view/simulation/notation.ts';
import {
	grammaireChevauchement,
	PARAMETRES_CHEVAUCHEMENT
} from '#lib/view/chevauchement/parametre.ts';
import { grammaireComparaison, PARAMETRES_COMPARAISON } from '#lib/view/comparaison/vue.ts';
import { grammaireLacunes, PARAMETRES_LACUNES } from '#lib/view/lacunes/vue.ts';
import { grammaireVue, PARAMETRES } from '#lib/view/parametre.ts';
import { parametresDe } from './filtre.ts';
import type { Parametre } from './parametre.ts';
import type { ReseauApi } from './reseau.ts';
import type { Analyse } from './route.ts';
import { chevauchementsSchema } from './schema/chevauchements.ts';
import { comparaisonSchema } from './schema/comparaison.ts';
import { couvertureSchema } from './schema/couverture.ts';
import { lacunesSchema } from './schema/lacunes.ts';

const SI: Parametre = {
	nom: PARAMETRE_SIMULATION,
	sens: `Un scénario, tel que l’écrit la page /simulation : ${MAX_CHANGEMENTS} changements au plus.`,
	plusieurs: true,
	valeurs: null
};

/** The views that are computed: each takes what its page takes, and answers what its page answers. */
export function analyses({ noyau }: ReseauApi): Analyse[] {
	return [
		{
			genre: 'analyse',
			nom: 'couverture',
			titre: 'La couverture',
			sens: 'Un état par département pour un service, et les structures présentes.',
			page: '/couverture',
			exemple: 'axe=cybersecurite&region=32',
			schema: couvertureSchema,
			parametres: [...parametresDe(grammaireVue(noyau), PARAMETRES), SI]
		},
		{
			genre: 'analyse',
			nom: 'chevauchements',
			titre: 'Les chevauchements',
			sens: 'Les paires de structures qui ont un territoire en commun, et leur verdict.',
			page: '/chevauchements',
			exemple: 'verdict=cooperation',
			schema: chevauchementsSchema,
			parametres: [...parametresDe(grammaireChevauchement(noyau), PARAMETRES_CHEVAUCHEMENT), SI]
		},
		{
			genre: 'analyse',
			nom: 'lacunes',
			titre: 'Les lacunes',
			sens: 'Ce qui manque, où, qui pourrait aider, et avec quelles solutions.',
			page: '/lacunes',
			exemple: 'axe=cybersecurite&region=53',
			schema: lacunesSchema,
			parametres: [...parametresDe(grammaireLacunes(noyau), PARAMETRES_LACUNES), SI]
		},
		{
			genre: 'analyse',
			nom: 'comparaison',
			titre: 'La comparaison',
			sens: 'Deux à quatre départements, ou deux à quatre structures, service par service.',
			page: '/comparer',
			exemple: 'departement=31,81',
			schema: comparaisonSchema,
			parametres: parametresDe(grammaireComparaison(noyau), PARAMETRES_COMPARAISON)
		}
	];
}
