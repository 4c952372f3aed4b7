import type { AdoptionNommee, FicheSolution } from '#lib/domain/adoption/fiche.ts';
import { usages } from '#lib/domain/adoption/portee.ts';
import { MOTS_ROLE_ADOPTION } from '#lib/domain/mots/adoption.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { accord, enumere, nombre } from '#lib/view/nombre.ts';
import { precisionAdoption } from './phrase.ts';

/** What the sentence of a solution reads of its sheet. */
type Dite = Pick<FicheSolution, 'date' | 'adoptions' | 'enCours' | 'nonDatees'> & {
	solution: Pick<FicheSolution['solution'], 'nom'>;
	portee: Pick<FicheSolution['portee'], 'population' | 'minimum'> & {
		adoptants: readonly unknown[];
	};
};

/** One solution in two sentences: who promotes it and how many use it, then how far it reaches. */
export function phraseSolution(fiche: Dite): Fragment[] {
	const { solution, date, adoptions, portee } = fiche;
	const promoteurs = adoptions
		.filter(({ adoption }) => adoption.role === 'promoteur')
		.map(({ nom }) => nom);
	const porte =
		promoteurs.length === 0 ? 'Promoteur non renseigné' : `Promoteur : ${enumere(promoteurs)}`;
	const users = new Set(usersOf(fiche).map(({ nom }) => nom)).size;
	const { length } = portee.adoptants;
	const quand = date === null ? '' : `À la fin de ${date}, `;
	const parts: Fragment[] =
		users === 0
			? [`${porte}. ${nobody(solution.nom, date)}`]
			: [
					`${porte}. ${quand}`,
					{
						fort: accord(
							users,
							'utilisateur ou distributeur connu',
							'utilisateurs ou distributeurs connus'
						)
					},
					length === 0
						? ', dont le territoire n’est pas renseigné.'
						: users === 1
							? ', présent dans '
							: ', présents dans ',
					...(length === 0 ? [] : [{ fort: accord(length, 'département') }, habitants(portee)])
				];
	return parts.map((f) => (typeof f === 'string' ? espacer(f) : f));
}

function usersOf({ adoptions, enCours }: Pick<Dite, 'adoptions' | 'enCours'>): AdoptionNommee[] {
	const facts = (liste: readonly AdoptionNommee[]) => liste.map(({ adoption }) => adoption);
	const used = usages(facts(enCours), facts(adoptions));
	return enCours.filter(({ adoption }) => used.includes(adoption));
}

function nobody(nom: string, date: string | null): string {
	if (date === null) return `Aucun utilisateur de ${nom} n’est documenté.`;
	return `Aucun utilisateur n’est daté d’avant la fin de ${date}.`;
}

function habitants({ population, minimum }: Dite['portee']): string {
	if (population === null) return ', population non renseignée.';
	return `, ${minimum ? 'au moins ' : ''}${accord(population, 'habitant')}.`;
}

/** What the sentence rests on: "Base : 8 liens sourcés, dont 4 sans date, à part." */
export function baseSolution({ adoptions, nonDatees, agregees, date }: FicheSolution): string {
	const sans = agregees.reduce((n, { nombre }) => n + nombre, 0);
	const apart =
		date === null || nonDatees.length === 0
			? ''
			: `, dont ${nombre(nonDatees.length)} sans date, mis à part`;
	return espacer(
		`Base : ${accord(adoptions.length, 'lien sourcé', 'liens sourcés')}${apart} ; un promoteur ne compte pas comme utilisateur.` +
			(sans === 0 ? '' : ` ${accord(sans, 'utilisateur')} sans nom, à part.`)
	);
}

/** One edge in words: "SITIV, utilisateur, depuis octobre 2019". */
export function motsAdoption({ adoption, nom }: AdoptionNommee): string {
	const precision = precisionAdoption(adoption);
	const role = MOTS_ROLE_ADOPTION[adoption.role].toLowerCase();
	return `${nom}, ${role}${precision === '' ? '' : `, ${precision}`}`;
}

/** The edges that have a beginning, the oldest first: what a timeline shows. */
export function datees(adoptions: readonly AdoptionNommee[]) {
	return adoptions
		.flatMap((lien) =>
			lien.adoption.depuis === null ? [] : [{ ...lien, depuis: lien.adoption.depuis }]
		)
		.sort((a, b) => (a.depuis === b.depuis ? 0 : a.depuis < b.depuis ? -1 : 1));
}
