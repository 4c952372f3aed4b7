import { describe, expect, it } from 'vitest';
import { constatsDe, type Jugement } from '#lib/view/integration/controle/constats.ts';
import { lireExtrait } from '#lib/view/integration/controle/extrait.ts';
import { extraitCadre, type Cadre } from '#lib/view/integration/extrait.ts';
import { SANS_REGLAGE } from '#lib/view/integration/reglages.ts';

const ORIGINE = 'https://m.example';
const TITRE = 'Quels services manquent ? Personne ne le sait.';
const cadre: Cadre = {
	...{ vue: 'lacunes', requete: '', titre: TITRE, origine: ORIGINE },
	reglages: SANS_REGLAGE
};
const jugement: Jugement = {
	...{ origine: ORIGINE, cadre, avis: [] },
	version: { numero: 2, demandee: null, publique: 2 },
	contrastes: { clair: 7.61, sombre: 8.8 }
};
const said = (texte: string, plus: Partial<Jugement> = {}) =>
	constatsDe(lireExtrait(texte, ORIGINE)!, { ...jugement, ...plus });
const levels = (texte: string, plus: Partial<Jugement> = {}) =>
	Object.fromEntries(said(texte, plus).map(({ sujet, niveau }) => [sujet, niveau]));
const frame = (attributes: string) =>
	`<iframe src="${ORIGINE}/integrer/lacunes" ${attributes}></iframe>`;

describe('what is said of a snippet', () => {
	it('is only good of the one that the site gives', () => {
		expect(new Set(Object.values(levels(extraitCadre(cadre))))).toEqual(new Set(['bon']));
	});

	it('is what a bare frame lacks: its title, its height, its patience', () => {
		expect(levels(frame(''))).toMatchObject({
			...{ Adresse: 'bon', Titre: 'erreur', Hauteur: 'erreur', Chargement: 'avis' },
			...{ Contraste: 'bon', Source: 'bon' }
		});
	});

	it.each([
		['title="Carte"', 'Titre', 'avis'],
		['title="Quels services manquaient ? Beaucoup."', 'Titre', 'avis'],
		['height="200"', 'Hauteur', 'avis'],
		['height="100%"', 'Hauteur', 'erreur'],
		['width="900"', 'Largeur', 'avis'],
		['sandbox=""', 'Bac à sable', 'avis'],
		['sandbox="allow-scripts allow-popups"', 'Bac à sable', 'bon']
	])('of a frame with %s: %s is %s', (attributes, sujet, niveau) => {
		expect(levels(frame(attributes))[sujet]).toBe(niveau);
	});

	it('is that a script gives the height, if the sandbox lets it', () => {
		const script = `<script async src="${ORIGINE}/integrer.js"></script>`;
		expect(levels(frame('') + script).Hauteur).toBe('bon');
		const closed = said(frame('sandbox="allow-popups"') + script);
		expect(closed.filter(({ sujet }) => sujet === 'Bac à sable')[0]?.niveau).toBe('erreur');
	});

	it('is that the address is none, and nothing else', () => {
		const constats = said('<iframe src="https://example.org/x" title="Carte">', { cadre: null });
		expect(constats.map(({ sujet, niveau }) => [sujet, niveau])).toEqual([
			['Adresse', 'erreur'],
			['Hauteur', 'erreur'],
			['Chargement', 'avis']
		]);
	});

	it('is what was not understood, which version is shown, and on which grounds it is read', () => {
		const reglages = { ...SANS_REGLAGE, fond: 'transparent' as const };
		const constats = said(frame(''), {
			...{ avis: ['« couleur » est inconnu.'], cadre: { ...cadre, reglages } },
			version: { numero: 1, demandee: 1, publique: 2 }
		}).map(({ texte }) => texte);
		expect(constats).toContain('«\u202fcouleur\u202f» est inconnu.');
		expect(constats.join()).toContain('figée à la version 1');
		expect(constats.join()).toContain('choisissez clair ou sombre');
	});

	it('is that an element needs its script', () => {
		const element = '<carte-mitoyen vue="lacunes" titre="x"></carte-mitoyen>';
		expect(levels(element).Script).toBe('avis');
		const script = `<script type="module" src="${ORIGINE}/carte-mitoyen.js"></script>`;
		expect(levels(script + element).Hauteur).toBe('bon');
	});
});
