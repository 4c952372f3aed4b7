import { describe, expect, it } from 'vitest';
import Badge from '#lib/ui/Badge.svelte';
import Breadcrumb from '#lib/ui/Breadcrumb.svelte';
import Button from '#lib/ui/Button.svelte';
import Dialog from '#lib/ui/Dialog.svelte';
import Legend from '#lib/ui/Legend.svelte';
import Notice from '#lib/ui/Notice.svelte';
import SortHeader from '#lib/ui/SortHeader.svelte';
import Table from '#lib/ui/Table.svelte';
import ThemeSwitch from '#lib/ui/ThemeSwitch.svelte';
import { html, snippet, textOf } from './html.ts';

describe('Legend', () => {
	const items = [
		{ id: 'a', label: 'Couvert', paint: 'var(--couvert)', count: 18 },
		{ id: 'b', label: 'Absent', paint: 'url(#m-absent)', count: 0 }
	];

	it('names itself, counts each class, and keeps the class that has none', () => {
		const markup = html(Legend, { title: 'Légende', items });
		expect(markup).toContain('aria-label="Légende"');
		expect(textOf(markup)).toBe('Couvert 18 Absent 0');
		expect(markup.match(/<li class="[^"]*zero/g)).toHaveLength(1);
	});

	it('hides its samples from screen readers', () => {
		expect(html(Legend, { title: 'Légende', items }).match(/aria-hidden="true"/g)).toHaveLength(2);
	});
});

describe('SortHeader', () => {
	it('is a link that says the present order', () => {
		const markup = html(SortHeader, { label: 'Code', href: '?tri=-code', sort: 'ascending' });
		expect(markup).toMatch(/<th scope="col"[^>]*aria-sort="ascending"/);
		expect(markup).toContain('href="?tri=-code"');
	});
});

describe('Table', () => {
	it('can be scrolled by keyboard and is named by its caption', () => {
		const markup = html(Table, { caption: 'Départements', children: snippet('') });
		expect(markup).toMatch(/role="region" aria-label="Départements" tabindex="0"/);
		expect(markup).toMatch(/<caption[^>]*>Départements<\/caption>/);
	});
});

describe('Button', () => {
	it('is a link when it has an address, else a button that sends no form by accident', () => {
		expect(html(Button, { href: '/', children: snippet('Carte') })).toMatch(/^ ?<a /);
		expect(html(Button, { children: snippet('Copier') })).toMatch(/<button type="button"/);
	});
});

describe('Breadcrumb', () => {
	it('marks the page itself and makes no link of it', () => {
		const markup = html(Breadcrumb, { steps: [{ label: 'Carte', href: '/' }, { label: 'Somme' }] });
		expect(markup).toMatch(/<span aria-current="page"[^>]*>Somme<\/span>/);
		expect(markup.match(/<a /g)).toHaveLength(1);
	});
});

describe('Badge', () => {
	it('shows the code and reads the name', () => {
		const markup = html(Badge, { code: 'THD', hue: 'var(--g-syndicat)', title: 'Très haut débit' });
		expect(markup).toMatch(/<span aria-hidden="true">THD<\/span>/);
		expect(textOf(markup)).toBe('THD Très haut débit');
	});
});

describe('Notice', () => {
	it('shows user text as text', () => {
		const markup = html(Notice, { kind: 'warning', title: '<img src=x onerror=alert(1)>' });
		expect(markup).toContain('&lt;img src=x onerror=alert(1)>');
		expect(markup).not.toContain('<img');
	});
});

describe('ThemeSwitch', () => {
	it('starts on the choice of the system', () => {
		const markup = html(ThemeSwitch, {});
		expect(markup.match(/ checked/g)).toHaveLength(1);
		expect(markup).toMatch(/name="theme" value="" checked/);
	});
});

describe('Dialog', () => {
	it('is closed at first, named by its title, and closes without JavaScript', () => {
		const markup = html(Dialog, { id: 'd', title: 'Intégrer', children: snippet('Corps') });
		expect(markup).toMatch(/<dialog id="d" aria-labelledby="d-titre"/);
		expect(markup).not.toContain(' open');
		expect(markup).toMatch(/<form method="dialog"[^]*aria-label="Fermer"/);
	});
});
