import fc from 'fast-check';
import { VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import { toRelease } from '../../bench/ecriture.ts';
import { buildReseau } from '../../bench/reseau.ts';
import { relation } from '../fabrique.ts';
import { filtres } from '../filtres.ts';
import { PETIT } from '../tailles.ts';

/** Random relations between the structures of a generated network. */
const relationsOf = ({ structures, axes }: Release, codes: string[]) =>
	fc.array(
		fc
			.record({
				a: fc.constantFrom(...structures.map(({ slug }) => slug)),
				b: fc.constantFrom(...structures.map(({ slug }) => slug)),
				type: fc.constantFrom('cooperation' as const, 'fournit' as const, 'fusion' as const),
				departements: fc.subarray(codes, { maxLength: 3 }),
				axes: fc.subarray(
					axes.map(({ id }) => id),
					{ maxLength: 1 }
				),
				confiance: fc.constantFrom('haute' as const, 'basse' as const)
			})
			.map(({ a, b, type, ...rest }) => relation(a, b, type, { ...rest, sources: ['lien'] })),
		{ maxLength: 30 }
	);

const ensembles = fc.record({
	roles: fc.subarray([...ROLES], { maxLength: 1 }),
	familles: fc.subarray(['famille-1', 'famille-2', 'famille-3'], { maxLength: 2 }),
	structures: fc.subarray(['structure-000001', 'structure-000002', 'structure-000003'])
});

/** Random networks with relations, each under a random filter of overlaps. */
export const cas = fc.integer({ min: 0, max: 2 ** 32 - 1 }).chain((graine) => {
	const reseau = buildReseau({ ...PETIT, graine, services: 12 });
	const sans = toRelease(reseau);
	const { cog } = reseau.pays;
	const codes = cog.departements.map(({ code }) => code);
	return fc.record({
		cog: fc.constant(cog),
		release: relationsOf(sans, codes).map((relations) => ({ ...sans, relations })),
		filtre: fc
			.record({
				tronc: filtres(sans, cog),
				gauche: ensembles,
				droite: ensembles,
				verdicts: fc.subarray([...VERDICTS], { maxLength: 2 }),
				bordures: fc.boolean()
			})
			.map(({ tronc: { statuts: _s, roles: _r, ...tronc }, ...reste }) => ({ ...tronc, ...reste }))
	});
});
