import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { paireTableau } from '#lib/export/paire-tableau.ts';
import { paireFigure } from '#lib/export/paire-figure.ts';
import { fichePaireJson } from '#lib/export/paire-json.ts';
import { refusPaire } from '#lib/server/paire.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { type Lecteur, refusRequete } from './demande.ts';
import { fond, territoire } from './fond.ts';

/** Two structures, whatever their order. */
export const paire: Lecteur = ({ cles, query, origine }) => {
	const reseau = currentRelease();
	const { index, noyau, release } = reseau;
	const slugs = [cles[0]!, cles[1]!] as const;
	const inconnue = refusPaire(release, slugs);
	if (inconnue) {
		const { code, message: detail, proches } = inconnue;
		return { status: 400, title: 'Demande mal formée', detail, code, fautes: [], proches };
	}
	const { vue, avis } = parseVue(query, noyau);
	const refus = refusRequete(avis);
	if (refus) return refus;
	const fiche = buildFichePaire(reseau, slugs, vue.filtre);
	return {
		...{ noyau, ...territoire(), parties: ['chevauchement', ...slugs.toSorted()] },
		json: () => fichePaireJson(index, fiche, vue.filtre),
		tableau: () => paireTableau(fiche),
		figure: () => paireFigure(noyau, fiche, fond(origine + adresseVue(adressePaire(...slugs), vue)))
	};
};
