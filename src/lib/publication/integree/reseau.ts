import { readGraphe } from '#lib/charts/graphe-lu.ts';
import { readMatrice } from '#lib/charts/matrice-solutions.ts';
import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { readChoix } from '#lib/export/fautes.ts';
import { LECTURES, motsSolutions } from '#lib/export/solutions-figure.ts';
import { currentRelease } from '#lib/server/release.ts';
import { legendeRoles } from '#lib/view/adoption/legende.ts';
import { liensParPaire } from '#lib/view/adoption/lien.ts';
import { adresseSolutions, parseSolutions, serialiseSolutions } from '#lib/view/adoption/vue.ts';
import type { VueLue } from './vue.ts';

/** The network of a query; `lecture` says which of its two drawings. Never throws, whatever the query. */
export function lireReseau(query: URLSearchParams): VueLue {
	const { release, index, noyau } = currentRelease();
	const reste = new URLSearchParams(query);
	const { valeur: lecture, faute } = readChoix(reste, 'lecture', LECTURES);
	reste.delete('lecture');
	const { vue, avis } = parseSolutions(reste, noyau);
	const reseau = adoptions(release, index, vue.filtre);
	const { titre, phrase } = motsSolutions({ noyau, vue, reseau }, '');
	const requete = serialiseSolutions(vue);
	const plus = lecture === LECTURES[0] ? '' : `lecture=${lecture}`;
	return {
		...{ titre, phrase, simulation: false },
		requete: [requete, plus].filter(Boolean).join('&'),
		page: adresseSolutions(vue),
		avis: [...avis, ...(faute ? [faute] : [])].map(({ message }) => message),
		corps: {
			genre: 'reseau',
			dessin:
				lecture === 'graphe'
					? { lecture, lu: readGraphe(reseau) }
					: { lecture, lue: readMatrice(reseau, vue.tri) },
			roles: legendeRoles(reseau),
			liens: liensParPaire(reseau).map((lien) => lien.phrase)
		}
	};
}
