import { describe, expect, it } from 'vitest';
import { ebaucheDe } from '#lib/server/saisie/ebauche.ts';
import { lireFormulaire } from '#lib/server/saisie/formulaire.ts';
import { decrire } from '#lib/server/saisie/description.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { listesDe } from '#lib/server/saisie/listes.ts';
import { rangeesOffertes } from '#lib/server/saisie/modele.ts';
import { ADICO, DONNEES } from './atelier.ts';

const LISTES = listesDe(DONNEES);
const OFFERTES = rangeesOffertes(ADICO, LISTES);
const DEPART = ebaucheDe(saisieDe(DONNEES, ADICO));

const lire = (champs: readonly (readonly [string, string])[]) => {
	const form = new FormData();
	for (const [name, value] of champs) form.append(name, value);
	return lireFormulaire(ADICO, DEPART, OFFERTES, form, '2026-11-22');
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

	it('keeps the letters of a hostile text as they are', () => {
		const texte = '<img src=x onerror=alert(1)> {{7*7}} \u202e🏛';
		expect(lire([['identite:nom.note', texte]]).saisie['identite:nom']?.note).toBe(texte);
	});
});
