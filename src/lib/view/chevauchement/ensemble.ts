import type { Ensemble } from '#lib/domain/chevauchement/filtre.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import type { Role } from '#lib/domain/structure.ts';
import { enumere } from '#lib/view/nombre.ts';
import type { ReferentielPaires } from './parametre.ts';

/** How sentences name a set of structures. */
export type MotsEnsemble = {
	/** "un syndicat très haut débit", "une structure de la famille CDG ou ADICO". */
	un: string;
	/** Before `noms`: "les ", or nothing before a proper name. */
	article: string;
	/** "syndicats THD". */
	noms: string;
	/** Noun of one and of several of its structures; null when it is of several kinds. */
	nom: { un: string; plusieurs: string } | null;
	/** "THD", "CDG", "ADICO": for legends and narrow columns. */
	court: string;
	feminin: boolean;
};

type Partie = Omit<MotsEnsemble, 'article' | 'noms'> & { les: string };

const MOTS_ROLE: Record<Role, Partie> = {
	'opsn-historique': {
		un: 'un OPSN historique',
		les: 'les OPSN historiques',
		nom: { un: 'OPSN historique', plusieurs: 'OPSN historiques' },
		court: 'OPSN historique',
		feminin: false
	},
	'operateur-thd': {
		un: 'un syndicat très haut débit',
		les: 'les syndicats THD',
		nom: { un: 'syndicat THD', plusieurs: 'syndicats THD' },
		court: 'THD',
		feminin: false
	}
};

const LES = 'les ';

/** The words of a set under a release. */
export function motsEnsemble(ensemble: Ensemble, referentiel: ReferentielPaires): MotsEnsemble {
	const parties = [
		...ROLES.filter((role) => ensemble.roles.includes(role)).map((role) => MOTS_ROLE[role]),
		...famillesDe(ensemble, referentiel),
		...structuresDe(ensemble, referentiel)
	];
	const les = enumere(parties.map((partie) => partie.les));
	const article = les.startsWith(LES) ? LES : '';
	return {
		un: enumere(
			parties.map(({ un }) => un),
			'ou'
		),
		article,
		noms: les.slice(article.length),
		nom: parties.length === 1 ? parties[0]!.nom : null,
		court: courtOf(parties.map(({ court }) => court)),
		feminin: parties.every(({ feminin }) => feminin)
	};
}

// A legend has no room for a list.
function courtOf(noms: readonly string[]): string {
	return noms.length <= 2 ? noms.join(', ') : `${noms[0]} et ${noms.length - 1} autres`;
}

function famillesDe({ familles: ids }: Ensemble, { familles }: ReferentielPaires): Partie[] {
	const codes = familles.filter(({ id }) => ids.includes(id)).map(({ code }) => code);
	if (codes.length === 0) return [];
	const un = codes.length === 1 ? 'de la famille' : 'd’une des familles';
	const les = codes.length === 1 ? 'de la famille' : 'des familles';
	return [
		{
			un: `une structure ${un} ${enumere(codes, 'ou')}`,
			les: `les structures ${les} ${enumere(codes)}`,
			nom: {
				un: `structure ${les} ${enumere(codes)}`,
				plusieurs: `structures ${les} ${enumere(codes)}`
			},
			court: courtOf(codes),
			feminin: true
		}
	];
}

function structuresDe(
	{ structures: slugs }: Ensemble,
	{ structures }: ReferentielPaires
): Partie[] {
	return structures
		.filter(({ slug }) => slugs.includes(slug))
		.map(({ court }) => ({ un: court, les: court, nom: null, court, feminin: false }));
}
