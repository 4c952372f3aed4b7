import { describe, expect, it } from 'vitest';
import Confidence from '#lib/ui/Confidence.svelte';
import Definition from '#lib/ui/Definition.svelte';
import SourceLink from '#lib/ui/SourceLink.svelte';
import { html, textOf } from './html.ts';

const SOURCE = {
	id: 's1',
	label: 'smartcitymag.fr',
	href: 'https://smartcitymag.fr/a',
	level: 2 as const,
	confidence: 'confiance moyenne',
	attests: 'Propose la sensibilisation.',
	terms: [{ term: 'Lu le', value: '21 novembre 2026' }],
	report: '/aide#signaler'
};

describe('SourceLink', () => {
	it('is one press away from the document, and tells search engines not to follow it', () => {
		expect(html(SourceLink, SOURCE)).toMatch(
			/<a href="https:\/\/smartcitymag\.fr\/a" rel="noopener nofollow ugc"/
		);
	});

	it('opens its detail without JavaScript, under a name that says the confidence', () => {
		const markup = html(SourceLink, SOURCE);
		expect(markup).toMatch(
			/<button[^>]*popovertarget="s1"[^>]*aria-label="Source, confiance moyenne/
		);
		expect(markup).toMatch(/<span popover="" id="s1"/);
		expect(textOf(markup)).toContain('Lu le 21 novembre 2026');
		expect(textOf(markup)).toContain('Signaler une erreur');
	});

	it('is made of phrasing elements only, so that it may stand in a paragraph', () => {
		expect(html(SourceLink, SOURCE)).not.toMatch(/<(div|p|dl|ul|h[1-6])\b/);
	});

	it('names a document without an address and makes no link of it', () => {
		const markup = html(SourceLink, { ...SOURCE, href: null, report: undefined });
		expect(markup).not.toContain('<a ');
		expect(textOf(markup)).toContain('smartcitymag.fr');
	});
});

describe('Confidence', () => {
	it('fills as many bars as its level and always says the word', () => {
		const markup = html(Confidence, { level: 2, label: 'confiance moyenne', labelHidden: true });
		expect(markup.match(/<rect/g)).toHaveLength(3);
		expect(markup.match(/class="[^"]*\bfull\b/g)).toHaveLength(2);
		expect(textOf(markup)).toBe('confiance moyenne');
	});
});

describe('Definition', () => {
	it('keeps the meaning in the page, opened by its term', () => {
		const markup = html(Definition, { id: 'd', term: 'THD', text: 'Très haut débit.' });
		expect(markup).toMatch(/<dfn[^>]*><button[^>]*popovertarget="d"/);
		expect(textOf(markup)).toBe('THD THD Très haut débit.');
	});
});
