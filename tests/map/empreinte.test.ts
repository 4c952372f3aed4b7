import { expect, it } from 'vitest';
import { modeleEmpreinte } from '#lib/map/empreinte.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { parseEmpreinte } from '#lib/view/empreinte.ts';
import { indexOf, service, structure } from '../domain/fabrique.ts';

const index = indexOf({
	structures: [structure('a'), structure('b'), structure('c', { famille: 'thd' })],
	services: [
		service('a', 'cybersecurite', 'soc'),
		service('a', 'donnees', null, 'ne-propose-pas'),
		service('c', 'cybersecurite', 'soc', 'projet'),
		service('c', 'donnees', null, 'ne-propose-pas')
	]
});
const modele = (query: string) =>
	modeleEmpreinte(index, parseEmpreinte(new URLSearchParams(query), index.noyau).vue);

it('paints a share, a project, the unknown and a known no in four ways', () => {
	const paints = modele('').rangs.map(({ cases }) =>
		cases.map(({ peinture, texte, base, part }) => [peinture, `${texte}/${base}`, part])
	);
	expect(paints).toEqual([
		[
			['s3', '1/2', '50\u202f%'],
			['non-renseigne', '–/2', null]
		],
		[
			['projet', '0/1', '0\u202f%'],
			['absent', '0/1', '0\u202f%']
		]
	]);
});

it('says the largest cell and how many have no known offer', () => {
	expect(texteDe(modele('').phrase)).toMatch(
		/^La famille CDG .*1 structure sur 2 propose .*3 cases sur 4/
	);
});

it('opens a cell by the states of its structures', () => {
	const { tiroir } = modele('famille=cdg&axe=cybersecurite');
	expect(tiroir!.etats.map(({ etat, structures }) => [etat, structures.length])).toEqual([
		['propose', 1],
		['projet', 0],
		['ne-propose-pas', 0],
		['inconnu', 1]
	]);
	expect(modele('famille=cdg').tiroir).toBeNull();
});
