import { describe, expect, it } from 'vitest';
import { espacer } from '#lib/view/espacer.js';
import { column, noyau, views } from './vues.ts';

const etats = (...comptes: number[]) => ({ comptes: Uint32Array.from(comptes) });

describe('sentence of the states', () => {
	it.each([
		[
			[18, 13, 2, 48, 1, 19],
			'Un service de cybersécurité est proposé dans *18 départements entiers*, et en partie dans 13 autres. Il est en projet dans 2, n’est *pas renseigné dans 48* et est connu comme absent dans un ; aucune structure n’est recensée dans 19.'
		],
		[
			[1, 1, 0, 0, 0, 0],
			'Un service de cybersécurité est proposé dans *un département entier*, et en partie dans un autre.'
		],
		[
			[0, 7, 0, 94, 0, 0],
			'Un service de cybersécurité n’est proposé dans aucun département entier ; il l’est en partie dans *7 départements*. Il n’est *pas renseigné dans 94*.'
		],
		[
			[101, 0, 0, 0, 0, 0],
			'Un service de cybersécurité est proposé dans *101 départements entiers*.'
		],
		[
			[0, 0, 3, 60, 8, 30],
			'Aucun service de cybersécurité n’est documenté. Un projet est annoncé dans 3 départements, la réponse n’est *pas renseignée dans 60* et son absence est connue dans 8 ; aucune structure n’est recensée dans 30.'
		],
		[
			[0, 0, 0, 1, 0, 100],
			'Aucun service de cybersécurité n’est documenté. La réponse n’est *pas renseignée dans un département* ; aucune structure n’est recensée dans 100.'
		],
		[
			[2, 0, 0, 0, 0, 99],
			'Un service de cybersécurité est proposé dans *2 départements entiers*. Aucune structure n’est recensée dans 99.'
		],
		[[0, 0, 0, 0, 0, 101], 'Aucune structure n’est recensée.']
	])('says %o', (comptes, expected) => {
		expect(views('axe=cybersecurite', etats(...comptes)).phrase).toBe(espacer(expected));
	});

	it('says the région first and which structures are kept', () => {
		const query = 'axe=donnees&region=84&famille=cdg,thd&role=operateur-thd';
		expect(views(query, etats(2, 0, 0, 4, 0, 6)).phrase).toBe(
			espacer(
				'En Auvergne-Rhône-Alpes, un service de données est proposé par les structures des familles CDG et THD, de rôle opérateur THD, dans *2 départements entiers*. Il n’est *pas renseigné dans 4* ; aucune de ces structures n’est présente dans 6.'
			)
		);
	});
});

describe('sentence of the structures', () => {
	it('says how many serve how many départements, and how many have several', () => {
		const figures = { presentes: 66, nombre: Uint32Array.from(column([2, 2, 0, 0], 1)) };
		expect(views('', figures).phrase).toBe(
			espacer(
				'*66 structures* servent tout ou partie de *99 départements* ; 2 en ont plusieurs. Aucune structure n’est recensée dans les 2 autres.'
			)
		);
	});

	it('agrees in the singular', () => {
		const figures = { presentes: 1, nombre: Uint32Array.from(column([1], 0)) };
		expect(views('famille=ca', figures).phrase).toBe(
			'*Une structure* de la famille CA sert tout ou partie d’*un département*. Elle n’est pas présente dans les 100 autres.'
		);
	});

	it('says that there is none, with what was asked', () => {
		const figures = { presentes: 0, nombre: Uint32Array.from(column([], 0)) };
		expect(views('region=06&statut=sa', figures).phrase).toBe(
			espacer('À Mayotte, aucune structure de statut « Société anonyme » n’est recensée.')
		);
	});

	it('adds how many propose the axe chosen', () => {
		const figures = {
			presentes: 66,
			nombre: Uint32Array.from(column([], 1)),
			parEtatAxe: Uint32Array.of(53, 0, 1, 12)
		};
		expect(views('axe=donnees&mesure=structures', figures).phrase).toBe(
			espacer(
				'*66 structures* servent tout ou partie de *101 départements* ; aucun n’en a plusieurs. 12 proposent un service de données.'
			)
		);
	});
});

describe('sentence of the population', () => {
	const population = (unknown: number, share: number) =>
		Float64Array.from(noyau.departements, (d, i) => (i < unknown ? NaN : d.population * share));

	it('says "au moins" and the départements that are unknown', () => {
		expect(views('mesure=population', { population: population(1, 0) }).phrase).toBe(
			espacer(
				'Aucun habitant n’est connu pour vivre là où une structure est présente ; la part est inconnue dans *un département*.'
			)
		);
		const known = { population: population(0, 0.25), minimum: new Uint8Array(101) };
		expect(views('mesure=population&axe=donnees', known).phrase).toBe(
			espacer('*25 % des habitants* vivent là où un service de données est proposé.')
		);
		const least = { ...known, minimum: new Uint8Array(101).fill(1) };
		expect(views('mesure=population&region=53', least).phrase).toBe(
			espacer('En Bretagne, au moins *25 % des habitants* vivent là où une structure est présente.')
		);
	});
});

describe('sentence of the sous-thématiques', () => {
	it('names the département that has most of them', () => {
		const figures = {
			sousBas: Uint32Array.from(column([0b111], 0)),
			sousHaut: Uint32Array.from(column([0b1], 0))
		};
		expect(views('mesure=sous-thematiques', figures).phrase).toBe(
			espacer(
				'Jusqu’à *4 sous-thématiques sur 50* sont proposées dans un même département (l’Ain) ; aucune ne l’est dans *100 départements*.'
			)
		);
		const none = { sousBas: new Uint32Array(101), sousHaut: new Uint32Array(101) };
		expect(views('mesure=sous-thematiques&axe=donnees', none).phrase).toBe(
			'Aucune sous-thématique n’est documentée comme proposée.'
		);
	});
});

describe('every view', () => {
	it('has one sentence with two key values at most, and no space that a line could break', () => {
		const parts = [
			['', 'axe=cybersecurite', 'axe=donnees,formation', 'sous-thematique=soc'],
			['', 'region=53', 'region=06,84'],
			['', 'famille=ca', 'statut=sa&role=operateur-thd'],
			['', 'mesure=structures', 'mesure=population', 'mesure=sous-thematiques']
		];
		const queries = parts.reduce((all, some) => all.flatMap((a) => some.map((b) => `${a}&${b}`)));
		for (const query of queries) {
			const { phrase: sentence, base: stands } = views(query);
			expect(sentence.split('*').length).toBeLessThanOrEqual(5);
			expect(`${sentence} ${stands}`).not.toMatch(/ [;:!?%»]|« | {2}|\(\)|undefined|NaN/);
			expect(sentence).toMatch(/^\*?[A-ZÀÉ\d].*\.$/);
		}
	});
});
