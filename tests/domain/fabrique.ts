import type { Cog } from '#lib/domain/cog.ts';
import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import type { Confiance } from '#lib/domain/preuve.ts';
import type { Relation } from '#lib/domain/relation.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Service } from '#lib/domain/service.ts';
import type { Structure } from '#lib/domain/structure.ts';
import type { Territoire } from '#lib/domain/territoire.ts';

/**
 * A tiny country for literal tests. Two départements and one région each: 01 (region 84) has the
 * communes 01001 (100 inhabitants), 01002 (200), 01003 (700); 02 (region 32) has 02001 (1,000).
 * EPCI 200000001 holds 01001 and 01002; EPCI 200000002 crosses the border: 01003 and 02001.
 */
export const COG: Cog = {
	sha256: '0'.repeat(64),
	millesime: '2026',
	population: '2023',
	populationMayotte: '2017',
	regions: [
		{ code: '32', nom: 'Hauts-de-France' },
		{ code: '84', nom: 'Auvergne-Rhône-Alpes' }
	],
	departements: [
		departement('01', 'Ain', '84', 1000, 3),
		departement('02', 'Aisne', '32', 1000, 1)
	],
	epci: [
		{ code: '200000001', nom: 'CC du Haut', type: 'CC', population: 300 },
		{ code: '200000002', nom: 'CC de la Limite', type: 'CC', population: 1700 }
	],
	communes: {
		code: ['01001', '01002', '01003', '02001'],
		nom: ['Un', 'Deux', 'Trois', 'Quatre'],
		departement: Uint8Array.of(0, 0, 0, 1),
		epci: Int16Array.of(0, 0, 1, 1),
		population: Int32Array.of(100, 200, 700, 1000),
		populationInconnue: [],
		codesPostaux: [['01000'], ['01000'], ['01000'], ['02000']]
	}
};

type Extra = { confiance?: Confiance; sources?: string[] };

/** A line of territory: `ligne('a', 'departement', '01', 'entiere')`. */
export function ligne(
	structure: string,
	type: Territoire['zone']['type'],
	code: string,
	etendue: Territoire['etendue'] = 'entiere',
	extra: Extra = {}
): Territoire {
	return { structure, zone: { type, code }, nature: 'perimetre', etendue, ...preuve(extra) };
}

/** A line of service: `service('a', 'cybersecurite', 'soc', 'propose')`. */
export function service(
	structure: string,
	axe: string,
	sousThematique: string | null,
	etat: Service['etat'] = 'propose',
	extra: Extra = {}
): Service {
	return { structure, axe, sousThematique, etat, ...preuve(extra) };
}

/** A relation: `relation('a', 'b', 'fournit', { departements: ['01'] })`. */
export function relation(
	a: string,
	b: string,
	type: Relation['type'] = 'cooperation',
	{
		departements = [],
		axes = [],
		...extra
	}: Extra & Partial<Pick<Relation, 'departements' | 'axes'>> = {}
): Relation {
	const autre = { slug: b, nom: `Structure ${b}` };
	return { a, b: autre, type, departements, axes, depuis: null, ...preuve(extra) };
}

/** A structure with the few facts that filters read. */
export function structure(
	slug: string,
	{
		famille = 'cdg',
		roles = ['opsn-historique'] as Structure['roles']['valeur'],
		statut = 'epa' as string | null,
		adhesion = 'attestee' as Structure['adhesion']['valeur'],
		sigle = null as string | null
	} = {}
): Structure {
	const fait = <T>(valeur: T) => ({ valeur, ...preuve({}) });
	return {
		slug,
		nom: fait(`Structure ${slug}`),
		sigle: sigle === null ? null : fait(sigle),
		famille: fait(famille),
		roles: fait(roles),
		statutJuridique: statut === null ? null : fait(statut),
		siren: null,
		anneeCreation: null,
		site: null,
		adhesion: fait(adhesion),
		nombreAdherents: null,
		effectif: null,
		faits: []
	};
}

/** A release of the given facts, with two axes, two families and one source of each kind. */
export function release(
	facts: Pick<Release, 'structures'> &
		Partial<Pick<Release, 'territoires' | 'services' | 'relations'>>
): Release {
	return {
		schema: 1,
		numero: 1,
		date: '2026-11-21',
		commentaire: null,
		cog: { millesime: '2026', sha256: COG.sha256 },
		axes: [
			{
				id: 'cybersecurite',
				nom: 'Cybersécurité',
				court: 'Cybersécurité',
				sousThematiques: [
					{ id: 'sensibilisation', nom: 'Sensibilisation' },
					{ id: 'soc', nom: 'Centre de supervision (SOC)' }
				]
			},
			{
				id: 'donnees',
				nom: 'Données',
				court: 'Données',
				sousThematiques: [{ id: 'sig', nom: 'SIG mutualisé' }]
			}
		],
		familles: [famille('cdg', 'CDG', 'Centres de gestion'), famille('thd', 'THD', 'Syndicats THD')],
		statuts: [
			{ id: 'epa', nom: 'Établissement public', etude: 0 },
			{ id: 'gip', nom: 'Groupement d’intérêt public', etude: 0 }
		],
		sources: [source('document', null), source('page', 'https://example.org/page')],
		territoires: [],
		services: [],
		solutions: [],
		relationsSolutions: [],
		adoptions: [],
		adoptionsAgregees: [],
		relations: [],
		comptes: {},
		...facts
	};
}

/** The index of a release over the tiny country, or over a changed one. */
export function indexOf(facts: Parameters<typeof release>[0], cog: Cog = COG): Index {
	return buildIndex(buildNoyau(release(facts), 'f'.repeat(64), cog));
}

/** The default filter, changed. */
export function filtre(change: Partial<Filtre> = {}): Filtre {
	return { ...structuredClone(FILTRE_DEFAUT), ...change };
}

function preuve({ confiance = 'haute', sources = ['page'] }: Extra) {
	return { sources, date: '2026', confiance, note: null };
}

function departement(
	code: string,
	nom: string,
	region: string,
	population: number,
	nombreCommunes: number
): Cog['departements'][number] {
	return { code, nom, liaison: 5, region, chefLieu: `${code}001`, population, nombreCommunes };
}

function famille(id: string, code: string, nom: string): Release['familles'][number] {
	return { id, code, nom, definition: nom, groupe: 'gestion', etude: 0 };
}

function source(id: string, url: string | null): Release['sources'][number] {
	return {
		id,
		titre: id,
		editeur: null,
		url,
		document: url === null ? 'document' : null,
		publication: null,
		lecture: '2026-11-21',
		nature: 'publique',
		licence: null
	};
}
