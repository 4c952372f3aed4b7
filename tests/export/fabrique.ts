import { readFileSync } from 'node:fs';
import { buildFigure, type Classe, type Figure, type Redaction } from '#lib/export/figure.ts';
import type { Grille } from '#lib/export/figure-grille.ts';
import type { Plan } from '#lib/geo/plan.ts';

export const PEINTURES = [
	'couvert',
	'partiel',
	'projet',
	'non-renseigne',
	'absent',
	'sans-structure'
];

export const PLAN = JSON.parse(readFileSync('static/geo/plan.json', 'utf8')) as Plan;
export const CODES = [
	...Object.keys(PLAN.departements),
	...PLAN.encarts.flatMap(({ departements }) => Object.keys(departements))
].filter((code, i, all) => all.indexOf(code) === i);

const REDACTION: Redaction = {
	titre: 'Qui propose un service de cybersécurité\u202f?',
	phrase: 'Elle est proposée dans tout le département pour 18 départements.',
	base: 'Base\u202f: 67 structures.',
	mesure: 'État du service',
	legende: PEINTURES.map((peinture, i) => ({ peinture, libelle: `Classe ${i}`, nombre: 10 + i })),
	source: 'Sources\u202f: étude Déclic 2023. Licence Ouverte 2.0.',
	lien: 'https://mitoyen.example/?axe=cybersecurite'
};

/** A figure of the real contours where the six states follow one another. */
export function figureDe(redaction: Partial<Redaction> = {}): Figure {
	const classes = new Map<string, Classe>(
		CODES.map((code, i) => [
			code,
			{ peinture: PEINTURES[i % 6]!, texte: `Département ${code}`, basse: code === '80' }
		])
	);
	return buildFigure(PLAN, classes, { ...REDACTION, ...redaction });
}

/** A table as a picture, of `rangs` families and `colonnes` axes. */
export function grilleDe(rangs: number, colonnes: number): Grille {
	const { titre, phrase, base, source, lien } = REDACTION;
	return {
		...{ titre, phrase, base, source, lien },
		colonnes: Array.from({ length: colonnes }, (_, c) => `Axe ${c + 1}`),
		rangs: Array.from({ length: rangs }, (_, r) => ({
			nom: `Famille ${r + 1}`,
			cases: Array.from({ length: colonnes }, (_, c) => ({
				peinture: PEINTURES[(r + c) % 6]!,
				texte: `${c + 1}/14`
			}))
		}))
	};
}
