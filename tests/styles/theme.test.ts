import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import config from '../../svelte.config.js';

it('lets the theme script of app.html through the content security policy, by its hash', () => {
	const scripts = [...readFileSync('src/app.html', 'utf8').matchAll(/<script>([^]*?)<\/script>/g)];
	expect(scripts).toHaveLength(1);
	const hash = createHash('sha256')
		.update(scripts[0]?.[1] ?? '')
		.digest('base64');
	expect(config.kit?.csp?.directives?.['script-src']).toEqual(['self', `sha256-${hash}`]);
});

it('keeps the theme on the device only when the visitor chose one', () => {
	const script = readFileSync('src/app.html', 'utf8');
	expect(script.match(/localStorage\.theme = /g)).toHaveLength(1);
	expect(script).not.toContain('cookie');
});
