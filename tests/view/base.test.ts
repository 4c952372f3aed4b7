import { describe, expect, it } from 'vitest';
import { espacer } from '#lib/view/espacer.js';
import { views } from './vues.ts';

describe('base', () => {
	const structures = (...parEtatAxe: number[]) => ({
		retenues: parEtatAxe.reduce((a, b) => a + b, 0),
		parEtatAxe: Uint32Array.from(parEtatAxe)
	});

	it.each([
		[
			'axe=cybersecurite',
			structures(52, 0, 2, 13),
			'Base : 67 structures, dont 13 documentées « propose » et 2 « en projet » sur cet axe.'
		],
		[
			'axe=donnees,formation',
			structures(0, 3, 0, 1),
			'Base : 4 structures, dont 1 documentée « propose » et 3 « ne propose pas » sur ces axes.'
		],
		[
			'sous-thematique=soc',
			structures(5, 0, 0, 0),
			'Base : 5 structures, dont aucune documentée sur cette sous-thématique.'
		],
		['axe=donnees', structures(0, 0, 0, 0), 'Base : 0 structure.'],
		['', { retenues: 67, presentes: 67 }, 'Base : 67 structures.'],
		[
			'source=lien&confiance=haute',
			{ retenues: 67, presentes: 65 },
			'Base : 67 structures, dont 2 sans territoire documenté à ce niveau de confiance ; faits de confiance haute seulement et sources en ligne seulement.'
		],
		[
			'confiance=basse&adhesion=toutes',
			{ retenues: 72, presentes: 72 },
			'Base : 72 structures ; faits de confiance basse compris et structures dont l’adhésion est inconnue comprises.'
		]
	])('?%s stands on %o', (query, figures, expected) => {
		expect(views(query, figures).base).toBe(espacer(expected));
	});
});
