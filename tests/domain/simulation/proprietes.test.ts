import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { lacunes } from '#lib/domain/lacune/lacune.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';
import { simulation, simule } from '#lib/domain/simulation/simulation.ts';
import { casReseaux } from '../cas.ts';
import { cas } from '../chevauchement/cas.ts';
import { readRelease } from '../chevauchement/faits-plats.ts';
import { pairesPlates, recountPaires } from '../chevauchement/recompte-paires.ts';
import { columns, recountAll } from '../recompte-ensemble.ts';
import { readReel } from '../reel.ts';
import { changements, edite } from './edition.ts';

const SHA = 'f'.repeat(64);
const applied = ({ simulation: s }: { simulation?: { changements: Changement[] } }) =>
	s?.changements ?? [];

describe('a simulated network, against the facts edited by hand', () => {
	it('has the coverage of a recount of the edited facts, and that of their noyau', () => {
		const withChanges = casReseaux().chain((reseau) =>
			fc.tuple(fc.constant(reseau), changements(reseau.release, reseau.cog))
		);
		fc.assert(
			fc.property(withChanges, ([{ release, cog, filtre }, liste]) => {
				const noyau = simulation(buildNoyau(release, SHA, cog), liste);
				const edited = applied(noyau).reduce(edite, release);
				const index = buildIndex(noyau);
				const compiled = buildIndex(buildNoyau(edited, SHA, cog));
				const lue = columns(index, couverture(index, filtre));
				expect(lue).toEqual(columns(compiled, couverture(compiled, filtre)));
				expect(lue).toEqual(recountAll(edited, cog, filtre));
				expect(lacunes(index, filtre).lignes).toEqual(lacunes(compiled, filtre).lignes);
			}),
			{ numRuns: 100 }
		);
	});

	it('has the pairs of a recount of the edited facts', () => {
		const withChanges = cas.chain((reseau) =>
			fc.tuple(fc.constant(reseau), changements(reseau.release, reseau.cog))
		);
		fc.assert(
			fc.property(withChanges, ([{ release, cog, filtre: asked }, liste]) => {
				const noyau = simulation(buildNoyau(release, SHA, cog), liste);
				const edited = applied(noyau).reduce(edite, release);
				const known = new Set(noyau.structures.map(({ slug }) => slug));
				const set = (e: typeof asked.gauche) => ({
					...e,
					structures: e.structures.filter((slug) => known.has(slug))
				});
				const filtre = { ...asked, gauche: set(asked.gauche), droite: set(asked.droite) };
				const index = buildIndex(noyau);
				expect(pairesPlates(index, chevauchements(index, filtre))).toEqual(
					recountPaires(readRelease(edited, cog), filtre)
				);
			}),
			{ numRuns: 100 }
		);
	});

	it('does not depend on the order of the changes', () => {
		const withChanges = casReseaux().chain((reseau) =>
			fc.tuple(fc.constant(reseau), changements(reseau.release, reseau.cog))
		);
		fc.assert(
			fc.property(withChanges, ([{ release, cog }, liste]) => {
				const noyau = buildNoyau(release, SHA, cog);
				expect(simule(noyau, liste.toReversed())).toEqual(simule(noyau, liste));
			}),
			{ numRuns: 30 }
		);
	});
});

function freeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(freeze);
	}
	return value;
}

describe('the published facts', () => {
	const { index, release, cog } = readReel();
	const noyau = freeze(index.noyau);
	const before = JSON.stringify(noyau);

	it('are the same noyau when nothing is simulated, or nothing that has an effect', () => {
		expect(simulation(noyau, [])).toBe(noyau);
		expect(simulation(noyau, [{ type: 'quitte', structure: 'nulle-part' }])).toBe(noyau);
	});

	it('are never modified, whatever is simulated', () => {
		fc.assert(
			fc.property(changements(release, cog), (liste) => {
				const { noyau: simulated, ignores } = simule(noyau, liste);
				expect(applied(simulated).length + ignores.length).toBe(liste.length);
				buildIndex(simulated);
			}),
			{ numRuns: 60 }
		);
		expect(JSON.stringify(noyau)).toBe(before);
	});
});
