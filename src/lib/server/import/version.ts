import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Cog } from '#lib/domain/cog.ts';
import type { Release } from '#lib/domain/release.ts';
import { type Anomalie, anomalie } from '#lib/server/data/anomalie.ts';
import { FEUILLES_FAITS, type NomFeuille } from '#lib/server/data/cle.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { type Donnees, FEUILLES } from '#lib/server/data/donnees.ts';
import type { Cellules } from '#lib/server/data/ecart.ts';
import { texteDe } from '#lib/server/data/ecriture.ts';
import { groupBy } from '#lib/server/data/groupe.ts';
import type { TableLue } from './lecture.ts';
import { lignesDeVersion } from './lignes-version.ts';
import { placeDe } from './place.ts';

/** A release that was given to import, under the name of its file. */
export type VersionLue = { fichier: string; release: Release };

/**
 * The rows that a release says, as the tables of a file. Where it says what the draft says already,
 * they are those of the draft, to the letter: what a release does not carry stays.
 */
export function tablesDeVersion(
	{ fichier, release }: VersionLue,
	donnees: Donnees,
	cog: Cog
): TableLue[] {
	const dites = lignesDeVersion(release, cog);
	const connues = connuesDe(donnees, cog);
	const tables = FEUILLES_FAITS.map((type) => {
		const siennes = [
			...memes(type, dites[type], connues?.[type] ?? [], lignesDe(donnees, type)),
			...tues(type, donnees)
		];
		const entete = Object.keys(FEUILLES[type].shape);
		const rangs = siennes.map((ligne, i) => ({
			ligne: i + 2,
			cellules: entete.map((nom) => texteDe(ligne[nom]))
		}));
		return { type, fichier, feuille: type, table: { entete, rangs, anomalies: [] } };
	});
	// An empty list is no table: a file without rows is a fault.
	return tables.filter(({ table }) => table.rangs.length > 0);
}

const lignesDe = (donnees: Donnees, type: NomFeuille): Cellules[] =>
	(donnees[type].lignes as { valeur: Cellules }[]).map(({ valeur }) => valeur);

/** What the release of the draft would say; null when it cannot be made. */
function connuesDe(donnees: Donnees, cog: Cog): Record<NomFeuille, Cellules[]> | null {
	const version = { numero: 1, date: '2000-01-01', commentaire: null };
	try {
		return lignesDeVersion(compileRelease({ ...donnees, version }, cog).release, cog);
	} catch {
		return null;
	}
}

/** For each place of a file, the rows of the draft where both releases say the same, else those said. */
function memes(
	type: NomFeuille,
	dites: readonly Cellules[],
	connues: readonly Cellules[],
	brouillon: readonly Cellules[]
): Cellules[] {
	const place = placeDe(type);
	const [anciennes, lignes] = [groupBy(connues, place), groupBy(brouillon, place)];
	return [...groupBy(dites, place)].flatMap(([ou, siennes]) => {
		const same = canonicalJson(siennes) === canonicalJson(anciennes.get(ou) ?? null);
		return (same && lignes.get(ou)) || siennes;
	});
}

/** Rows of the draft that no release carries: relations of a solution with what is not in our lists. */
function tues(type: NomFeuille, donnees: Donnees): Cellules[] {
	if (type !== 'relations') return [];
	return lignesDe(donnees, type).filter(({ objet, b }) => objet === 'solution' && b === null);
}

/** What a release does not say, for who imports it. */
export function avisVersion({ fichier, release }: VersionLue, donnees: Donnees): Anomalie[] {
	const absents = anomalie({
		...{ fichier, code: 'version-incomplete', niveau: 'information' },
		message:
			'Une version ne dit ni le nom des territoires, ni le rôle de ceux qu’elle compte sans les nommer, ni les lignes de même valeur qu’elle a réunies : là où elle dit la même chose que le brouillon, rien ne change.'
	});
	const differents = (['axes', 'familles', 'statuts'] as const).filter(
		(nom) => canonicalJson(release[nom]) !== canonicalJson(donnees[nom])
	);
	if (differents.length === 0) return [absents];
	const message = `Les listes de cette version ne sont pas celles du brouillon et ne sont pas importées : ${differents.join(', ')}.`;
	return [
		absents,
		anomalie({ fichier, code: 'version-incomplete', niveau: 'avertissement', message })
	];
}
