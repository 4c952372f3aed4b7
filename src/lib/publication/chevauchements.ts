import { chevauchementTableau } from '#lib/export/chevauchement-tableau.ts';
import { chevauchementFigure } from '#lib/export/chevauchement-figure.ts';
import { chevauchementJson } from '#lib/export/chevauchement-json.ts';
import { lireChevauchement } from '#lib/export/chevauchement-lu.ts';
import { motSimulation } from '#lib/export/marque-simulation.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { type Lecteur, refusRequete } from './demande.ts';
import { fond, territoire } from './fond.ts';

/** The overlaps of a query. */
export const chevauchements: Lecteur = ({ query, origine }) => {
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, currentRelease().noyau);
	const { vue, avis } = parseChevauchement(reste, noyau);
	const refus = refusRequete([...premiers, ...avis]);
	if (refus) return refus;
	const lu = lireChevauchement(indexDe(noyau), vue);
	const { axes, familles, regions, verdicts } = vue.filtre;
	const filtres = [...axes, ...familles, ...regions, ...verdicts];
	return {
		...{ noyau, ...territoire(), parties: ['chevauchements', ...motSimulation(noyau), ...filtres] },
		json: () => chevauchementJson(lu),
		tableau: () => chevauchementTableau(lu),
		figure: () => chevauchementFigure(lu, fond(origine + adresseChevauchement(vue)))
	};
};
