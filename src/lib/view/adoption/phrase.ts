import { degres } from '#lib/domain/adoption/projection.ts';
import type { Piste } from '#lib/domain/adoption/piste.ts';
import type { Arete, ReseauAdoption } from '#lib/domain/adoption/reseau.ts';
import type { Adoption } from '#lib/domain/adoption.ts';
import { MOTS_ROLE_ADOPTION } from '#lib/domain/mots/adoption.ts';
import { motsDate } from '#lib/view/date.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { accord, enumere, nombre } from '#lib/view/nombre.ts';
import type { VueSolutions } from './vue.ts';

/** The sentence of the network: how many solutions, by how many promoters, with how many users. */
export function phraseSolutions(reseau: ReseauAdoption, { filtre }: VueSolutions): Fragment[] {
	const { solutions, aretes } = reseau;
	if (solutions.length === 0) return ['Aucune solution ne répond à ces filtres.'];
	const promoteurs = new Set(
		aretes.filter((a) => a.adoption.role === 'promoteur').map((a) => a.organisation)
	);
	const counts = degres(reseau).map(({ adoptants }) => adoptants);
	const adoptees = counts.filter((n) => n > 0).length;
	const liens = counts.reduce((a, b) => a + b, 0);
	const reste = solutions.length - adoptees;
	const parts: Fragment[] = [
		...(filtre.date === null ? [] : [`À la fin de ${filtre.date}, `]),
		{ fort: accord(solutions.length, 'solution') },
		', ',
		{ fort: accord(promoteurs.size, 'promoteur connu', 'promoteurs connus') },
		`. ${majusculeAccord(adoptees)} au moins un utilisateur ou un distributeur nommé, pour ${accord(liens, 'adoption connue', 'adoptions connues')}`,
		reste === 0
			? '.'
			: ` ; ${reste === 1 ? 'pour la dernière' : `pour les ${nombre(reste)} autres`}, aucun n’est documenté.`
	];
	return parts.map((f) => (typeof f === 'string' ? espacer(f) : f));
}

const majusculeAccord = (n: number) =>
	n === 0 ? 'Aucune n’a' : `${nombre(n)} ${n === 1 ? 'a' : 'ont'}`;

/** What the counts rest on, and what they leave out. */
export function baseSolutions({ aretes, agregees, nonDatees, masques }: ReseauAdoption): string {
	const sans = agregees.reduce((n, { nombre: un }) => n + un, 0);
	const parts = [
		`Base : ${accord(aretes.length, 'lien sourcé', 'liens sourcés')} entre une solution et une organisation ; un promoteur ne compte pas comme utilisateur.`,
		sans === 0 ? '' : `${accord(sans, 'adoption')} sans nom, comptées à part.`,
		nonDatees.length === 0
			? ''
			: `${accord(nonDatees.length, 'lien sans date', 'liens sans date')}, à part.`,
		masques === 0
			? ''
			: `${accord(masques, 'lien de confiance trop basse est masqué', 'liens de confiance trop basse sont masqués')}.`
	];
	return espacer(parts.filter((part) => part !== '').join(' '));
}

/** What is known of one edge besides its role: "annoncé, depuis 2019, hébergement : SIB". */
export function precisionAdoption({ etat, depuis, jusqua, hebergement, date }: Adoption): string {
	const parts = [
		etat === 'annonce' ? 'annoncé, pas encore en service' : '',
		depuis ? `depuis ${depuis.length === 10 ? 'le ' : ''}${motsDate(depuis)}` : '',
		jusqua ? `jusqu’${jusqua.length === 10 ? 'au' : 'en'} ${motsDate(jusqua)}` : '',
		hebergement ? espacer(`hébergement : ${hebergement}`) : '',
		date && !depuis ? `constaté ${date.length === 10 ? 'le' : 'en'} ${motsDate(date)}` : ''
	];
	return parts.filter((part) => part !== '').join(', ');
}

/** One cell of the matrix as a sentence: "SITIV, promoteur de Bureau Virtuel (confiance haute)." */
export function phraseArete({ solutions, organisations }: ReseauAdoption, aretes: Arete[]): string {
	const [premiere] = aretes;
	if (!premiere) return '';
	const roles = aretes.map(({ adoption }) => {
		const precision = precisionAdoption(adoption);
		const mot = MOTS_ROLE_ADOPTION[adoption.role].toLowerCase();
		return precision === '' ? mot : `${mot} (${precision})`;
	});
	const { nom } = organisations[premiere.organisation]!;
	return `${nom}, ${enumere(roles)} de ${solutions[premiere.solution]!.nom}, confiance ${premiere.adoption.confiance}`;
}

/** The reason of a lead in one sentence. `noms` gives structures, `axe` an axe, by their ids. */
export function phrasePiste(
	{ voisines, famille, axes }: Piste,
	noms: (structure: number) => string,
	axe: (id: string) => string
): string {
	const autres = famille.filter((s) => !voisines.includes(s));
	const qui = [
		voisines.length === 0
			? ''
			: `${enumere(voisines.map(noms))}, ${voisines.length > 1 ? 'présentes' : 'présente'} dans les mêmes départements`,
		autres.length === 0 ? '' : `${enumere(autres.map(noms))}, de la même famille`
	].filter((part) => part !== '');
	const connus = axes.filter(({ etat }) => etat === 'ne-propose-pas');
	const lacune =
		connus.length > 0
			? `elle ne propose pas ${enumere(connus.map((a) => axe(a.axe)))}`
			: `aucune offre connue sur ${enumere(axes.map((a) => axe(a.axe)))}`;
	return espacer(`déjà chez ${qui.join(' ; ')} ; ${lacune}.`);
}
