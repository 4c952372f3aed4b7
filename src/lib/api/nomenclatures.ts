import { axeSchema } from '#lib/domain/axe.ts';
import { familleSchema } from '#lib/domain/famille.ts';
import { statutSchema } from '#lib/domain/statut.ts';
import { listeDe } from './faits.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';
import { parCle } from './sources.ts';

/** The closed lists that the other routes name by their ids. */
export function nomenclatures({ release }: ReseauApi): Collection[] {
	const { axes, familles, statuts } = release;
	const nomDe = ({ nom }: { nom: string }) => nom;
	return [
		listeDe(
			{
				nom: 'axes',
				titre: 'Les axes',
				sens: 'Les 12 axes de service et leurs sous-thématiques.',
				exemple: '',
				schema: axeSchema.meta({ id: 'Axe' }),
				un: parCle('axe', 'Identifiant de l’axe.', axes, 'id', nomDe)
			},
			axes
		),
		listeDe(
			{
				nom: 'familles',
				titre: 'Les familles',
				sens: 'Les familles de structures ; « etude » : combien l’étude de 2023 en compte.',
				exemple: '',
				schema: familleSchema.meta({ id: 'Famille' }),
				un: parCle('famille', 'Identifiant de la famille.', familles, 'id', nomDe)
			},
			familles
		),
		listeDe(
			{
				nom: 'statuts',
				titre: 'Les statuts juridiques',
				sens: 'Les formes juridiques ; « etude » : combien l’étude de 2023 en compte.',
				exemple: '',
				schema: statutSchema.meta({ id: 'Statut' }),
				un: parCle('statut', 'Identifiant du statut.', statuts, 'id', nomDe)
			},
			statuts
		)
	];
}
