import { ETATS_SERVICE, serviceSchema, type Service } from '#lib/domain/service.ts';
import { SENS } from './filtre.ts';
import { faitsDe, parFamille, parMot, parStructure, type Critere } from './faits.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';

/** What structures offer, do not offer or announce. No row: nobody knows. */
export function services(reseau: ReseauApi): Collection {
	const { axes } = reseau.release;
	const sous = axes.flatMap(({ sousThematiques }) => sousThematiques.map(({ id }) => id));
	const de = ({ structure }: Service) => [structure];
	const criteres: Critere<Service>[] = [
		parStructure(reseau, de),
		parFamille(reseau, de),
		parMot('axe', SENS.axe, idsDe(axes), ({ axe }) => [axe]),
		parMot('sous-thematique', 'Sous-thématiques.', sous, (service) => [service.sousThematique]),
		parMot('etat', 'Proposé, non proposé ou en projet.', ETATS_SERVICE, ({ etat }) => [etat])
	];
	const presentation = {
		nom: 'services',
		titre: 'Les services',
		sens: 'Ce qu’une structure propose, ne propose pas ou annonce. Pas de ligne : on ne sait pas.',
		exemple: 'axe=cybersecurite&etat=propose',
		schema: serviceSchema.meta({ id: 'Service' })
	};
	return faitsDe(reseau, presentation, reseau.release.services, criteres);
}

const idsDe = (liste: readonly { id: string }[]) => liste.map(({ id }) => id);
