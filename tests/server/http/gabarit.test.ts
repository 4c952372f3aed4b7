import { describe, expect, it } from 'vitest';
import { completerGabarit } from '#lib/server/http/gabarit.ts';

describe('template of a page', () => {
	it('has the attributes of its root, as they are', () => {
		expect(completerGabarit('<html lang="fr" %mitoyen.racine%>', 'data-a="$&"')).toBe(
			'<html lang="fr" data-a="$&">'
		);
	});

	it('loses the styles that it has inline, and no other link', () => {
		const icon = '<link rel="icon" href="/logo.svg">';
		const sheet = '<link href="/a.css" rel="stylesheet">';
		const again = '\n\t\t<link href="./a.css" rel="stylesheet" disabled media="(max-width: 0)">';
		expect(completerGabarit(`${icon}${again}${again}${sheet}`, '')).toBe(`${icon}${sheet}`);
	});
});
