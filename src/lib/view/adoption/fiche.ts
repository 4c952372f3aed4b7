import type { Portee } from '#lib/domain/adoption/portee.ts';
import { ROLES_ADOPTANTS } from '#lib/domain/adoption/filtre.ts';
import type { Adoption } from '#lib/domain/adoption.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { accord, enumere } from '#lib/view/nombre.ts';

/** One solution in two sentences: who promotes it and how many use it, then how far it reaches. */
export function phraseSolution(
	nom: string,
	faits: readonly (Pick<Adoption, 'role' | 'etat' | 'organisation'> & { court: string })[],
	portee: Pick<Portee, 'population' | 'minimum'> & { adoptants: readonly unknown[] }
): Fragment[] {
	const promoteurs = faits.filter(({ role }) => role === 'promoteur').map(({ court }) => court);
	const promus = new Set(promoteurs);
	const users = new Set(
		faits
			.filter((f) => ROLES_ADOPTANTS.includes(f.role) && f.etat === 'en-service')
			.map(({ court }) => court)
			.filter((court) => !promus.has(court))
	);
	const porte =
		promoteurs.length === 0 ? 'Promoteur non renseigné' : `Promoteur : ${enumere(promoteurs)}`;
	const { length } = portee.adoptants;
	const habitants =
		portee.population === null
			? ', population non renseignée.'
			: `, ${portee.minimum ? 'au moins ' : ''}${accord(portee.population, 'habitant')}.`;
	const parts: Fragment[] =
		users.size === 0
			? [`${porte}. Aucun utilisateur de ${nom} n’est documenté.`]
			: [
					`${porte}. `,
					{
						fort: accord(
							users.size,
							'utilisateur ou distributeur connu',
							'utilisateurs ou distributeurs connus'
						)
					},
					length === 0 ? ', dont le territoire n’est pas renseigné.' : ', présents dans ',
					...(length === 0 ? [] : [{ fort: accord(length, 'département') }, habitants])
				];
	return parts.map((f) => (typeof f === 'string' ? espacer(f) : f));
}
