import { describe, expect, it } from 'vitest';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { lienCorrection } from '#lib/view/correction.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { basePaire } from '#lib/view/paire/base.ts';
import { correctionPaire } from '#lib/view/paire/correction.ts';
import { phrasePaire, titrePaire } from '#lib/view/paire/phrase.ts';
import { raisonPaire } from '#lib/view/paire/raison.ts';
import { readReel } from '../../domain/reel.ts';

const reseau = readReel();
const fiche = (a: string, b: string) =>
	buildFichePaire(reseau, [a, b], { confiance: 'moyenne', source: 'toutes' });
const plain = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/g, ' ');
const phrase = (a: string, b: string) => plain(texteDe(phrasePaire(fiche(a, b))));
const raison = (a: string, b: string) => plain(texteDe(raisonPaire(fiche(a, b))));

describe('the sentence of a pair', () => {
	it('tells what each serves in their département, and what they share', () => {
		expect(phrase('haute-garonne-numerique', 'hgi-atd-31')).toBe(
			'Les deux servent la Haute-Garonne : HGN au moins 549 communes, HGI-ATD tout le département. ' +
				'En commun : au moins 549 communes, soit 43 % de la population.'
		);
		expect(phrase('megalis-bretagne', 'cdg-29')).toBe(
			'Les deux servent tout le département : le Finistère, 933 455 habitants.'
		);
	});

	it('says that nobody documented where, or whether, they meet', () => {
		expect(phrase('haute-garonne-numerique', 'syaden')).toContain('mais personne n’a documenté où');
		expect(phrase('eure-normandie-numerique', 'adico')).toContain(
			'Rien ne dit si elles s’y croisent'
		);
	});

	it('adds up several départements', () => {
		expect(phrase('gip-recia', 'val-de-loire-numerique')).toMatch(
			/^Les deux se croisent dans 2 départements : .*En commun : 513 communes et 641 831 habitants\.$/
		);
	});

	it('says a border as a border, and no common territory as such', () => {
		expect(phrase('adica', 'somme-numerique')).toContain('C’est un contact de bordure');
		expect(phrase('adico', 'sitiv')).toBe(
			'Aucun territoire commun n’est connu entre ADICO et SITIV. ADICO sert 8 départements. SITIV sert la Loire et le Rhône.'
		);
	});
});

describe('the reason of a verdict', () => {
	it('says what the pair would be without its relation', () => {
		expect(raison('haute-garonne-numerique', 'hgi-atd-31')).toBe(
			'Une relation documentée l’emporte sur la comparaison des services. Sans elle, la paire serait indéterminée : ' +
				'aucune sous-thématique commune n’est attestée, mais 12 axes restent à documenter sur 12.'
		);
		expect(raison('adico', 'somme-numerique')).toContain(
			'serait un même service proposé deux fois : 4 sous-thématiques sont proposées des deux côtés'
		);
	});

	it('names the sous-thématique of a service proposed twice', () => {
		expect(raison('megalis-bretagne', 'cdg-56')).toBe(
			'Une sous-thématique est proposée des deux côtés, RGPD et délégué à la protection des données (DPO).'
		);
	});

	it('names the side of which nothing is known', () => {
		expect(raison('gers-numerique', 'cdg-32')).toContain('n’est renseigné.');
	});

	it('has none without a common territory', () => {
		expect(raison('adico', 'sitiv')).toContain('il n’y a rien à conclure');
	});
});

describe('a correction', () => {
	const correction = correctionPaire(fiche('gers-numerique', 'cdg-32'), {
		adresse: 'https://example.org/chevauchements/cdg-32/gers-numerique',
		version: 1
	});

	it('says the pair, its page, its verdict and what is missing', () => {
		expect(correction.objet).toBe(`Correction : ${titrePaire(fiche('gers-numerique', 'cdg-32'))}`);
		expect(correction.corps).toContain('(version 1 des données)');
		expect(correction.corps).toContain('Verdict affiché : Indéterminé, à documenter');
		expect(correction.corps).toContain('Axes à documenter : Infrastructures');
	});

	it('opens an e-mail, an issue, the page of the operator, or the help', () => {
		const lien = (href: string | null) => lienCorrection({ href }, correction);
		expect(lien('mailto:a@example.org')).toMatch(
			/^mailto:a@example\.org\?subject=Correction.*&body=Page/
		);
		expect(lien('https://example.org/equipe/projet/-/issues')).toMatch(
			/^https:\/\/example\.org\/equipe\/projet\/-\/issues\/new\?title=Correction.*&body=Page/
		);
		expect(lien('https://example.org/contact')).toBe('https://example.org/contact');
		expect(lien(null)).toBe('/aide#signaler');
	});

	it('is told with the base of the page', () => {
		expect(plain(basePaire(fiche('adico', 'somme-numerique')))).toMatch(
			/^Base : 12 axes comparés, \d+ citations de \d+ sources, 1 fait masqué\.$/
		);
	});
});
