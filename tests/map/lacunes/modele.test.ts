import { describe, expect, it } from 'vitest';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { espacer } from '#lib/view/espacer.js';
import { indexOf, ligne, service, structure } from '../../domain/fabrique.ts';

const index = indexOf({
	structures: [structure('a'), structure('b')],
	territoires: [ligne('a', 'departement', '01'), ligne('b', 'departement', '01', 'partielle')],
	services: [service('a', 'cybersecurite', 'soc')]
});
const modele = (query: string) =>
	modeleLacunes(index, parseLacunes(new URLSearchParams(query), index.noyau).vue);

describe('the map of the gaps', () => {
	it('without an axe, counts the axes that nobody is known to propose', () => {
		const { carte, cible } = modele('');
		expect(cible).toBeNull();
		expect(carte.peintures).toEqual(['s2', 'sans-structure']);
		expect(carte.textes).toEqual([
			espacer('Ain (01) : 1 axe absent ou non renseigné sur 2'),
			espacer('Aisne (02) : sans structure')
		]);
		expect(carte.legende.map(({ libelle, nombre }) => [libelle, nombre])).toEqual([
			['0 axe', 0],
			['1 à 2 axes', 1],
			['Sans structure', 1]
		]);
	});

	it('with an axe, shows its six states', () => {
		const { carte } = modele('axe=donnees');
		expect(carte.peintures).toEqual(['non-renseigne', 'sans-structure']);
		expect(carte.legende).toHaveLength(6);
	});

	it('hatches what rests on low confidence, when it is asked', () => {
		const vague = indexOf({
			structures: [structure('a')],
			territoires: [ligne('a', 'departement', '01', 'entiere', { confiance: 'basse' })]
		});
		const { vue } = parseLacunes(new URLSearchParams('confiance=basse'), vague.noyau);
		const { departements, carte } = modeleLacunes(vague, vue);
		expect(departements.map(({ basse }) => basse)).toEqual([true, false]);
		expect(carte.legende.at(-1)).toMatchObject({ libelle: 'Dont confiance basse', nombre: 1 });
	});

	it('leaves out the régions that are not chosen', () => {
		expect(modele('region=84').carte.peintures).toEqual(['s2', 'voisins']);
	});

	it('leads from each département to the same view with it open', () => {
		expect(modele('axe=donnees').departements[1]!.href).toBe(
			'/lacunes?axe=donnees&departement=02#departement'
		);
	});
});

describe('lists of the gaps', () => {
	it('name the services and whom to ask', () => {
		const { listes } = modele('etat=non-renseigne');
		expect(listes).toEqual([
			{
				etat: 'non-renseigne',
				lignes: [
					{
						code: '01',
						nom: 'Ain',
						population: 1000,
						services: ['Données'],
						structures: [
							{ slug: 'a', court: 'Structure a' },
							{ slug: 'b', court: 'Structure b' }
						]
					}
				]
			}
		]);
	});
});
