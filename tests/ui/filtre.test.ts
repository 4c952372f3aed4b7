import { describe, expect, it } from 'vitest';
import Chip from '#lib/ui/Chip.svelte';
import OptionList from '#lib/ui/OptionList.svelte';
import Popover from '#lib/ui/Popover.svelte';
import { html, snippet, textOf } from './html.ts';

describe('Chip', () => {
	it('is a link with a cross and a full name when it takes a filter off', () => {
		const markup = html(Chip, {
			label: 'Cybersécurité',
			count: 13,
			chosen: true,
			href: '/',
			name: 'Retirer Cybersécurité'
		});
		expect(markup).toMatch(/<a [^>]*href="\/"[^>]*aria-label="Retirer Cybersécurité"/);
		expect(textOf(markup)).toBe('Cybersécurité 13');
	});

	it('is no link when it is the face of a popover', () => {
		expect(html(Chip, { label: 'Famille', count: 10 })).not.toContain('<a ');
	});
});

describe('Popover', () => {
	it('opens without JavaScript, alone of its group', () => {
		const props = {
			label: 'Famille',
			group: 'filtres',
			trigger: snippet('F'),
			children: snippet('C')
		};
		const markup = html(Popover, props);
		expect(markup).toMatch(/<details name="filtres"/);
		expect(markup).toMatch(/<summary[^>]*>\s*<b>F<\/b>/);
		expect(markup).toContain('aria-label="Famille"');
	});
});

describe('OptionList', () => {
	const options = [
		{ value: 'thd', label: 'THD', count: 1234, checked: true },
		{ value: 'ca', label: 'CA', count: 0 }
	];
	const markup = html(OptionList, { name: 'famille', legend: 'Famille', options });

	it('is fields of a form, with the parameter of the address as their name', () => {
		expect(markup).toMatch(/<input type="checkbox" name="famille" value="thd" checked/);
		expect(markup).toContain('<legend');
	});

	it('shows a value that would give nothing, with its zero, and disables it', () => {
		expect(textOf(markup)).toBe('Famille THD 1\u202f234 CA 0');
		expect(markup).toMatch(/<label class="[^"]*zero[^"]*">/);
		expect(markup).toMatch(/value="ca" disabled/);
		expect(markup).not.toMatch(/value="thd"[^>]* disabled/);
	});
});
