import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAnnuaire, searchAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { COLONNES_ANNUAIRE } from '#lib/domain/annuaire/ordre.ts';
import { adresseAnnuaire, parseAnnuaire, trie } from '#lib/view/annuaire.ts';
import { espacer } from '#lib/view/espacer.js';
import { motsRoles, phraseAnnuaire } from '#lib/view/phrase-annuaire.ts';
import { territoireCourt } from '#lib/view/territoire-court.ts';
import { readReel } from '../domain/reel.ts';

const reel = readReel();
const { noyau } = reel.index;
const read = (query: string) => parseAnnuaire(new URLSearchParams(query), noyau);

describe('the address of the directory', () => {
	it.each([
		['', '/structures'],
		['q=&tri=nom&confiance=moyenne&adhesion=membres', '/structures'],
		['tri=-departements&adhesion=toutes', '/structures?adhesion=toutes&tri=-departements'],
		['famille=thd&famille=cdg&q=+Val+d%27Oise+', "/structures?q=Val%20d'Oise&famille=cdg,thd"],
		['tri=password', '/structures']
	])('?%s is %s', (query, expected) => {
		expect(adresseAnnuaire(read(query).annuaire)).toBe(expected);
	});

	it('reads back every view that it writes', () => {
		const view = fc.record({
			recherche: fc.string({ maxLength: 80 }).map((text) => text.trim()),
			colonne: fc.constantFrom(...COLONNES_ANNUAIRE),
			decroissant: fc.boolean()
		});
		fc.assert(
			fc.property(view, (change) => {
				const annuaire = { ...read('role=operateur-thd').annuaire, ...change };
				const { search } = new URL(adresseAnnuaire(annuaire), 'http://site');
				expect(read(search)).toEqual({ annuaire, avis: [] });
			})
		);
	});

	it('says what it does not know, with what was probably meant', () => {
		expect(read('famille=cgd').avis).toMatchObject([{ code: 'valeur-inconnue', valeur: 'cgd' }]);
		expect(read('famlle=cdg').avis).toMatchObject([{ code: 'parametre-inconnu' }]);
	});

	it('cuts what is typed at 80 characters', () => {
		expect(read(`q=${'a'.repeat(500)}`).annuaire.recherche).toHaveLength(80);
	});

	it('turns a column over at the second choice', () => {
		const once = trie(read('').annuaire, 'axes');
		expect(adresseAnnuaire(once)).toBe('/structures?tri=axes');
		expect(adresseAnnuaire(trie(once, 'axes'))).toBe('/structures?tri=-axes');
		expect(adresseAnnuaire(trie(once, 'nom'))).toBe('/structures');
	});
});

describe('the sentence of the directory', () => {
	it.each([
		[
			'',
			'*67 structures* servent tout ou partie de *71 départements* : 54 OPSN historiques et 19 opérateurs THD, dont 6 portent les deux rôles.'
		],
		[
			'region=53',
			'*4 structures* présentes en Bretagne servent tout ou partie de *4 départements* : 4 OPSN historiques et 1 opérateur THD, dont 1 porte les deux rôles.'
		],
		['q=recia', 'Une seule structure répondant à « recia » : *GIP RECIA*, OPSN historique.'],
		[
			'famille=ca&axe=cybersecurite',
			'Aucune structure de la famille CA proposant un service de cybersécurité.'
		]
	])('?%s: « %s »', (query, expected) => {
		const { vue, recherche } = read(query).annuaire;
		const lignes = searchAnnuaire(buildAnnuaire(reel, vue.filtre), recherche);
		const fragments = phraseAnnuaire(lignes, { filtre: vue.filtre, recherche }, noyau);
		const marked = fragments.map((f) => (typeof f === 'string' ? f : `*${f.fort}*`)).join('');
		expect(marked).toBe(espacer(expected));
	});

	it('writes two roles in one breath', () => {
		expect(motsRoles(['opsn-historique', 'operateur-thd'])).toBe(
			'OPSN historique et opérateur THD'
		);
	});
});

describe('the territory in a cell', () => {
	const entiere = (nom: string) => ({ nom, etendue: 'entiere' as const });
	const partielle = (nom: string) => ({ nom, etendue: 'partielle' as const });
	it.each([
		[[entiere('Somme')], 'Somme'],
		[[partielle('Landes')], 'en partie : Landes'],
		[
			[partielle('Aisne'), entiere('Somme'), partielle('Oise')],
			'Somme ; en partie : Aisne et Oise'
		],
		[['a', 'b', 'c', 'd'].map(entiere), '4 départements, en entier'],
		[['a', 'b', 'c', 'd'].map(partielle), '4 départements, en partie'],
		[[...['a', 'b', 'c'].map(partielle), entiere('d')], '4 départements, dont 1 en entier'],
		[[], '']
	])('%j', (departements, expected) => {
		expect(territoireCourt(departements)).toBe(espacer(expected));
	});
});
