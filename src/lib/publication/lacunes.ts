import { lacunesTableau } from '#lib/export/lacunes-tableau.ts';
import { lacunesFigure } from '#lib/export/lacunes-figure.ts';
import { lacunesJson } from '#lib/export/lacunes-json.ts';
import { motSimulation } from '#lib/export/marque-simulation.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { currentVoisinage } from '#lib/server/lieux.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { adresseLacunes } from '#lib/view/lacunes/vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { type Lecteur, refusRequete } from './demande.ts';
import { fond, territoire } from './fond.ts';

/** The gaps of a query. */
export const lacunes: Lecteur = ({ query, origine }) => {
	const { release, noyau: publie } = currentRelease();
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, publie);
	const { vue, avis } = parseLacunes(reste, noyau);
	const refus = refusRequete([...premiers, ...avis]);
	if (refus) return refus;
	const index = indexDe(noyau);
	const modele = modeleLacunes(index, vue);
	const source = { index, release, voisins: currentVoisinage(), modele };
	const { axes, sousThematiques, familles, regions } = vue.filtre;
	const filtres = [...axes, ...sousThematiques, ...familles, ...regions];
	return {
		...{ noyau, ...territoire(), parties: ['lacunes', ...motSimulation(noyau), ...filtres] },
		json: () => lacunesJson(source),
		tableau: () => lacunesTableau(source),
		figure: () => lacunesFigure(noyau, modele, fond(origine + adresseLacunes(vue)))
	};
};
