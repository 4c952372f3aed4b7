import { describe, expect, it } from 'vitest';
import type { CelluleChevauchement, Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { baseChevauchement } from '#lib/view/chevauchement/base.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { phraseChevauchement } from '#lib/view/chevauchement/phrase.ts';
import { questionChevauchement } from '#lib/view/chevauchement/question.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { noyau } from '../vues.ts';
import { paireDe } from './fabrique.ts';

const cellule = (verdict: Verdict | null, occupation: CelluleChevauchement['occupation']) => ({
	montre: true,
	occupation,
	entiere: false,
	verdict,
	gauche: [],
	droite: [],
	paires: []
});

/** What the view of a query says of invented figures: départements by verdict. */
function said(query: string, figures: Partial<Record<Verdict | 'disjoints', number>> = {}) {
	const { vue } = parseChevauchement(new URLSearchParams(query), noyau);
	const { disjoints = 0, ...verdicts } = figures;
	const lus: Chevauchements = {
		filtre: vue.filtre,
		gauche: [0, 1, 2],
		droite: [2, 3],
		paires: [paireDe({ etendue: 'possible' }), paireDe({}), paireDe({})],
		repliees: 4,
		departements: [
			...Object.entries(verdicts).flatMap(([verdict, n]) =>
				Array.from({ length: n }, () => cellule(verdict as Verdict, 'deux'))
			),
			...Array.from({ length: disjoints }, () => cellule(null, 'disjoints'))
		]
	};
	return {
		question: texteDe(questionChevauchement(vue, noyau)),
		phrase: phraseChevauchement(vue, lus, noyau)
			.map((f) => (typeof f === 'string' ? f : `*${f.fort}*`))
			.join(''),
		base: baseChevauchement(vue, lus, noyau)
	};
}

describe('question of an overlap', () => {
	it.each([
		['', 'Où les OPSN historiques et les syndicats THD se superposent-ils ?'],
		['region=53', 'Où les OPSN historiques et les syndicats THD se superposent-ils en Bretagne ?'],
		[
			'gauche=cdg&droite=at,adm',
			'Où les structures des familles ADM et AT et les structures de la famille CDG se superposent-elles ?'
		],
		['droite=adico', 'Où ADICO et les syndicats THD se superposent-ils ?']
	])('%s: %s', (query, question) => {
		expect(said(query).question).toBe(espacer(question));
	});
});

describe('sentence of an overlap', () => {
	it.each([
		[
			'',
			{ cooperation: 5, doublon: 6, indetermine: 11 },
			'Un syndicat très haut débit et un OPSN historique se partagent *22 départements*. La coopération est attestée dans 5, un même service est proposé deux fois dans *6*, et il manque de quoi conclure dans 11.'
		],
		[
			'region=53',
			{ cooperation: 1, doublon: 2 },
			'En Bretagne, un syndicat très haut débit et un OPSN historique se partagent *3 départements*. La coopération est attestée dans un et un même service est proposé deux fois dans *2*.'
		],
		[
			'axe=cybersecurite&gauche=cdg&droite=adico',
			{ indetermine: 1 },
			'Une structure de la famille CDG et ADICO se partagent *un département*. Pour un service de cybersécurité, il y manque de quoi conclure.'
		],
		[
			'',
			{ disjoints: 2 },
			'Un syndicat très haut débit et un OPSN historique ne se partagent aucun département connu. Dans 2 départements, ils servent des communes différentes.'
		],
		[
			'',
			{ complement: 2, specialisation: 1, disjoints: 1 },
			'Un syndicat très haut débit et un OPSN historique se partagent *3 départements*. Les services se complètent dans 2 et les services ne se croisent pas dans un. Dans un autre département, ils servent des communes différentes.'
		]
	])('%s %j', (query, figures, phrase) => {
		expect(said(query, figures).phrase).toBe(espacer(phrase));
	});
});

describe('base of an overlap', () => {
	it('counts both sets, who is in both, the pairs, what is folded and what is let in', () => {
		expect(said('').base).toBe(
			espacer(
				'Base : 3 syndicats THD, 2 OPSN historiques, dont 1 des deux côtés. 3 paires, dont 1 sur un territoire seulement possible ; 4 contacts de bordure repliés.'
			)
		);
		expect(said('gauche=cdg,adico&confiance=basse').base).toMatch(
			/^Base.: 3 structures d’un côté, 2 OPSN historiques, .*faits de confiance basse compris\.$/
		);
	});
});
