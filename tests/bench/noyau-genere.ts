import type { Presence } from '#lib/domain/reseau/appartenance.ts';
import { mergeCommunes } from '#lib/domain/reseau/atome.ts';
import { CONFIANCES, preuve } from '#lib/domain/reseau/couche.ts';
import { SCHEMA_NOYAU, type Noyau } from '#lib/domain/reseau/noyau.ts';
import { communesByEpci } from '#lib/domain/reseau/zone.ts';
import { buildReferentiel, slugOf } from './ecriture.ts';
import type { Evidence, Reseau } from './reseau.ts';

const bit = ({ rang, lien }: Evidence) => preuve(CONFIANCES[rang]!, lien);

/**
 * The noyau of a generated network, without its release: 14 million memberships would be as many
 * lines. A test holds it equal to `buildNoyau` on small networks.
 */
export function toNoyau(reseau: Reseau): Noyau {
	const { cog } = reseau.pays;
	const { axes, familles, statuts } = buildReferentiel(reseau.taille);
	return {
		schema: SCHEMA_NOYAU,
		release: { numero: 1, sha256: 'f'.repeat(64), date: '2026-11-21' },
		cog: { millesime: cog.millesime, population: cog.population },
		regions: cog.regions,
		departements: cog.departements.map(({ chefLieu: _, ...departement }) => departement),
		axes,
		familles: familles.map(({ etude: _, ...famille }) => famille),
		statuts: statuts.map(({ etude: _, ...statut }) => statut),
		structures: reseau.structures.map(({ famille, statut, roles, membre }, s) => {
			const nom = `Structure générée ${s}`;
			return { slug: slugOf(s), court: nom, nom, famille, statut, roles, membre };
		}),
		services: serviceRows(reseau),
		presences: presenceRows(reseau),
		atomes: mergeCommunes(membres(reseau), cog).atomes,
		relations: [],
		solutions: [],
		adoptions: []
	};
}

function membres({ structures, pays }: Reseau): number[][] {
	const lists: number[][] = pays.cog.communes.code.map(() => []);
	structures.forEach(({ communes, evidence }, s) => {
		for (const commune of communes) lists[commune]!.push(s, bit(evidence));
	});
	return lists;
}

function presenceRows({ structures, pays }: Reseau): number[] {
	const { departement } = pays.cog.communes;
	const communesEpci = communesByEpci(pays.cog);
	const places: Map<number, Presence>[] = pays.cog.departements.map(() => new Map());
	const add = (s: number, d: number, colonne?: keyof Presence, preuves = 0) => {
		const presence = places[d]!.get(s) ?? { entiere: 0, partielle: 0, epci: 0 };
		if (colonne) presence[colonne] |= preuves;
		places[d]!.set(s, presence);
	};
	structures.forEach((structure, s) => {
		for (const commune of structure.communes) add(s, departement[commune]!);
		const { departement: line, epci } = structure;
		if (line) add(s, line.numero, line.entiere ? 'entiere' : 'partielle', bit(line));
		for (const commune of epci ? communesEpci[epci.numero]! : []) {
			add(s, departement[commune]!, 'epci', bit(epci!));
		}
	});
	const rows: number[] = [];
	places.forEach((presences, d) => {
		for (const [s, { entiere, partielle, epci }] of presences) {
			rows.push(s, d, entiere, partielle, epci);
		}
	});
	return rows;
}

function serviceRows({ services }: Reseau): number[] {
	const merged = new Map<number, number>();
	for (const service of services) {
		const key = (service.structure * 64 + service.cible) * 4 + service.etat;
		merged.set(key, (merged.get(key) ?? 0) | bit(service));
	}
	return [...merged]
		.sort(([a], [b]) => a - b)
		.flatMap(([key, preuves]) => [Math.floor(key / 256), (key >> 2) & 63, key & 3, preuves]);
}
