import { describe, expect, it } from 'vitest';
import { ecrire } from '#lib/server/saisie/ecriture.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { nommer } from '#lib/server/saisie/nommage.ts';
import { prouver, SANS_PREUVE } from '#lib/server/saisie/preuve.ts';
import { empreinteDe, type Saisie } from '#lib/server/saisie/saisie.ts';
import type { Sujet } from '#lib/server/saisie/sujet.ts';
import { ADICO, avec, COG, DONNEES, sans } from './atelier.ts';

const ADICO_LUE = saisieDe(DONNEES, ADICO);
const essai = (saisie: Saisie, sujet = ADICO) =>
	ecrire(DONNEES, sujet, nommer(sujet.objet, saisie), COG);
const PREUVE = { sources: 'etude-declic-2023', date: '2026-11', confiance: 'haute', note: '' };
const RGPD = 'services:cybersecurite/rssi';

describe('the sheet of a structure', () => {
	it('is its rows of the draft, by name, as they are typed', () => {
		expect(ADICO_LUE['identite:famille']).toMatchObject({ champ: 'famille', valeur: 'asso' });
		expect(ADICO_LUE['territoires:departement/02/adherents']).toMatchObject({
			etendue: 'partielle',
			nom: 'Aisne'
		});
		expect(empreinteDe(ADICO_LUE)).toBe(empreinteDe(saisieDe(DONNEES, ADICO)));
	});

	it('of each structure, kept as it is, changes nothing', () => {
		const ids = new Set(DONNEES.structures.lignes.map(({ valeur }) => valeur.structure));
		for (const id of ids) {
			const sujet = { objet: 'structure', id } as const;
			expect(essai(saisieDe(DONNEES, sujet), sujet)).toMatchObject({ fautes: [], ecarts: [] });
		}
	});

	it.each([
		{ objet: 'solution', id: 'madis' },
		{ objet: 'source', id: 'etude-declic-2023' }
	] satisfies Sujet[])('so does that of a $objet', (sujet) => {
		const lue = saisieDe(DONNEES, sujet);
		expect(Object.keys(lue).length).toBeGreaterThan(0);
		expect(essai(lue, sujet)).toMatchObject({ fautes: [], ecarts: [] });
	});

	it('with one more service adds one row, and leaves every other as it is', () => {
		const axe = {
			structure: 'adico',
			axe: 'donnees',
			sousThematique: 'pcrs',
			etat: 'ne-propose-pas'
		};
		const { fautes, ecarts } = essai(
			avec(ADICO_LUE, 'services:donnees/pcrs', { ...axe, ...PREUVE })
		);
		expect(fautes).toEqual([]);
		expect(ecarts).toEqual([
			{
				feuille: 'services',
				cle: '["adico","donnees","pcrs"]',
				avant: null,
				apres: expect.objectContaining({ etat: 'ne-propose-pas', sources: ['etude-declic-2023'] })
			}
		]);
	});

	it('names what is added by what it says, and says when it is there already', () => {
		const aisne = { structure: 'adico', zone: 'departement', code: '02', nom: 'Aisne' };
		const row = { ...aisne, nature: 'adherents', etendue: 'partielle', ...PREUVE };
		const nommee = nommer('structure', avec(ADICO_LUE, 'territoires:+1', row));
		expect(nommee['territoires:departement/02/adherents~2']).toEqual(row);
		const { fautes } = ecrire(DONNEES, ADICO, nommee, COG);
		expect(fautes[0]).toMatchObject({ rangee: 'territoires:departement/02/adherents~2' });
		expect(nommer('structure', avec({}, 'territoires:+1', { zone: 'departement' }))).toEqual({});
	});

	it('with a wrong cell changes nothing, and says it beside the field', () => {
		const { donnees, fautes } = essai(avec(ADICO_LUE, 'identite:siren', { valeur: '123' }));
		expect(donnees).toBe(null);
		expect(fautes).toMatchObject([
			{ rangee: 'identite:siren', colonne: 'valeur', correction: expect.stringContaining('clé') }
		]);
	});

	it('without its name, or with an unknown source, says so too', () => {
		expect(essai(sans(ADICO_LUE, 'identite:nom')).fautes).toMatchObject([
			{ rangee: 'identite:nom', colonne: 'valeur', message: 'Cette information est obligatoire.' }
		]);
		expect(essai(avec(ADICO_LUE, 'identite:nom', { sources: 'inconnue' })).fautes).toMatchObject([
			{ rangee: 'identite:nom', colonne: 'sources', valeur: 'inconnue' }
		]);
	});

	it('cannot leave a cell that a spreadsheet would run', () => {
		expect(essai(avec(ADICO_LUE, 'identite:nom', { valeur: '=1+1' })).fautes).toMatchObject([
			{ rangee: 'identite:nom', colonne: 'valeur' }
		]);
	});
});

describe('the proof said once', () => {
	const commune = { ...SANS_PREUVE, sources: 'entretien', date: '2026-11', confiance: 'haute' };

	it('goes to the rows that changed without a proof of their own, and to no other', () => {
		const changee = avec(ADICO_LUE, 'identite:nom', { valeur: 'Autre' });
		const propre = { sources: 'la-sienne', date: '', confiance: 'basse', note: '' };
		const neuve = avec(changee, RGPD, { etat: 'projet', ...propre });
		const prouvee = prouver('structure', ADICO_LUE, neuve, commune);
		expect(prouvee['identite:nom']).toMatchObject({ sources: 'entretien', date: '2026-11' });
		expect(prouvee[RGPD]).toMatchObject({ sources: 'la-sienne', date: '2026-11' });
		expect(prouvee['identite:famille']).toEqual(ADICO_LUE['identite:famille']);
	});

	it('may be a new source', () => {
		const avecTitre = { ...SANS_PREUVE, nouvelle: { titre: 'Entretien du 3 mars' } };
		const prouvee = prouver('structure', {}, { [RGPD]: { etat: 'projet' } }, avecTitre);
		expect(prouvee[RGPD]).toMatchObject({ sources: 'entretien-du-3-mars' });
	});
});
