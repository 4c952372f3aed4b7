import type { Adoptees } from '#lib/domain/adoption/adoptees.ts';
import { anneesQuiChangent } from '#lib/domain/adoption/annee.ts';
import { anneesDe } from './annee.ts';

/** The years that change something among the uses counted, and the one asked; the latest first. */
export function anneesAdoptees(
	{ tous, choix: { date } }: Adoptees,
	referentiel: Parameters<typeof anneesDe>[0]
): string[] {
	const text = (annee: number) => (annee === 0 ? null : String(annee));
	const periodes = tous.map(({ depuis, jusqua }) => ({
		depuis: text(depuis),
		jusqua: text(jusqua)
	}));
	const changes = anneesQuiChangent(periodes).map(({ annee }) => annee);
	return anneesDe(referentiel).filter((annee) => annee === date || changes.includes(annee));
}
