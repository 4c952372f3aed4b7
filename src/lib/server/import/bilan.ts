import type { Anomalie, Niveau } from '#lib/server/data/anomalie.ts';
import type { Ecart } from '#lib/server/data/ecart.ts';
import type { Importation } from './importation.ts';
import type { AnomalieRangee, Comptes, EcartRange } from './propos.ts';
import { retraits } from './resume.ts';

/** Lines of a report that are kept; beyond, the file is wrong as a whole. */
const GARDEES = 100_000;
const NIVEAUX: readonly Niveau[] = ['erreur', 'avertissement', 'information'];

/** What a file comes to, in numbers. */
export function comptesDe(
	anomalies: readonly Anomalie[],
	ecarts: readonly Ecart[],
	lues: Importation['lues']
): Comptes {
	const parNiveau = { erreur: 0, avertissement: 0, information: 0 };
	for (const { niveau } of anomalies) parNiveau[niveau]++;
	const ajoutees = ecarts.filter(({ avant }) => !avant).length;
	const retirees = ecarts.filter(({ apres }) => !apres).length;
	return {
		...parNiveau,
		...{ lues, ajoutees, retirees, modifiees: ecarts.length - ajoutees - retirees },
		retraits: retraits(ecarts).length,
		gardees: Math.min(anomalies.length, GARDEES)
	};
}

/** The lines of a report in the order in which they are read: errors first, then as the file goes. */
export function rangerAnomalies(anomalies: readonly Anomalie[]): AnomalieRangee[] {
	const triees = [...anomalies].sort(
		(a, b) =>
			NIVEAUX.indexOf(a.niveau) - NIVEAUX.indexOf(b.niveau) ||
			(a.ligne ?? 0) - (b.ligne ?? 0) ||
			(a.colonne ?? 0) - (b.colonne ?? 0)
	);
	return triees.slice(0, GARDEES).map((detail, rang) => {
		const { niveau, champ } = detail;
		return { rang, niveau, champ, detail };
	});
}

/** The rows of a difference, each with what it is about. */
export function rangerEcarts(ecarts: readonly Ecart[]): EcartRange[] {
	const partis = new Set(retraits(ecarts));
	return ecarts.map((ecart, rang) => ({
		...ecart,
		...{ rang, objet: objetDe(ecart), retrait: partis.has(ecart) }
	}));
}

/** The structure, the solution or the source that a row is about. */
function objetDe({ feuille, cle }: Ecart): string {
	if (feuille === 'documents') return cle;
	const parts = JSON.parse(cle) as (string | null)[];
	return parts[feuille === 'relations' ? 1 : 0] ?? '';
}
