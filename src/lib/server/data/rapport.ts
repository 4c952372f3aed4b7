import type { Anomalie, Niveau } from './anomalie.ts';
import type { Donnees } from './donnees.ts';
import { groupBy } from './groupe.ts';

const MAX_AFFICHEES = 1000;
const NIVEAUX: Niveau[] = ['erreur', 'avertissement', 'information'];

/**
 * The report of the checks as French text: the faults by file and line, then the number of rows
 * of each file, then the verdict. At most 1,000 faults are listed; all are counted.
 */
export function formatRapport(donnees: Donnees, anomalies: Anomalie[]): string {
	return [formatAnomalies(anomalies), formatComptes(donnees), formatVerdict(anomalies)]
		.filter(Boolean)
		.join('\n\n');
}

/** The faults alone, by file and line; empty when there is none. */
export function formatAnomalies(anomalies: Anomalie[]): string {
	const montrees = [...anomalies].sort(bySeverity).slice(0, MAX_AFFICHEES);
	const blocs = [...groupBy(montrees, titreDe)].map(([fichier, siennes]) =>
		[fichier, ...siennes.map(formatAnomalie)].join('\n')
	);
	const reste = anomalies.length - montrees.length;
	if (reste > 0) blocs.push(`… et ${reste} autres.`);
	return blocs.join('\n\n');
}

const titreDe = ({ fichier, feuille }: Anomalie) =>
	feuille ? `${fichier}, feuille « ${feuille} »` : fichier;

/** True when nothing forbids the release. */
export function isValide(anomalies: Anomalie[]): boolean {
	return anomalies.every(({ niveau }) => niveau !== 'erreur');
}

function bySeverity(a: Anomalie, b: Anomalie): number {
	const niveau = NIVEAUX.indexOf(a.niveau) - NIVEAUX.indexOf(b.niveau);
	if (a.fichier !== b.fichier) return a.fichier < b.fichier ? -1 : 1;
	return niveau || (a.ligne ?? 0) - (b.ligne ?? 0) || (a.colonne ?? 0) - (b.colonne ?? 0);
}

function formatAnomalie({ ligne, colonne, champ, valeur, ...reste }: Anomalie): string {
	const nom = champ === null ? '' : ` (${champ})`;
	const lieu = [
		ligne === null ? null : `ligne ${ligne}`,
		colonne === null ? null : `colonne ${colonne}${nom}`
	].filter((partie) => partie !== null);
	const ou = lieu.length > 0 ? lieu.join(', ') : (champ ?? 'fichier');
	const lu = valeur === null || reste.message.includes(valeur) ? '' : ` Lu : « ${valeur} ».`;
	const titre = `  ${reste.niveau} [${reste.code}] ${ou} : ${reste.message}${lu}`;
	return reste.correction === null ? titre : `${titre}\n    → ${reste.correction}`;
}

function formatComptes(donnees: Donnees): string {
	const lignes = Object.entries(donnees).flatMap(([nom, feuille]) =>
		feuille !== null && 'lignes' in feuille
			? [`  ${`${nom}.csv`.padEnd(16)} ${String(feuille.lignes.length).padStart(5)}`]
			: []
	);
	return ['Lignes lues', ...lignes].join('\n');
}

/** The verdict: how many faults of each level. */
export function formatVerdict(anomalies: Anomalie[]): string {
	const comptes = NIVEAUX.map((niveau) => {
		const nombre = anomalies.filter((a) => a.niveau === niveau).length;
		return `${nombre} ${niveau}${nombre > 1 ? 's' : ''}`;
	}).join(', ');
	return isValide(anomalies)
		? `Données valides : ${comptes}.`
		: `Données refusées : ${comptes}. Corrigez les erreurs ci-dessus.`;
}
