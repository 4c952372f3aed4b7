import type { AxeFiche } from '#lib/domain/fiche/service.ts';
import type { Service } from '#lib/domain/service.ts';

/** State of a sous-thématique for one structure, or of an axe as a whole (null). */
export function etatService(axe: AxeFiche, sous: string | null): string {
	if (sous === null) return axe.etat;
	const etats = faitsDe(axe, sous).map(({ etat }) => etat);
	return (
		(['propose', 'projet', 'ne-propose-pas'] as const).find((e) => etats.includes(e)) ?? 'inconnu'
	);
}

/** Something of the facts that say it, each once. */
export function preuvesService(
	axe: AxeFiche,
	sous: string | null,
	read: (service: Service) => string[]
): string[] {
	return [...new Set(faitsDe(axe, sous).flatMap(read))];
}

// A source that denies the axe speaks of each of its sous-thématiques.
function faitsDe({ services }: AxeFiche, sous: string | null): Service[] {
	return services.filter(
		({ sousThematique, etat }) =>
			sousThematique === sous || (sousThematique === null && etat === 'ne-propose-pas')
	);
}
