import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FILTRE_ADOPTION_DEFAUT, type FiltreAdoption } from '#lib/domain/adoption/filtre.ts';
import { adoptions } from '#lib/domain/adoption/reseau.ts';
import type { Element, Texte } from '#lib/export/dessin.ts';
import { dessinSolutions, solutionsSvg } from '#lib/export/solutions-figure.ts';
import { embeddedFont } from '#lib/server/police.ts';
import { readReel } from '../domain/reel.ts';

const { release, index } = readReel();
const LIEN = 'https://mitoyen.example/solutions?origine=toutes';

function lues(change: Partial<FiltreAdoption> = {}) {
	const filtre = { ...FILTRE_ADOPTION_DEFAUT, ...change };
	const vue = { filtre, tri: 'blocs' as const };
	return { noyau: index.noyau, vue, reseau: adoptions(release, index, filtre) };
}

// Texts with the place of their group added.
function textes(elements: readonly Element[], dx = 0, dy = 0): Texte[] {
	return elements.flatMap((element) => {
		if (element.genre === 'groupe') {
			return textes(element.enfants, dx + element.x, dy + element.y);
		}
		return element.genre === 'texte' ? [{ ...element, x: dx + element.x, y: dy + element.y }] : [];
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

	it('keeps its words inside its sheet, which is as high as it needs', () => {
		for (const change of [{}, { origine: 'toutes' }, { roles: ['financeur'] }] as const) {
			const { elements, largeur, hauteur } = dessinSolutions(
				lues(change as Partial<FiltreAdoption>),
				LIEN
			);
			expect(hauteur).toBeGreaterThanOrEqual(720);
			for (const { x, y, pas, lignes, corps } of textes(elements)) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(largeur);
				expect(y - corps).toBeGreaterThanOrEqual(0);
				expect(y + (lignes.length - 1) * pas).toBeLessThan(hauteur);
			}
		}
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
