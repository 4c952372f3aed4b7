import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etatDe, ETATS_LACUNE, lacunes } from '#lib/domain/lacune/lacune.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { casReseaux } from '../cas.ts';
import { filtre, indexOf, ligne, service, structure } from '../fabrique.ts';
import { recount } from '../recompte.ts';
import { readReel } from '../reel.ts';

// a and b serve the Ain: a proposes cybersécurité and denies données, b denies données too; nobody
// is in the Aisne.
const index = indexOf({
	structures: [structure('a'), structure('b', { famille: 'thd' })],
	territoires: [ligne('a', 'departement', '01'), ligne('b', 'departement', '01', 'partielle')],
	services: [
		service('a', 'cybersecurite', 'soc'),
		service('a', 'donnees', null, 'ne-propose-pas'),
		service('b', 'donnees', null, 'ne-propose-pas')
	]
});

/** The lists of gaps, in ids. */
function gaps(change: Parameters<typeof filtre>[0] = {}) {
	const lues = lacunes(index, filtre(change));
	return lues.lignes.map(({ departement, etat, colonnes, structures }) => [
		index.noyau.departements[departement]!.code,
		etat,
		colonnes.map((c) => lues.colonnes[c]!.id),
		structures.map((s) => index.noyau.structures[s]!.slug)
	]);
}

describe('columns of the matrix', () => {
	it.each([
		[{}, ['cybersecurite', 'donnees']],
		[{ axes: ['cybersecurite'] }, ['cybersecurite', 'sensibilisation', 'soc']],
		[{ sousThematiques: ['soc'] }, ['cybersecurite', 'sensibilisation', 'soc']],
		[{ axes: ['cybersecurite', 'donnees'] }, ['cybersecurite', 'donnees']]
	])('of %o are %o', (change, ids) => {
		expect(lacunes(index, filtre(change)).colonnes.map(({ id }) => id)).toEqual(ids);
	});
});

describe('lists of gaps', () => {
	it('tell a known absence, a département without structure, and nothing of what is covered', () => {
		expect(gaps()).toEqual([
			['01', 'absent', ['donnees'], []],
			['02', 'sans-structure', ['cybersecurite', 'donnees'], []]
		]);
	});

	it('tell what to document and whom to ask', () => {
		expect(gaps({ axes: ['cybersecurite'], regions: ['84'] })).toEqual([
			['01', 'non-renseigne', ['sensibilisation'], ['a', 'b']]
		]);
		expect(gaps({ familles: ['thd'], regions: ['84'] })).toEqual([
			['01', 'absent', ['donnees'], []],
			['01', 'non-renseigne', ['cybersecurite'], ['b']]
		]);
	});

	it('total each région, the six states and the zeros included', () => {
		const { regions } = lacunes(index, filtre());
		expect(regions.map(({ code, departements }) => [code, departements])).toEqual([
			['32', [1]],
			['84', [0]]
		]);
		expect(regions[1]!.comptes[1]).toEqual({
			couvert: 0,
			partiel: 0,
			projet: 0,
			'non-renseigne': 0,
			absent: 1,
			'sans-structure': 0
		});
	});

	it('leave out the régions that are not chosen', () => {
		const { regions } = lacunes(index, filtre({ regions: ['32'] }));
		expect(regions.map(({ code }) => code)).toEqual(['32']);
	});
});

describe('any network', () => {
	it('has in each cell the state of a recount, and each gap in one list', () => {
		fc.assert(
			fc.property(casReseaux(), ({ release, cog, filtre: f }) => {
				const lues = lacunes(buildIndex(buildNoyau(release, 'f'.repeat(64), cog)), f);
				lues.colonnes.forEach(({ type, id }, c) => {
					const asked = {
						...f,
						axes: type === 'axe' ? [id] : [],
						sousThematiques: type === 'axe' ? [] : [id]
					};
					cog.departements.forEach(({ code }, d) => {
						const expected = recount(release, cog, asked, code)?.etat ?? null;
						expect(etatDe(lues, c, d)).toBe(expected);
						const listed = lues.lignes.filter((l) => l.departement === d && l.colonnes.includes(c));
						expect(listed.map(({ etat }) => etat)).toEqual(
							ETATS_LACUNE.filter((etat) => etat === expected)
						);
					});
				});
			}),
			{ numRuns: 30 }
		);
	});
});

describe('the facts of the repository', () => {
	const { index: reel } = readReel();

	it('count 30 départements without structure and 70 to document, the largest first', () => {
		const { lignes } = lacunes(reel, filtre());
		const of = (etat: string) => lignes.filter((ligne) => ligne.etat === etat);
		expect(ETATS_LACUNE.map((etat) => of(etat).length)).toEqual([0, 30, 70]);
		expect(reel.noyau.departements[of('sans-structure')[0]!.departement]!.nom).toBe('Paris');
		expect(reel.noyau.departements[of('non-renseigne')[0]!.departement]!.nom).toBe('Nord');
	});
});
