import type { Cog } from '#lib/domain/cog.ts';
import type { Release } from '#lib/domain/release.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import type { Cellules } from '#lib/server/data/ecart.ts';
import { CHAMPS } from '#lib/server/data/ligne-structure.ts';

/**
 * The rows of the files of data/ that a release says: compiled, they are the same release. What it
 * does not carry is as nobody knows it: names of territories come from the official code, and a count
 * without names is that of adopters.
 */
export function lignesDeVersion(release: Release, cog: Cog): Record<NomFeuille, Cellules[]> {
	const noms = nomsDe(cog);
	return {
		sources: release.sources.map(({ publication, lecture, ...reste }) => ({
			...{ ...reste, datePublication: publication, dateLecture: lecture }
		})),
		structures: release.structures.flatMap(lignesDeStructure),
		territoires: release.territoires.map(({ zone: { type, code }, ...reste }) => ({
			...{ ...reste, zone: type, code, nom: noms.get(`${type} ${code}`) ?? code }
		})),
		services: release.services,
		solutions: release.solutions.map(({ slug, ...reste }) => ({ solution: slug, ...reste })),
		adoptions: lignesAdoption(release),
		relations: lignesRelation(release)
	};
}

type Fait = { valeur: unknown; sources: string[]; date: string | null };

function lignesDeStructure(structure: Release['structures'][number]): Cellules[] {
	const { slug, faits, adhesion, ...champs } = structure;
	const connus = Object.entries({ ...champs, adhesionDeclic: adhesion }).filter(([, fait]) => fait);
	return [
		...connus.map(([champ, fait]) => ({ ...(fait as Fait), champ })),
		// An older value of a field, or a free fact: a release does not say which of the two.
		...faits.map((fait) => ({
			...fait,
			champ: fait.champ in CHAMPS ? fait.champ : `autre:${fait.champ}`
		}))
	].map(({ valeur, ...fait }) => ({ ...fait, structure: slug, valeur: texteValeur(valeur) }));
}

function texteValeur(valeur: unknown): string {
	if (Array.isArray(valeur)) return valeur.join('|');
	if (typeof valeur !== 'object' || valeur === null) return String(valeur);
	const { nombre, unite } = valeur as { nombre: number; unite: string };
	return `${nombre} ${unite}`;
}

function lignesAdoption({ adoptions, adoptionsAgregees }: Release): Cellules[] {
	return [
		...adoptions.map(({ organisation: { slug, nom, type }, ...reste }) => ({
			...{ ...reste, organisation: slug, nom, type, nombre: null }
		})),
		...adoptionsAgregees.map(({ libelle, ...reste }) => ({
			...{ ...reste, nom: libelle, organisation: null, type: null, role: 'adoptant' },
			...{ etat: 'en-service', depuis: null, jusqua: null, hebergement: null }
		}))
	];
}

function lignesRelation({ relations, relationsSolutions, solutions }: Release): Cellules[] {
	const noms = new Map(solutions.map(({ slug, nom }) => [slug, nom]));
	return [
		...relations.map(({ b: { slug, nom }, ...reste }) => ({
			...{ ...reste, objet: 'structure', b: slug, nom }
		})),
		...relationsSolutions.map((relation) => ({
			...{ ...relation, objet: 'solution', nom: noms.get(relation.b) ?? relation.b },
			...{ departements: [], axes: [], depuis: null }
		}))
	];
}

function nomsDe(cog: Cog): Map<string, string> {
	const { code, nom } = cog.communes;
	return new Map([
		...cog.regions.map((zone) => [`region ${zone.code}`, zone.nom] as const),
		...cog.departements.map((zone) => [`departement ${zone.code}`, zone.nom] as const),
		...cog.epci.map((zone) => [`epci ${zone.code}`, zone.nom] as const),
		...code.map((one, i) => [`commune ${one}`, nom[i] ?? one] as const)
	]);
}
