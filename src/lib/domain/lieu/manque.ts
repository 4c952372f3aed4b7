import type { AxeLieu } from './axe.ts';
import type { StructureLieu } from './fiche.ts';

/** Something that no shown source says of a place. */
export type ManqueLieu =
	/** Nobody says whether the structures present offer these axes. */
	| { type: 'axes'; axes: { id: string; court: string }[] }
	/** Which communes these structures serve is not known, or not wholly. */
	| { type: 'communes'; structures: { slug: string; court: string }[] }
	/** Not one service of these structures is documented. */
	| { type: 'services'; structures: { slug: string; court: string }[] };

/** Lists what remains to be documented in a place, the most useful first. */
export function manquesOf(
	structures: readonly StructureLieu[],
	axes: readonly AxeLieu[]
): ManqueLieu[] {
	const inconnus = axes.filter(({ etat }) => etat === 'non-renseigne').map(({ axe }) => axe);
	const documented = new Set(axes.flatMap((axe) => axe.propositions.map((p) => p.structure)));
	const named = ({ slug, court }: StructureLieu) => ({ slug, court });
	const muettes = structures.filter((_, i) => !documented.has(i)).map(named);
	const vagues = structures
		.filter(({ presence }) => presence.communes === null || presence.minimum)
		.map(named);
	const manques: ManqueLieu[] = [
		{ type: 'axes', axes: inconnus },
		{ type: 'services', structures: muettes },
		{ type: 'communes', structures: vagues }
	];
	return manques.filter((m) => (m.type === 'axes' ? m.axes : m.structures).length > 0);
}
