import { describe, expect, it } from 'vitest';
import Graphe from '#lib/charts/Graphe.svelte';
import { readGraphe, type GrapheLu } from '#lib/charts/graphe-lu.ts';
import { courbe, LANES, layoutGraphe, type GraphePlan } from '#lib/charts/graphe.ts';
import { FILTRE_ADOPTION_DEFAUT } from '#lib/domain/adoption/filtre.ts';
import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { genereAdoptions } from '../bench/adoptions-generees.ts';
import { adoption, petit, solution } from '../domain/adoption/reseaux.ts';
import { readReel } from '../domain/reel.ts';
import { html } from '../ui/html.ts';

const { release, index } = readReel();
const reel = (origine: 'etude-2023' | 'toutes') =>
	readGraphe(adoptions(release, index, { ...FILTRE_ADOPTION_DEFAUT, origine }));

const RESEAUX: [string, GrapheLu][] = [
	['the study', reel('etude-2023')],
	['all origins', reel('toutes')],
	['70 × 21', readGraphe(genereAdoptions({ organisations: 70, solutions: 21, usages: 3 }))],
	['300 × 60', readGraphe(genereAdoptions({ organisations: 300, solutions: 60, usages: 3 }))]
];

type Boite = { nom: string; x: [number, number]; y: [number, number] };

// A letter of 13 px takes 8.4 px at most in the mean, a line 16 px.
function boites({ solutions, organisations }: GraphePlan): Boite[] {
	const box = ({ court, x, y }: { court: string; x: number; y: number }, before: number): Boite => {
		const width = court.length * LANES.signe;
		return { nom: court, x: [x - width * before, x + width * (1 - before)], y: [y - 8, y + 8] };
	};
	return [
		...solutions.map((s) => box(s, 0.5)),
		...organisations.map((o) => box(o, o.cote === 'gauche' ? 1 : 0)),
		...organisations.flatMap(({ marques }) =>
			marques.map(({ x, y }): Boite => ({ nom: 'mark', x: [x, x + 14], y: [y, y + 14] }))
		)
	];
}

const meet = (a: [number, number], b: [number, number]) => a[0] < b[1] && b[0] < a[1];

describe.each(RESEAUX)('the graph of %s', (_, lu) => {
	const plan = layoutGraphe(lu);

	it('has no two names or marks over one another, and none out of the picture', () => {
		const all = boites(plan);
		const over = all.flatMap((a, i) =>
			all.slice(i + 1).flatMap((b) => (meet(a.x, b.x) && meet(a.y, b.y) ? `${a.nom} ${b.nom}` : []))
		);
		expect(over).toEqual([]);
		for (const { x, y } of all) {
			expect(x[0]).toBeGreaterThanOrEqual(0);
			expect(x[1]).toBeLessThanOrEqual(plan.largeur);
			expect(y[0]).toBeGreaterThanOrEqual(0);
			expect(y[1]).toBeLessThanOrEqual(plan.hauteur);
		}
	});

	it('has the two ends of every edge on its nodes', () => {
		const left = LANES.solution.x;
		const right = left + LANES.solution.largeur;
		const drawn = plan.solutions.flatMap(({ liens, y }) => liens.map((lien) => ({ lien, y })));
		expect(drawn).toHaveLength(lu.liens.length);
		for (const { lien, y } of drawn) {
			const [[x1, y1], [x2, y2]] = [lien.de, lien.vers];
			expect(courbe(lien)).toMatch(new RegExp(`^M${x1} ${y1}C.* ${x2} ${y2}$`));
			const cote = x1 === LANES.noms ? 'gauche' : 'droite';
			expect(x1).toBe(cote === 'gauche' ? LANES.noms : LANES.droite);
			expect([x2, y2]).toEqual([cote === 'gauche' ? left : right, y]);
			const ends = plan.organisations.filter((o) => o.cote === cote && o.y === y1);
			expect(ends).toHaveLength(1);
		}
	});

	it('draws what links two organisations, and lists the rest', () => {
		for (const { liens } of plan.solutions) expect(liens.length).toBeGreaterThan(1);
		const listed = lu.seules.flatMap(({ solutions }) => solutions.map(({ cle }) => cle));
		const all = [...listed, ...lu.solutions.map(({ cle }) => cle)];
		expect(new Set(all).size).toBe(all.length);
	});
});

describe('what is drawn of the published facts', () => {
	it('by default: 6 solutions, and 15 listed by their promoter', () => {
		const { solutions, seules } = reel('etude-2023');
		expect(solutions).toHaveLength(6);
		expect(seules.flatMap((group) => group.solutions)).toHaveLength(15);
		const gironde = seules.find(({ organisation }) => organisation?.cle === 'gironde-numerique');
		expect([gironde?.role, gironde?.solutions.length]).toEqual(['promoteur', 5]);
	});

	it('puts on the left who promotes or develops one of them, with its roles in order', () => {
		const { organisations } = reel('etude-2023');
		const read = (cle: string) => organisations.find((o) => o.cle === cle);
		expect(read('sitiv')).toMatchObject({
			cote: 'gauche',
			roles: ['promoteur', 'co-developpeur', 'adoptant'],
			href: '/structures/sitiv'
		});
		expect(read('somme-numerique')).toMatchObject({ cote: 'droite', roles: ['adoptant'] });
	});
});

describe('the drawing', () => {
	const { release: r, index: i } = petit(
		[solution('partagee'), solution('orpheline')],
		[
			adoption('partagee', 'a', 'promoteur'),
			adoption('partagee', 'ville', 'adoptant', { etat: 'annonce' }, 'commune')
		]
	);
	const lu = readGraphe(adoptions(r, i, FILTRE_ADOPTION_DEFAUT));
	const markup = html(Graphe, { lu, label: 'Le réseau' });

	it('leads to the sheets without a stop of the keyboard on each, and says each edge', () => {
		expect(markup).toContain('aria-hidden="true"');
		expect(markup).toContain('<a href="/solutions/partagee" tabindex="-1"');
		expect(markup.match(/<a /g)).toHaveLength(2);
		expect(markup.match(/tabindex="-1"/g)).toHaveLength(2);
		expect(markup).toMatch(/<title>ville, adoptant|<title>ville, utilisateur \(annoncé/);
	});

	it('leaves out a solution that nobody is known to have, and lists it', () => {
		expect(markup).not.toContain('orpheline');
		expect(lu.seules).toEqual([
			{
				role: null,
				organisation: null,
				solutions: [{ cle: 'orpheline', nom: 'orpheline', href: '/solutions/orpheline' }]
			}
		]);
	});
});
