import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/canonique.ts';
import type { Cog } from '#lib/domain/cog.ts';
import { releaseSchema } from '#lib/domain/release.ts';
import type { Release } from '#lib/domain/release.ts';
import { compileSolutions } from './compile-solution.ts';
import { compileStructure } from './compile-structure.ts';
import type { Donnees } from './donnees.ts';
import { groupBy } from './groupe.ts';
import type { LigneSource } from './ligne-source.ts';
import type { LigneTerritoire } from './ligne-territoire.ts';
import { byKey } from './ordre.ts';

/** A release and its two proofs: canonical JSON, and the SHA-256 of that text in UTF-8. */
export type Compilation = { release: Release; json: string; sha256: string };

/**
 * Compiles facts that passed `checkDonnees` into a release. Pure: equal facts and equal official
 * code give equal bytes. Throws when a document is missing or the result is not a `Release`.
 */
export function compileRelease(donnees: Donnees, cog: Cog): Compilation {
	const { axes, familles, statuts, version } = donnees;
	if (!axes || !familles || !statuts || !version) throw new Error('Données incomplètes.');
	const faits = {
		axes,
		familles,
		statuts,
		sources: valeurs(donnees.sources)
			.map(toSource)
			.sort(byKey((s) => [s.id])),
		structures: compileStructures(donnees),
		territoires: valeurs(donnees.territoires)
			.map(toTerritoire)
			.sort(byKey((t) => [t.structure, t.zone.type, t.zone.code, t.nature, t.etendue])),
		services: [...valeurs(donnees.services)].sort(
			byKey((s) => [s.structure, s.axe, s.sousThematique])
		),
		...compileSolutions(donnees)
	};
	const release = releaseSchema.parse({
		schema: 1,
		...version,
		cog: { millesime: cog.millesime, sha256: cog.sha256 },
		...faits,
		comptes: count(faits)
	});
	const json = canonicalJson(release);
	return { release, json, sha256: createHash('sha256').update(json).digest('hex') };
}

function compileStructures(donnees: Donnees): Release['structures'] {
	const parStructure = groupBy(valeurs(donnees.structures), ({ structure }) => structure);
	return [...parStructure]
		.map(([slug, lignes]) => compileStructure(slug, lignes))
		.sort(byKey((s) => [s.slug]));
}

function toTerritoire(ligne: LigneTerritoire): Release['territoires'][number] {
	const { structure, zone, code, nature, etendue, sources, date, confiance, note } = ligne;
	const preuve = { sources, date, confiance, note };
	return { structure, zone: { type: zone, code: code.toUpperCase() }, nature, etendue, ...preuve };
}

function toSource(ligne: LigneSource): Release['sources'][number] {
	const { datePublication, dateLecture, ...reste } = ligne;
	return { ...reste, publication: datePublication, lecture: dateLecture };
}

function count(
	faits: Omit<Release, 'comptes' | 'schema' | 'numero' | 'date' | 'cog' | 'commentaire'>
) {
	const longueurs = Object.entries(faits).map(([nom, liste]) => [nom, liste.length] as const);
	return {
		...Object.fromEntries(longueurs),
		sousThematiques: faits.axes.flatMap((axe) => axe.sousThematiques).length,
		membres: faits.structures.filter(({ adhesion }) => adhesion.valeur !== 'inconnue').length,
		structuresAvecServices: new Set(faits.services.map(({ structure }) => structure)).size
	};
}

function valeurs<T>(feuille: { lignes: { valeur: T }[] }): T[] {
	return feuille.lignes.map(({ valeur }) => valeur);
}
