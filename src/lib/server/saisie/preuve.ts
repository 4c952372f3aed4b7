import { toIdentifiant } from '#lib/server/data/lecteur.ts';
import { groupeNomme } from './groupe.ts';
import { groupeDe, PREUVE, type Rangee, type Saisie } from './saisie.ts';
import type { Objet } from './sujet.ts';

/** What a person says once of all that they change: the texts of the last part of the form. */
export type PreuveCommune = {
	sources: string;
	date: string;
	confiance: string;
	/** Cells of a source that is not in the list yet; its title is empty when there is none. */
	nouvelle: Rangee;
	/** Where a structure says that each row that it changed comes from; staff name sources instead. */
	origines?: Rangee;
};

export const SANS_PREUVE: PreuveCommune = { sources: '', date: '', confiance: '', nouvelle: {} };

/** The identifiers that prove a change: those that were chosen, and that of the new source. */
export function sourcesDe({ sources, nouvelle }: PreuveCommune): string {
	const neuve = nouvelle.titre ? idDeSource(nouvelle.titre) : '';
	return [sources, neuve].filter(Boolean).join('|');
}

export const idDeSource = (titre: string): string => toIdentifiant(titre).slice(0, 80);

/**
 * The sheet where each row that changed, and whose proof was not, carries the common one; a row that
 * names its own source keeps it, and takes the date and the confidence that it lacks.
 */
export function prouver(
	objet: Objet,
	base: Saisie,
	saisie: Saisie,
	commune: PreuveCommune
): Saisie {
	const sources = sourcesDe(commune);
	const { date, confiance } = commune;
	return Object.fromEntries(
		Object.entries(saisie).map(([nom, rangee]): [string, Rangee] => {
			const porte = groupeNomme(objet, groupeDe(nom))?.champs.some((c) => c.includes('sources'));
			const avant = base[nom] ?? null;
			if (!porte || !change(avant, rangee)) return [nom, rangee];
			const touchee = PREUVE.some((colonne) => rangee[colonne] !== (avant?.[colonne] ?? ''));
			if (!touchee && sources) return [nom, { ...rangee, sources, date, confiance }];
			const complete = {
				sources: rangee.sources || sources,
				date: rangee.date || (avant ? '' : date),
				confiance: rangee.confiance || confiance
			};
			return [nom, { ...rangee, ...complete }];
		})
	);
}

function change(avant: Rangee | null, apres: Rangee): boolean {
	const preuve: readonly string[] = PREUVE;
	const columns = Object.keys(apres).filter((nom) => !preuve.includes(nom));
	return columns.some((nom) => apres[nom] !== (avant?.[nom] ?? ''));
}
