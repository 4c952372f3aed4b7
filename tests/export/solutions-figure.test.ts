import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FILTRE_ADOPTION_DEFAUT, type FiltreAdoption } from '#lib/domain/adoption/filtre.ts';
import { adoptions } from '#lib/domain/adoption/reseau.ts';
import type { Element, Texte } from '#lib/export/dessin.ts';
import { dessinSvg } from '#lib/export/dessin-svg.ts';
import { FEUILLES, type NomFeuille } from '#lib/export/figure-feuille.ts';
import { dessinSolutions, LECTURES } from '#lib/export/solutions-figure.ts';
import type { SolutionsLues } from '#lib/export/solutions.ts';
import { embeddedFont } from '#lib/server/police.ts';
import { readReel } from '../domain/reel.ts';

const { release, index } = readReel();
const LIEN = 'https://mitoyen.example/solutions?origine=toutes';

function lues(change: Partial<FiltreAdoption> = {}) {
	const filtre = { ...FILTRE_ADOPTION_DEFAUT, ...change };
	const vue = { filtre, tri: 'blocs' as const };
	return { noyau: index.noyau, vue, reseau: adoptions(release, index, filtre) };
}

const solutionsSvg = (vue: SolutionsLues, lien: string, polices = '') =>
	dessinSvg(dessinSolutions(vue, lien), polices);

// Texts with the place of their group added.
function textes(elements: readonly Element[], dx = 0, dy = 0, k = 1): Texte[] {
	return elements.flatMap((element) => {
		const [x, y] = element.genre === 'chemin' ? [0, 0] : [dx + element.x * k, dy + element.y * k];
		if (element.genre === 'groupe') return textes(element.enfants, x, y, k * element.echelle);
		return element.genre === 'texte' ? [{ ...element, x, y, corps: element.corps * k }] : [];
	});
}

const simple = (text: string) => text.replaceAll(/\s/g, ' ');

describe('the picture of the network', () => {
	const svg = simple(solutionsSvg(lues({ origine: 'toutes' }), LIEN));

	it('says its title, its sentence, its legend with counts, its source, licence and link', () => {
		expect(svg).toContain('<title id="titre">Qui partage toutes les solutions');
		expect(svg).toMatch(/<desc id="description">51 solutions, /);
		const { reseau } = lues({ origine: 'toutes' });
		const count = reseau.aretes.filter(({ adoption }) => adoption.role === 'promoteur').length;
		expect(svg).toContain(`>Promoteur ${count}</text>`);
		expect(svg).toContain('Licence Ouverte 2.0');
		expect(svg).toContain(`<a href="${LIEN}">`);
		expect(svg).toMatch(/version \d+ du .+, empreinte [0-9a-f]{12}/);
	});

	it('has every solution, drawn or listed, and says each pair', () => {
		const { elements } = dessinSolutions(lues({ origine: 'toutes' }), LIEN);
		const words = textes(elements).map(({ texte }) => texte);
		const { solutions } = lues({ origine: 'toutes' }).reseau;
		expect(solutions.filter(({ nom }) => !words.some((text) => text.includes(nom)))).toEqual([]);
		expect(svg).toMatch(/<title>SITIV, promoteur [^<]+ de Bureau Virtuel Collaboratif/);
	});

	it('is the view asked: its filters are in it', () => {
		const one = simple(solutionsSvg(lues({ axes: ['cybersecurite'] }), LIEN));
		expect(one).not.toContain('Bureau Virtuel');
		const empty = simple(solutionsSvg(lues({ roles: ['entreprise' as never] }), LIEN));
		expect(empty).toContain('aucune solution n’a deux organisations connues');
	});

	const sheets = (Object.keys(FEUILLES) as NomFeuille[]).flatMap((nom) =>
		LECTURES.map((lecture) => ({ nom, lecture }))
	);
	it.each(sheets)(
		'keeps its words inside a sheet $nom ($lecture), which is as high as it needs',
		({ nom, lecture }) => {
			const vues: Partial<FiltreAdoption>[] = [{}, { origine: 'toutes' }, { roles: ['financeur'] }];
			for (const vue of vues) {
				const { elements, largeur, hauteur } = dessinSolutions(lues(vue), LIEN, { nom, lecture });
				expect(hauteur).toBeGreaterThanOrEqual(FEUILLES[nom].hauteur);
				for (const { x, y, pas, lignes, corps } of textes(elements)) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(largeur);
					expect(y - corps).toBeGreaterThanOrEqual(0);
					expect(y + (lignes.length - 1) * pas).toBeLessThan(hauteur);
				}
			}
		}
	);

	it('can be the matrix: every row, every numbered column, every pair as a sentence', () => {
		const vue = lues({ origine: 'toutes' });
		const drawn = dessinSolutions(vue, LIEN, { lecture: 'matrice' });
		const words = textes(drawn.elements).map(({ texte }) => texte);
		for (const { nom } of vue.reseau.solutions) expect(words.includes(nom)).toBe(true);
		const linked = new Set(vue.reseau.aretes.map(({ organisation }) => organisation));
		for (const o of linked) {
			const { nom } = vue.reseau.organisations[o]!;
			expect(words.filter((word) => word.replace(/^\d+\. /, '') === nom)).toHaveLength(1);
		}
		const pairs = new Set(vue.reseau.aretes.map((a) => `${a.solution} ${a.organisation}`));
		const titles = dessinSvg(drawn).match(/<title>[^<]+<\/title>/g)!;
		expect(titles.filter((title) => title.includes(', confiance '))).toHaveLength(pairs.size);
	});

	it('weighs 60 kB in brotli at most, fonts included, with all the solutions', () => {
		const whole = solutionsSvg(
			lues({ origine: 'toutes', confiance: 'basse' }),
			LIEN,
			embeddedFont()
		);
		expect(brotliCompressSync(whole).length).toBeLessThanOrEqual(60_000);
	});
});
