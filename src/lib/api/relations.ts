import { relationSchema, TYPES_RELATION, type Relation } from '#lib/domain/relation.ts';
import { SENS } from './filtre.ts';
import { faitsDe, parMot, parStructure, type Critere } from './faits.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';

/** Who works with whom, as sources attest it. */
export function relations(reseau: ReseauApi): Collection {
	const { release, noyau } = reseau;
	const axes = release.axes.map(({ id }) => id);
	const departements = noyau.departements.map(({ code }) => code);
	const criteres: Critere<Relation>[] = [
		parStructure(reseau, ({ a, b }) => [a, b.slug]),
		parMot('type', 'Types de relation.', TYPES_RELATION, ({ type }) => [type]),
		parMot('axe', SENS.axe, axes, (relation) => relation.axes),
		parMot('departement', SENS.departement, departements, (relation) => relation.departements)
	];
	const presentation = {
		nom: 'relations',
		titre: 'Les relations',
		sens: 'Une coopération, une fourniture ou une commande commune entre deux structures.',
		exemple: 'type=cooperation',
		schema: relationSchema.meta({ id: 'Relation' })
	};
	return faitsDe(reseau, presentation, release.relations, criteres);
}
