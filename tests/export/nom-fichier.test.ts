import { expect, it } from 'vitest';
import { disposition } from '#lib/export/nom-fichier.ts';

it('names a download after the view and the date of the release', () => {
	expect(disposition(['couverture', 'cybersecurite'], '2026-11-21', 'csv')).toBe(
		'attachment; filename="mitoyen-couverture-cybersecurite-2026-11-21.csv"'
	);
});

it('lets nothing but letters, digits and hyphens into the header', () => {
	expect(disposition(['a"\r\nx: y', '../etc', 'structures'], '2026-11-21', 'json', 'inline')).toBe(
		'inline; filename="mitoyen-structures-2026-11-21.json"'
	);
});

it('stays short when the view has many values', () => {
	const name = disposition(Array(40).fill('gestion-electronique'), '2026-11-21', 'csv');
	expect(name.length).toBeLessThan(170);
});
