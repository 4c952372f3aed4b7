import { cleDe, type ChangementListe, type Liste } from '#lib/domain/version/changement.ts';
import type { Release } from '#lib/domain/release.ts';
import { accord, DEUX_POINTS, enumere } from './nombre.ts';

/** The words of each list: one, several, and the agreement of what is said of them. */
const MOTS: Record<Liste, { un: string; plusieurs?: string; feminin: boolean }> = {
	structures: { un: 'structure', feminin: true },
	territoires: { un: 'ligne de territoire', plusieurs: 'lignes de territoire', feminin: true },
	services: { un: 'service', feminin: false },
	solutions: { un: 'solution', feminin: true },
	adoptions: { un: 'adoption', feminin: true },
	adoptionsAgregees: {
		un: 'nombre d’utilisateurs',
		plusieurs: 'nombres d’utilisateurs',
		feminin: false
	},
	relations: { un: 'relation', feminin: true },
	relationsSolutions: {
		un: 'relation entre solutions',
		plusieurs: 'relations entre solutions',
		feminin: true
	},
	sources: { un: 'source', feminin: true },
	axes: { un: 'axe', feminin: false },
	familles: { un: 'famille', feminin: true },
	statuts: { un: 'statut juridique', plusieurs: 'statuts juridiques', feminin: false }
};

/** More names than this are no sentence any more. */
const NOMS = 5;

/** Names of what a release has, by the key of its list. */
export type Noms = (liste: Liste, cle: string) => string | null;

type Nommes = Pick<Release, 'structures' | 'solutions' | 'adoptions'>;

/** The names of the structures, solutions and adoptions of some releases, the first that has one. */
export function nomsDe(releases: readonly Nommes[]): Noms {
	return (liste, cle) => {
		for (const release of releases) {
			const nom = liste in NOMMER ? NOMMER[liste as keyof typeof NOMMER](release, cle) : null;
			if (nom) return nom;
		}
		return null;
	};
}

const NOMMER = {
	structures: ({ structures }: Nommes, cle: string) => {
		const found = structures.find(({ slug }) => slug === cle);
		return found ? (found.sigle?.valeur ?? found.nom.valeur) : null;
	},
	solutions: ({ solutions }: Nommes, cle: string) =>
		solutions.find(({ slug }) => slug === cle)?.nom ?? null,
	adoptions: ({ adoptions, solutions }: Nommes, cle: string) => {
		const found = adoptions.find((adoption) => cleDe('adoptions', adoption) === cle);
		if (!found) return null;
		const solution = solutions.find(({ slug }) => slug === found.solution);
		return `${solution?.nom ?? found.solution} par ${found.organisation.nom}`;
	}
};

/** What a row of a table of facts is called: "ligne de territoire"; of another one, "document". */
export const motFeuille = (feuille: string): string =>
	feuille in MOTS ? MOTS[feuille as Liste].un : 'document';

/** Facts that change, each with what a row of its table is called. */
export const faitsLus = <F extends { feuille: string }>(faits: readonly F[]) =>
	faits.map((fait) => ({ ...fait, genre: motFeuille(fait.feuille) }));

/** Rows by table, in words: "2 services, 1 source". */
export function motLignes(lignes: readonly { feuille: string; nombre: number }[]): string {
	return lignes
		.map(({ feuille, nombre: n }) => {
			const mots = feuille in MOTS ? MOTS[feuille as Liste] : null;
			return mots ? accord(n, mots.un, mots.plusieurs) : accord(n, 'document');
		})
		.join(', ');
}

/** What changed, one sentence per list and kind of change: "2 structures ajoutées : A et B." */
export function phrasesVersion(changements: readonly ChangementListe[], noms: Noms): string[] {
	return changements.flatMap(({ liste, ajoutes, retires, modifies }) => [
		...phrase(liste, ajoutes, 'ajouté', noms),
		...phrase(liste, retires, 'retiré', noms),
		...phrase(liste, modifies, 'modifié', noms)
	]);
}

function phrase(liste: Liste, cles: readonly string[], fait: string, noms: Noms): string[] {
	if (cles.length === 0) return [];
	const { un, plusieurs, feminin } = MOTS[liste];
	const participe = fait + (feminin ? 'e' : '') + (cles.length > 1 ? 's' : '');
	const nommes = cles.flatMap((cle) => noms(liste, cle) ?? []);
	const montres = nommes.slice(0, NOMS);
	const reste = nommes.length - montres.length;
	const autres = reste === 0 ? [] : [accord(reste, 'autre')];
	const suite = montres.length === 0 ? '' : DEUX_POINTS + enumere([...montres, ...autres]);
	return [`${accord(cles.length, un, plusieurs)} ${participe}${suite}.`];
}

/** What a first release holds, in one sentence. */
export function contenuVersion(release: Release): string {
	const comptes = (['structures', 'territoires', 'services', 'solutions', 'sources'] as const).map(
		(liste) => accord(release[liste].length, MOTS[liste].un, MOTS[liste].plusieurs)
	);
	return `La version contient ${enumere(comptes)}.`;
}
