import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { adoptionSchema, TYPES_ORGANISATION, type Adoption } from '#lib/domain/adoption.ts';
import { faitsDe, parFamille, parMot, type Critere } from './faits.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';

/** Who promotes, uses, hands on or pays for which solution. */
export function adoptions(reseau: ReseauApi): Collection {
	const { release } = reseau;
	const organisations = [...new Set(release.adoptions.map((one) => one.organisation.slug))].sort();
	const solutions = release.solutions.map(({ slug }) => slug);
	const criteres: Critere<Adoption>[] = [
		parMot('solution', 'Solutions, par leur identifiant.', solutions, (one) => [one.solution]),
		parMot('organisation', 'Organisations, par leur identifiant.', organisations, (one) => [
			one.organisation.slug
		]),
		parMot('type', 'Types d’organisation.', TYPES_ORGANISATION, (one) => [one.organisation.type]),
		parFamille(reseau, ({ organisation: { slug, type } }) => [type === 'structure' ? slug : null]),
		parMot('role', 'Rôles dans la solution.', ROLES_ADOPTION, ({ role }) => [role]),
		parMot('etat', 'En service, ou seulement annoncé.', ['en-service', 'annonce'], (one) => [
			one.etat
		])
	];
	const presentation = {
		nom: 'adoptions',
		titre: 'Les adoptions',
		sens: 'Un lien entre une solution et une organisation : qui porte, utilise, distribue ou finance.',
		exemple: 'solution=madis',
		schema: adoptionSchema.meta({ id: 'Adoption' })
	};
	return faitsDe(reseau, presentation, release.adoptions, criteres);
}
