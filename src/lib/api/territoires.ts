import {
	ETENDUES,
	NATURES_TERRITOIRE,
	territoireSchema,
	TYPES_ZONE
} from '#lib/domain/territoire.ts';
import type { Territoire } from '#lib/domain/territoire.ts';
import { faitsDe, parFamille, parMot, parStructure, type Critere } from './faits.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';

/** Where structures are present, line by line, as sources say it. */
export function territoires(reseau: ReseauApi): Collection {
	const de = ({ structure }: Territoire) => [structure];
	const criteres: Critere<Territoire>[] = [
		parStructure(reseau, de),
		parFamille(reseau, de),
		parMot('zone', 'Types de zone.', TYPES_ZONE, ({ zone }) => [zone.type]),
		parMot('nature', 'Périmètre d’action, ou adhérents réels.', NATURES_TERRITOIRE, (t) => [
			t.nature
		]),
		parMot('etendue', 'Toute la zone, une partie, ou inconnue.', ETENDUES, (t) => [t.etendue])
	];
	const presentation = {
		nom: 'territoires',
		titre: 'Les territoires',
		sens: 'Une zone où une structure est présente, par son code Insee ou son SIREN.',
		exemple: 'structure=adico',
		schema: territoireSchema.meta({ id: 'Territoire' })
	};
	return faitsDe(reseau, presentation, reseau.release.territoires, criteres);
}
