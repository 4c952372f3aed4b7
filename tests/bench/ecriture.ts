import { CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { ETATS_AXE } from '#lib/domain/etat.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Service } from '#lib/domain/service.ts';
import type { Structure } from '#lib/domain/structure.ts';
import type { Territoire } from '#lib/domain/territoire.ts';
import type { Evidence, Reseau, StructureGeneree, Taille } from './reseau.ts';

const COMMENTAIRE = 'Réseau généré pour les tests et les mesures : rien de réel.';

/** Slug of structure number `s`; slugs are in the order of the numbers. */
export const slugOf = (s: number) => `structure-${String(s).padStart(6, '0')}`;

/** The reference lists of a generated network: as many sous-thématiques in each axe as possible. */
export function buildReferentiel(taille: Taille): Pick<Release, 'axes' | 'familles' | 'statuts'> {
	const { axes, sous } = taille;
	const numeros = (n: number) => Array.from({ length: n }, (_, i) => i);
	return {
		axes: numeros(axes).map((a) => ({
			id: `axe-${a + 1}`,
			nom: `Axe généré ${a + 1}`,
			court: `Axe ${a + 1}`,
			sousThematiques: numeros(sous)
				.filter((i) => Math.floor((i * axes) / sous) === a)
				.map((i) => ({ id: `sous-${i + 1}`, nom: `Sous-thématique générée ${i + 1}` }))
		})),
		familles: numeros(10).map((i) => ({
			id: `famille-${i + 1}`,
			code: `F${i + 1}`,
			nom: `Famille générée ${i + 1}`,
			definition: COMMENTAIRE,
			groupe: 'gestion',
			etude: 0
		})),
		statuts: numeros(9).map((i) => ({
			id: `statut-${i + 1}`,
			nom: `Statut généré ${i + 1}`,
			etude: 0
		}))
	};
}

/** A generated network as a release, line by line: for small networks (a line per commune). */
export function toRelease(reseau: Reseau): Release {
	const referentiel = buildReferentiel(reseau.taille);
	return {
		schema: 1,
		numero: 1,
		date: '2026-11-21',
		commentaire: COMMENTAIRE,
		cog: { millesime: reseau.pays.cog.millesime, sha256: reseau.pays.cog.sha256 },
		...referentiel,
		sources: [source('lien', 'https://example.org/'), source('document', null)],
		structures: reseau.structures.map((structure, s) => toStructure(structure, s, referentiel)),
		territoires: reseau.structures.flatMap((structure, s) => toTerritoires(reseau, structure, s)),
		services: reseau.services.map((service) => toService(service, referentiel.axes)),
		solutions: [],
		relationsSolutions: [],
		adoptions: [],
		adoptionsAgregees: [],
		relations: [],
		comptes: {}
	};
}

function toStructure(
	{ famille, statut, roles, membre }: StructureGeneree,
	s: number,
	referentiel: Pick<Release, 'familles' | 'statuts'>
): Structure {
	const fait = <T>(valeur: T) => ({ valeur, ...toPreuve({ rang: 0, lien: true }) });
	return {
		slug: slugOf(s),
		nom: fait(`Structure générée ${s}`),
		sigle: null,
		famille: fait(referentiel.familles[famille]!.id),
		roles: fait(ROLES.filter((_, i) => (roles >> i) & 1)),
		statutJuridique: statut < 0 ? null : fait(referentiel.statuts[statut]!.id),
		siren: null,
		anneeCreation: null,
		site: null,
		adhesion: fait(membre ? 'attestee' : 'inconnue'),
		nombreAdherents: null,
		effectif: null,
		faits: []
	};
}

function toTerritoires(reseau: Reseau, structure: StructureGeneree, s: number): Territoire[] {
	const { cog } = reseau.pays;
	const { departement, epci, communes, evidence } = structure;
	const line = (
		type: Territoire['zone']['type'],
		code: string,
		etendue: Territoire['etendue'],
		preuve: Evidence
	): Territoire => ({
		structure: slugOf(s),
		zone: { type, code },
		nature: 'perimetre',
		etendue,
		...toPreuve(preuve)
	});
	const lines = Array.from(communes, (c) =>
		line('commune', cog.communes.code[c]!, 'entiere', evidence)
	);
	if (departement) {
		const etendue = departement.entiere ? 'entiere' : 'partielle';
		lines.push(
			line('departement', cog.departements[departement.numero]!.code, etendue, departement)
		);
	}
	if (epci) lines.push(line('epci', cog.epci[epci.numero]!.code, 'inconnue', epci));
	return lines;
}

function toService(generated: Reseau['services'][number], axes: Release['axes']): Service {
	const targets = axes.flatMap((axe) => axe.sousThematiques.map((sous) => [axe.id, sous.id]));
	const [axe, sousThematique = null] = targets[generated.cible] ?? [
		axes[generated.cible - targets.length]!.id
	];
	return {
		structure: slugOf(generated.structure),
		axe: axe!,
		sousThematique,
		etat: ETATS_AXE[generated.etat] as Service['etat'],
		...toPreuve(generated)
	};
}

function toPreuve({ rang, lien }: Evidence) {
	const sources = lien ? ['document', 'lien'] : ['document'];
	return { sources, date: null, confiance: CONFIANCES[rang]!, note: COMMENTAIRE };
}

function source(id: string, url: string | null): Release['sources'][number] {
	return {
		id,
		titre: COMMENTAIRE,
		editeur: null,
		url,
		document: url === null ? COMMENTAIRE : null,
		publication: null,
		lecture: '2026-11-21',
		nature: 'publique',
		licence: null
	};
}
