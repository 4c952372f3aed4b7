import { describe, expect, it } from 'vitest';
import { differences } from '#lib/server/saisie/fusion.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import type { Proposition } from '#lib/server/saisie/proposition.ts';
import { direFautes, lireDecisions, relire } from '#lib/server/saisie/relire.ts';
import { ADICO, avec, DONNEES, sans } from './atelier.ts';

const DEPART = saisieDe(DONNEES, ADICO);

const proposition = (avant: typeof DEPART, apres: typeof DEPART): Proposition => ({
	...{ id: 1, structure: 'adico', relecture: 1, auteur: 'Lien de relecture 1', message: '' },
	quand: new Date('2026-11-22T10:00:00Z'),
	champs: differences('structure', avant, apres).map((difference, rang) => ({
		...{ rang, ...difference, colonnes: [...difference.colonnes], source: 'Notre site' },
		...{ decision: null, motif: null, par: null, decidee: null }
	}))
});

describe('a proposition that staff read', () => {
	it('says each value before and after in the words of the form, and nothing of the old proof', () => {
		const apres = avec(DEPART, 'identite:famille', { valeur: 'at' });
		const { nom, champs } = relire(DONNEES, proposition(DEPART, apres));
		expect(nom).toBe('ADICO');
		expect(champs).toMatchObject([
			{
				change: {
					titre: 'Famille',
					nature: 'modification',
					valeurs: [{ label: 'Famille', avant: 'Associations de collectivités' }]
				},
				depuis: null,
				source: 'Notre site'
			}
		]);
		expect(champs[0]?.change.valeurs).toHaveLength(1);
	});

	it('says what is wrong under the name of the field, never under its own name', () => {
		const apres = avec(DEPART, 'services:donnees/open-data', {
			axe: 'donnees',
			sousThematique: 'open-data',
			etat: ''
		});
		const faute = { valeur: '', message: 'La cellule est vide.', correction: null };
		const fautes = [
			{ ...faute, rangee: 'services:donnees/open-data', colonne: 'etat' },
			{ ...faute, rangee: 'identite:siren', colonne: 'valeur' },
			{ ...faute, rangee: null, colonne: null }
		];
		expect(direFautes(DONNEES, proposition(DEPART, apres), fautes)).toEqual([
			'Données ouvertes (open data), État\u00a0: La cellule est vide.',
			'SIREN\u00a0: La cellule est vide.',
			'La cellule est vide.'
		]);
	});

	it('says a row that comes or goes', () => {
		const row = 'territoires:departement/02/adherents';
		const { champs } = relire(DONNEES, proposition(DEPART, sans(DEPART, row)));
		expect(champs[0]?.change).toMatchObject({
			titre: 'Département, Aisne (02)',
			nature: 'retrait'
		});
	});

	it('says what the draft says now, when it is not what the structure saw', () => {
		const vue = avec(DEPART, 'identite:anneeCreation', { valeur: '1980' });
		const apres = avec(vue, 'identite:anneeCreation', { valeur: '1985' });
		const { champs } = relire(DONNEES, proposition(vue, apres));
		expect(champs[0]?.depuis).toEqual([
			{
				label: 'Année de création',
				avant: null,
				apres: DEPART['identite:anneeCreation']?.valeur
			}
		]);
	});
});

describe('the decisions of a form', () => {
	it('leave what waits, and say which refusal lacks its reason', () => {
		const form = new FormData();
		const dites = [
			['decision-0', 'acceptee'],
			['decision-1', 'refusee'],
			['motif-1', '  '],
			['decision-2', ''],
			['decision-3', 'acceptee'],
			['decision-9', 'acceptee']
		] as const;
		for (const [name, value] of dites) form.append(name, value);
		const champs = [
			...[0, 1, 2].map((rang) => ({ rang, decision: null })),
			{ rang: 3, decision: 'refusee' as const }
		];
		expect(lireDecisions(form, champs)).toEqual({
			decisions: [
				{ rang: 0, decision: 'acceptee', motif: null },
				{ rang: 1, decision: 'refusee', motif: null }
			],
			sansMotif: [1]
		});
	});
});
