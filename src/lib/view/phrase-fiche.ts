import { duDepartement } from '#lib/domain/article.ts';
import type { Fiche } from '#lib/domain/fiche/fiche.ts';
import { espacer } from './espacer.js';
import type { Fragment } from './fragment.ts';
import { accord, nombre } from './nombre.ts';

/** Name under which a structure is known: its acronym, else its name. */
export function nomCourt({ nom, sigle }: Fiche['structure']): string {
	return sigle?.valeur ?? nom.valeur;
}

/** What a structure serves and offers, in two or three sentences. The base is apart. */
export function phraseFiche(fiche: Fiche): Fragment[] {
	return [
		...territoire(fiche),
		...axes(fiche),
		...(fiche.membre
			? []
			: [' Son adhésion à Déclic est inconnue : elle n’entre dans aucun compte.'])
	].map((f) => (typeof f === 'string' ? espacer(f) : f));
}

function territoire({ structure, territoire: { departements, population, minimum } }: Fiche) {
	const nom = nomCourt(structure);
	const [premier, ...autres] = departements;
	if (!premier) return [`Le territoire de ${nom} n’est pas renseigné.`];
	const habitants =
		population === null
			? '.'
			: `, soit ${minimum ? 'au moins ' : ''}${accord(population, 'habitant')}.`;
	if (autres.length === 0) {
		const etendue =
			premier.etendue === 'entiere' ? 'tout le département' : 'une partie du département';
		return [`${nom} sert `, { fort: `${etendue} ${duDepartement(premier)}` }, habitants];
	}
	const entiers = departements.filter(({ etendue }) => etendue === 'entiere').length;
	const partage =
		{
			0: ', en partie',
			[departements.length]: ', en entier'
		}[entiers] ?? ` (${nombre(entiers)} en entier)`;
	return [
		`${nom} sert `,
		{ fort: accord(departements.length, 'département') },
		partage + habitants
	];
}

function axes({ axes: liste }: Fiche): Fragment[] {
	const compte = (voulu: string) => liste.filter(({ etat }) => etat === voulu).length;
	const [proposes, projets, inconnus] = [compte('propose'), compte('projet'), compte('inconnu')];
	if (inconnus === liste.length) return [' Aucun de ses services n’est renseigné.'];
	const fragments: Fragment[] =
		proposes === 0
			? [' Aucun service n’est attesté']
			: [' Un service est attesté sur ', { fort: `${proposes} des ${liste.length} axes` }];
	if (projets > 0) fragments.push(`, annoncé sur ${projets}`);
	if (inconnus > 0)
		fragments.push(
			` ; ${accord(inconnus, 'axe n’est', 'axes ne sont')} pas ${inconnus > 1 ? 'renseignés' : 'renseigné'}`
		);
	return [...fragments, '.'];
}
