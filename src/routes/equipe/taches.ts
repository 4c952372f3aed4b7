import type { Attente } from '#lib/server/equipe/attente.ts';
import { DEUX_POINTS, accord } from '#lib/view/nombre.ts';

/** Something that waits: how much, in words, and the page where one does it. */
export type Tache = { quoi: string; href: string; geste: string };

type Compteur = [n: number | null, un: string, plusieurs: string, href: string, geste: string];

const SIENNES = ['/equipe/structures', 'Voir'] as const;
const TOUTES = ['/equipe/relectures', 'Décider'] as const;

/** What waits for an account, the most urgent first; nothing for what does not. `propose`: a contributor. */
export function tachesDe(attente: Attente, propose: boolean): Tache[] {
	const { importsPrets, importsFautifs, propositions, changements, ebauches } = attente;
	const decision = propose ? SIENNES : TOUTES;
	const compteurs: Compteur[] = [
		[importsPrets, 'import prêt', 'imports prêts', '/equipe/imports', 'Relire'],
		[importsFautifs, 'import à corriger', 'imports à corriger', '/equipe/imports', 'Voir'],
		[propositions, 'proposition à décider', 'propositions à décider', ...decision],
		[changements, 'changement non publié', 'changements non publiés', '/equipe/publier', 'Voir']
	];
	return [
		...compteurs.flatMap(([n, un, plusieurs, href, geste]) =>
			n ? [{ quoi: accord(n, un, plusieurs), href, geste }] : []
		),
		...ebauches.map(({ objet, sujet }) => ({
			quoi: `Ébauche en cours${DEUX_POINTS}${sujet}`,
			href: `/equipe/${objet}s/${encodeURIComponent(sujet)}`,
			geste: 'Reprendre'
		}))
	];
}
