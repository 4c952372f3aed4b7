import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { FILTRE_ADOPTION_DEFAUT } from '#lib/domain/adoption/filtre.ts';
import { pistes } from '#lib/domain/adoption/piste.ts';
import { adoptions } from '#lib/domain/adoption/reseau.ts';
import {
	baseSolutions,
	phraseArete,
	phrasePiste,
	phraseSolutions
} from '#lib/view/adoption/phrase.ts';
import { titreSolutions } from '#lib/view/adoption/question.ts';
import {
	adresseSolutions,
	parseSolutions,
	serialiseSolutions,
	type VueSolutions
} from '#lib/view/adoption/vue.ts';
import { anneesDe } from '#lib/view/annee.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { readReel } from '../../domain/reel.ts';

const { release, index } = readReel();
const { noyau } = index;
const defaut: VueSolutions = { filtre: FILTRE_ADOPTION_DEFAUT, tri: 'blocs' };
const parse = (query: string) => parseSolutions(new URLSearchParams(query), noyau);
const simple = (text: string) => text.replaceAll(/\s/g, ' ');
const read = (vue: VueSolutions) => adoptions(release, index, vue.filtre);

describe('the address of the network', () => {
	it('is bare by default, and says every choice once', () => {
		expect(adresseSolutions(defaut)).toBe('/solutions');
		const { vue } = parse('role=promoteur,adoptant&origine=toutes&axe=donnees&tri=alphabetique');
		expect(adresseSolutions(vue)).toBe(
			'/solutions?origine=toutes&axe=donnees&role=adoptant,promoteur&tri=alphabetique'
		);
	});

	it('gives back any view', () => {
		const vues = fc.record({
			filtre: fc.record({
				origine: fc.constantFrom('etude-2023', 'suite-territoriale', 'autre', 'toutes'),
				axes: fc.subarray(
					noyau.axes.map(({ id }) => id),
					{ maxLength: 1 }
				),
				familles: fc.subarray(noyau.familles.map(({ id }) => id).toSorted()),
				roles: fc.subarray(ROLES_ADOPTION.toSorted()),
				date: fc.constantFrom(null, ...anneesDe(noyau)),
				confiance: fc.constantFrom('haute', 'moyenne', 'basse'),
				source: fc.constantFrom('toutes', 'lien')
			}),
			tri: fc.constantFrom('blocs', 'alphabetique')
		});
		fc.assert(
			fc.property(vues, (vue) => {
				const back = parse(serialiseSolutions(vue as VueSolutions));
				expect(back).toEqual({ vue, avis: [] });
			})
		);
	});

	it('ignores what is unknown, with the nearest name', () => {
		const { vue, avis } = parse('role=promotteur&couleur=bleu&date=1789');
		expect(vue).toEqual(defaut);
		expect(avis.map(({ code, proposition }) => [code, proposition])).toEqual([
			['parametre-inconnu', null],
			['valeur-inconnue', 'promoteur'],
			['valeur-inconnue', null]
		]);
	});
});

describe('the words of the network', () => {
	it('count the solutions of the study, their promoters and their users', () => {
		expect(simple(texteDe(phraseSolutions(read(defaut), defaut)))).toMatch(
			/^21 solutions, 12 promoteurs connus\. \d ont au moins un utilisateur ou un distributeur nommé, pour \d+ adoptions connues ; pour les \d+ autres, aucun n’est documenté\.$/
		);
		expect(simple(baseSolutions(read(defaut)))).toContain(
			'12 adoptions sans nom, comptées à part. 8 liens de confiance trop basse'
		);
	});

	it('say that a filter keeps nothing', () => {
		const { vue } = parse('famille=ca&role=financeur');
		expect(texteDe(phraseSolutions(read(vue), vue))).toBe(
			'Aucune solution ne répond à ces filtres.'
		);
	});

	it('ask the question with its values', () => {
		expect(simple(titreSolutions(parse('origine=toutes&axe=donnees').vue, noyau))).toMatch(
			/^Qui partage toutes les solutions sur l’axe .+ \?$/
		);
	});

	it('say a cell in one sentence', () => {
		const reseau = read(defaut);
		const arete = reseau.aretes.find(
			({ adoption }) => adoption.organisation.slug === 'sitiv' && adoption.role === 'promoteur'
		)!;
		expect(phraseArete(reseau, [arete])).toBe(
			'SITIV, promoteur (constaté en novembre 2023) de Bureau Virtuel Collaboratif, confiance haute'
		);
	});

	it('give each lead its reason', () => {
		const s = noyau.structures.findIndex(({ slug }) => slug === 'somme-numerique');
		const [premiere] = pistes(release, index, s);
		const words = phrasePiste(
			premiere!,
			(n) => noyau.structures[n]!.court,
			(id) => id
		);
		expect(simple(words)).toMatch(/^déjà chez .+ ; .+\.$/);
	});
});
