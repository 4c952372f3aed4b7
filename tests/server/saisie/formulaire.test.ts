import { describe, expect, it } from 'vitest';
import { ebaucheDe } from '#lib/server/saisie/ebauche.ts';
import { lireFormulaire } from '#lib/server/saisie/formulaire.ts';
import { decrire } from '#lib/server/saisie/description.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { listesDe } from '#lib/server/saisie/listes.ts';
import { ADICO, DONNEES } from './atelier.ts';

const LISTES = listesDe(DONNEES);
const DEPART = ebaucheDe(saisieDe(DONNEES, ADICO));

const lire = (champs: readonly (readonly [string, string])[], propose = false) => {
	const form = new FormData();
	for (const [name, value] of champs) form.append(name, value);
	const montre = {
		sujet: ADICO,
		ebauche: DEPART,
		listes: LISTES,
		aujourdhui: '2026-11-22',
		propose
	};
	return lireFormulaire(form, montre);
};

describe('the form of a structure', () => {
	it('shows each fact of the draft, each known field and the fifty sub-themes', () => {
		const sections = decrire({
			...{ sujet: ADICO, ebauche: DEPART, listes: LISTES, fautes: [], relecture: false }
		});
		const rows = sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
		const ids = rows.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(Object.keys(DEPART.saisie)));
		expect(ids.filter((id) => /^services:.+\/./.test(id))).toHaveLength(50);
		expect(ids.filter((id) => /^services:[^/]+\/$/.test(id))).toHaveLength(12);
		expect(ids.filter((id) => /^identite:[a-zA-Z]+$/.test(id))).toHaveLength(11);
	});

	it('sent as it was shown changes nothing', () => {
		const sections = decrire({
			...{ sujet: ADICO, ebauche: DEPART, listes: LISTES, fautes: [], relecture: false }
		});
		const fields = sections
			.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
			.flatMap((row) => [...row.fields, ...row.proof]);
		const sent = fields.flatMap(({ name, value, kind }): [string, string][] =>
			kind === 'boxes' ? value.split('|').map((one) => [name, one]) : [[name, value]]
		);
		expect(lire(sent).saisie).toEqual(DEPART.saisie);
	});

	it('reads what is typed, and boxes of one name as one cell', () => {
		const { saisie } = lire([
			['identite:nom.valeur', '  Adico\r\nde l’Oise '],
			['identite:roles.valeur', ''],
			['identite:roles.valeur', 'opsn-historique'],
			['identite:roles.valeur', 'operateur-thd'],
			['services:donnees/pcrs.etat', 'projet']
		]);
		expect(saisie['identite:nom']).toMatchObject({ valeur: 'Adico\nde l’Oise' });
		expect(saisie['identite:roles']).toMatchObject({ valeur: 'opsn-historique|operateur-thd' });
		expect(saisie['services:donnees/pcrs']).toEqual({
			...{ structure: 'adico', axe: 'donnees', sousThematique: 'pcrs', etat: 'projet' },
			...{ sources: '', date: '', confiance: '', note: '' }
		});
	});

	it('reads neither another sheet, nor a column that is not its own, nor a row that nobody shows', () => {
		const { saisie } = lire([
			['identite:nom.structure', 'alpi'],
			['identite:nom.__proto__', 'x'],
			['identite:invente.valeur', 'x'],
			['autre:x.valeur', 'x'],
			['source:etude-declic-2023.titre', 'x'],
			['services:donnees/invente.etat', 'propose']
		]);
		expect(saisie).toEqual(DEPART.saisie);
	});

	it('takes away the rows that are ticked, and adds the départements that are', () => {
		const { saisie } = lire([
			['retirer', 'territoires:departement/02/adherents'],
			['departement', '2A'],
			['departement', '974']
		]);
		expect(saisie['territoires:departement/02/adherents']).toBe(undefined);
		expect([saisie['territoires:+1']?.code, saisie['territoires:+2']?.code]).toEqual(['2A', '974']);
	});

	it('takes from who proposes neither a proof, nor a structure that the form does not offer', () => {
		const pose = lire(
			[
				['identite:site.valeur', 'https://adico.example'],
				['identite:site.sources', 'etude-declic-2023'],
				['identite:site.confiance', 'haute'],
				['identite:site.origine', 'notre site'],
				['relations:+1.type', 'cooperation'],
				['relations:+1.b', 'une-structure-tue'],
				['relations:+2.b', 'alpi'],
				['preuve.sources', 'nos statuts'],
				['preuve.date', '2026'],
				['preuve.confiance', 'haute'],
				['nouvelle.titre', 'Une source']
			],
			true
		);
		expect(pose.saisie['identite:site']).toEqual({
			...DEPART.saisie['identite:site'],
			valeur: 'https://adico.example'
		});
		expect([pose.saisie['relations:+1']?.b, pose.saisie['relations:+2']?.b]).toEqual([
			undefined,
			'alpi'
		]);
		expect(pose.preuve).toEqual({
			...{ sources: 'nos statuts', date: '', confiance: '', nouvelle: {} },
			origines: { 'identite:site': 'notre site' }
		});
	});

	it('cuts what is too long between two characters, never inside one', () => {
		const longue = `${'a'.repeat(9_999)}🏛`;
		expect(lire([['identite:nom.note', longue]]).saisie['identite:nom']?.note).toBe(
			'a'.repeat(9_999)
		);
		expect(lire([['departement', '60🏛']]).saisie['territoires:+1']?.code).toBe('60');
	});

	it('keeps the letters of a hostile text as they are', () => {
		const texte = '<img src=x onerror=alert(1)> {{7*7}} \u202e🏛';
		expect(lire([['identite:nom.note', texte]]).saisie['identite:nom']?.note).toBe(texte);
	});
});
