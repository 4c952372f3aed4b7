import type { Adoption } from '#lib/domain/adoption.ts';
import type { SolutionFiche } from '#lib/domain/fiche/solution.ts';
import { groupByPreuve } from '#lib/domain/groupe.ts';
import type { Preuve } from '#lib/domain/preuve.ts';

/** What an organisation does to a solution, and to several. */
const VERBES: Record<Adoption['role'], [string, string]> = {
	promoteur: ['promue par', 'promues par'],
	'co-developpeur': ['codéveloppée par', 'codéveloppées par'],
	adoptant: ['utilisée par', 'utilisées par'],
	distributeur: ['distribuée par', 'distribuées par'],
	contributeur: ['avec la contribution de', 'avec la contribution de'],
	financeur: ['financée par', 'financées par']
};

/** Solutions that one organisation promotes, uses… on the same evidence. */
export type LigneSolutions = {
	solutions: { slug: string; nom: string }[];
	/** "promues par ADICO" */
	mots: string;
	/** Whether the 2023 study lists them. */
	etude: boolean;
	preuve: Preuve;
};

/**
 * Says each adoption once: those of the study first, the solutions that one organisation promotes
 * on the same sources together. `nom` gives the short name of an organisation by its slug.
 */
export function lignesSolutions(
	fiches: readonly SolutionFiche[],
	nom: (slug: string) => string
): LigneSolutions[] {
	const faits = fiches.flatMap(({ solution, adoptions }) =>
		adoptions.map((adoption) => ({ ...adoption, titre: solution.nom, origine: solution.origine }))
	);
	const groupes = groupByPreuve(faits, ({ role, etat, organisation, origine }) =>
		[role, etat, organisation.slug, origine === 'etude-2023'].join()
	);
	return groupes.map(({ preuve, faits: [premier, ...autres] }) => {
		const { role, etat, organisation, origine } = premier!;
		const verbe = VERBES[role][autres.length > 0 ? 1 : 0];
		const annonce = etat === 'annonce' ? 'annoncé, ' : '';
		return {
			solutions: [premier!, ...autres].map(({ solution, titre }) => ({
				slug: solution,
				nom: titre
			})),
			mots: `${annonce}${verbe} ${nom(organisation.slug)}`,
			etude: origine === 'etude-2023',
			preuve
		};
	});
}
