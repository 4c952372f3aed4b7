import { beforeAll, describe, expect, it } from 'vitest';
import { readVues, VUES } from './vues-reelles.ts';

let vues: ReturnType<typeof readVues>;
beforeAll(() => {
	vues = readVues();
});

const OF: Record<string, string> = { entier: 'number', nombre: 'number', booleen: 'boolean' };

describe.each(VUES)('the table of %s', (nom) => {
	it('says what each of its columns means, under a name of its own', () => {
		const { colonnes, lignes } = vues[nom].tableau;
		expect(lignes.length).toBeGreaterThan(5);
		for (const { nom, sens = '' } of colonnes) {
			expect(nom).toMatch(/^[a-z0-9_-]+$/);
			expect(sens.length, nom).toBeGreaterThan(5);
		}
		expect(new Set(colonnes.map(({ nom }) => nom)).size).toBe(colonnes.length);
	});

	it('holds in each cell what its column announces, or nothing', () => {
		const { colonnes, lignes } = vues[nom].tableau;
		for (const ligne of lignes) {
			expect(ligne.length).toBe(colonnes.length);
			ligne.forEach((cellule, c) => {
				const { nom, type = 'texte' } = colonnes[c]!;
				if (cellule === null) return;
				expect(typeof cellule, nom).toBe(OF[type] ?? 'string');
				if (type === 'entier') expect(Number.isInteger(cellule), nom).toBe(true);
			});
		}
	});
});
