import type { Confiance } from '#lib/domain/preuve.ts';
import type { Source } from '#lib/domain/source.ts';

/** The words of the three confidences, from the surest. */
export const MOTS_CONFIANCE = {
	haute: {
		niveau: 3,
		libelle: 'confiance haute',
		definition: 'La structure elle-même le dit, ou un document officiel, à une date connue.'
	},
	moyenne: {
		niveau: 2,
		libelle: 'confiance moyenne',
		definition: 'Une source tierce (presse, partenaire, réseau) le dit, ou la source est ancienne.'
	},
	basse: {
		niveau: 1,
		libelle: 'confiance basse',
		definition: 'Le fait est déduit ou rappelé de mémoire, sans document\u00a0: masqué par défaut.'
	}
} as const satisfies Record<Confiance, { niveau: 1 | 2 | 3; libelle: string; definition: string }>;

/** The words of the three natures of a source, the study's own marks. */
export const MOTS_NATURE = {
	validee: 'Fiche validée par la structure',
	entretien: 'Entretien avec la structure',
	publique: 'Source publique'
} as const satisfies Record<Source['nature'], string>;
