import type { Axe } from '#lib/domain/axe.ts';
import type { Filtre } from '#lib/domain/filtre.ts';

/** A service asked of every département: a whole axe, or one of its sous-thématiques. */
export type Colonne = {
	type: 'axe' | 'sous-thematique';
	id: string;
	nom: string;
	/** Name for narrow columns; the name of a sous-thématique is already short. */
	court: string;
};

type Cible = Pick<Filtre, 'axes' | 'sousThematiques'>;

/**
 * The columns that a filter asks for: one axe, with its sous-thématiques after it; else the axes
 * chosen, or all of them. A sous-thématique stands for its axe. In the study's order.
 */
export function colonnesDe(
	axes: readonly Axe[],
	{ axes: chosen, sousThematiques }: Cible
): Colonne[] {
	const asked = axes.filter(
		(axe) =>
			chosen.includes(axe.id) || axe.sousThematiques.some(({ id }) => sousThematiques.includes(id))
	);
	const [axe] = asked;
	if (axe === undefined || asked.length > 1) return (axe ? asked : axes).map(deAxe);
	return [deAxe(axe), ...axe.sousThematiques.map(deSous)];
}

/** The filter that asks for one column, whatever the given one asked for. */
export function filtreColonne(filtre: Filtre, { type, id }: Colonne): Filtre {
	const axe = type === 'axe';
	return { ...filtre, axes: axe ? [id] : [], sousThematiques: axe ? [] : [id] };
}

const deAxe = ({ id, nom, court }: Axe): Colonne => ({ type: 'axe', id, nom, court });

const deSous = ({ id, nom }: { id: string; nom: string }): Colonne => ({
	type: 'sous-thematique',
	id,
	nom,
	court: nom
});
