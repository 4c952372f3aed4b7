import { expect, it } from 'vitest';
import { rangerEcarts } from '#lib/server/import/bilan.ts';
import { differenceDe } from '#lib/server/import/difference.ts';
import type { Ecart } from '#lib/server/data/ecart.ts';

const structure = (valeur: string) => ({ structure: 'adico', champ: 'nom', valeur, note: null });
const ECARTS: Ecart[] = [
	{
		feuille: 'structures',
		cle: '["adico","nom","Ancien"]',
		avant: structure('Ancien'),
		apres: null
	},
	{ feuille: 'structures', cle: '["adico","nom","Neuf"]', avant: null, apres: structure('Neuf') },
	{
		...{ feuille: 'services', cle: '["adico","formation",null]' },
		avant: { etat: 'projet', sources: ['a'], note: null },
		apres: { etat: 'propose', sources: ['a', 'b'], note: null }
	},
	{
		feuille: 'relations',
		cle: '["structure","sitiv","adico","fournit"]',
		avant: { a: 'sitiv' },
		apres: null
	}
];

it('a difference is said by structure, each field with its value before and after', () => {
	expect(differenceDe(rangerEcarts(ECARTS))).toEqual([
		{
			objet: 'adico',
			faits: [
				{
					...{ feuille: 'structures', sens: 'changement', titre: 'nom' },
					champs: [{ champ: 'valeur', avant: 'Ancien', apres: 'Neuf' }]
				},
				{
					...{ feuille: 'services', sens: 'changement', titre: 'formation' },
					champs: [
						{ champ: 'etat', avant: 'projet', apres: 'propose' },
						{ champ: 'sources', avant: 'a', apres: 'a|b' }
					]
				}
			]
		},
		{
			objet: 'sitiv',
			faits: [
				{
					...{ feuille: 'relations', sens: 'retrait', titre: 'sitiv › adico › fournit' },
					champs: [{ champ: 'a', avant: 'sitiv', apres: null }]
				}
			]
		}
	]);
});

it('a field that another value replaces is no removal; a row that nothing replaces is one', () => {
	expect(rangerEcarts(ECARTS).map(({ retrait }) => retrait)).toEqual([false, false, false, true]);
});
