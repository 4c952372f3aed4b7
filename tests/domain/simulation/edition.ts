import fc from 'fast-check';
import type { Cog } from '#lib/domain/cog.ts';
import { CONFIANCES, type Preuve } from '#lib/domain/preuve.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Service } from '#lib/domain/service.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';

/**
 * A release edited by hand as a change says, line by line, without any code of the simulation: the
 * judge of `simulation`. Only for changes that are possible.
 */
export function edite(release: Release, c: Changement): Release {
	switch (c.type) {
		case 'quitte':
			return without(release, c.structure);
		case 'fusion':
			return merged(release, c.structure, c.avec);
		case 'adhere':
			return {
				...release,
				structures: release.structures.map((s) =>
					s.slug === c.structure ? { ...s, adhesion: { ...s.adhesion, valeur: 'attestee' } } : s
				)
			};
		case 'etend': {
			const zone = { type: 'departement' as const, code: c.departement };
			const ligne = { structure: c.structure, zone, nature: 'perimetre', etendue: 'entiere' };
			const certain = { ...ligne, ...certainty(release) } as Release['territoires'][number];
			return { ...release, territoires: [...release.territoires, certain] };
		}
		case 'ouvre':
			return opened(release, c.structure, c.service);
	}
}

/** Random changes over the structures of a release; some are impossible, or have no effect. */
export function changements(release: Release, cog: Cog): fc.Arbitrary<Changement[]> {
	const structure = fc.constantFrom(...release.structures.map(({ slug }) => slug));
	const departement = fc.constantFrom(...cog.departements.map(({ code }) => code));
	const service = fc.constantFrom(
		...release.axes.flatMap(({ id, sousThematiques }) => [id, ...sousThematiques.map((s) => s.id)])
	);
	return fc.array(
		fc.oneof(
			fc.record({ type: fc.constant('quitte' as const), structure }),
			fc.record({ type: fc.constant('fusion' as const), structure, avec: structure }),
			fc.record({ type: fc.constant('adhere' as const), structure }),
			fc.record({ type: fc.constant('etend' as const), structure, departement }),
			fc.record({ type: fc.constant('ouvre' as const), structure, service })
		),
		{ minLength: 1, maxLength: 5 }
	);
}

function without(release: Release, slug: string): Release {
	const others = <T extends { structure: string }>(lignes: T[]) =>
		lignes.filter(({ structure }) => structure !== slug);
	return {
		...release,
		structures: release.structures.filter((s) => s.slug !== slug),
		territoires: others(release.territoires),
		services: others(release.services),
		relations: release.relations.filter(({ a, b }) => a !== slug && b.slug !== slug)
	};
}

function merged(release: Release, garde: string, part: string): Release {
	const to = (slug: string) => (slug === part ? garde : slug);
	const { services } = release;
	const denies = (slug: string) =>
		services.filter(({ structure, etat }) => structure === slug && etat === 'ne-propose-pas');
	const kept = services.filter(
		({ structure, etat }) =>
			(structure !== garde && structure !== part) || etat !== 'ne-propose-pas'
	);
	const both = detailed(release, denies(garde)).flatMap((a) =>
		detailed(release, denies(part))
			.filter((b) => b.axe === a.axe && b.sousThematique === a.sousThematique)
			.map((b) => ({ ...a, ...together(release, a, b) }))
	);
	return {
		...release,
		structures: release.structures.filter(({ slug }) => slug !== part),
		territoires: release.territoires.map((t) => ({ ...t, structure: to(t.structure) })),
		services: [...kept, ...both].map((s) => ({ ...s, structure: to(s.structure) })),
		relations: release.relations
			.map((r) => ({ ...r, a: to(r.a), b: { ...r.b, slug: r.b.slug && to(r.b.slug) } }))
			.filter(({ a, b }) => a !== b.slug)
	};
}

/** A "no" on an axe, said again for each of its sous-thématiques. */
function detailed({ axes }: Release, services: Service[]): Service[] {
	return services.flatMap((service) => {
		const axe = axes.find(({ id }) => id === service.axe)!;
		const each = axe.sousThematiques.map(({ id }) => ({ ...service, sousThematique: id }));
		return service.sousThematique === null ? [service, ...each] : [service];
	});
}

/** Two facts that must both be shown: the weaker confidence, a link when both have one. */
function together(release: Release, a: Preuve, b: Preuve): Pick<Preuve, 'confiance' | 'sources'> {
	const confiance =
		CONFIANCES.indexOf(a.confiance) > CONFIANCES.indexOf(b.confiance) ? a.confiance : b.confiance;
	const open = ({ sources }: Preuve) =>
		sources.some((id) => release.sources.find((source) => source.id === id)!.url !== null);
	const sources = [open(a) && open(b) ? certainty(release).sources[0]! : closed(release)];
	return { confiance, sources };
}

function opened(release: Release, structure: string, service: string): Release {
	const axe = release.axes.find(
		({ id, sousThematiques }) => id === service || sousThematiques.some((s) => s.id === service)
	)!;
	const whole = axe.id === service;
	const services = release.services.flatMap((s) => {
		if (s.structure !== structure || s.axe !== axe.id || s.etat !== 'ne-propose-pas') return [s];
		return whole
			? []
			: detailed(release, [s]).filter((d) => d.sousThematique && d.sousThematique !== service);
	});
	const sousThematique = whole ? null : service;
	const ligne = { structure, axe: axe.id, sousThematique, etat: 'propose' as const };
	return { ...release, services: [...services, { ...ligne, ...certainty(release) }] };
}

function certainty({ sources }: Release): Preuve {
	const id = sources.find(({ url }) => url !== null)!.id;
	return { sources: [id], date: null, confiance: 'haute', note: null };
}

const closed = ({ sources }: Release) => sources.find(({ url }) => url === null)!.id;
