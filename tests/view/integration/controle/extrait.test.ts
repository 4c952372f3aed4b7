import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireBalises } from '#lib/view/integration/controle/balises.ts';
import { lireExtrait } from '#lib/view/integration/controle/extrait.ts';

const ORIGINE = 'https://m.example';
const read = (texte: string) => lireExtrait(texte, ORIGINE);

describe('the tags of a pasted text', () => {
	it('are read with their attributes, however they are written', () => {
		const [balise] = lireBalises(
			`<p>Bonjour <IFRAME SRC='https://m.example/?a=1&amp;b=2' title="l&#39;&eacute;tat &quot;A&quot;" width=300 hidden width=9>`
		);
		expect(balise?.nom).toBe('p');
		const frame = lireBalises(
			`<IFRAME SRC='https://m.example/?a=1&amp;b=2' title="&quot;A&quot; &#39;&#x27;" width=300 hidden width=9></IFRAME>`
		)[0]!;
		expect(frame.nom).toBe('iframe');
		expect([...frame.attributs]).toEqual([
			['src', 'https://m.example/?a=1&b=2'],
			['title', `"A" ''`],
			['width', '300'],
			['hidden', '']
		]);
	});

	it('are not those of a comment, and a tag may hold a sign inside of quotes', () => {
		expect(lireBalises('<!-- <iframe src="x"> --><b title="a > b">').map(({ nom }) => nom)).toEqual(
			['b']
		);
	});

	it('never throw nor last, whatever the text', () => {
		fc.assert(
			fc.property(fc.string(), (texte) => {
				lireBalises(texte);
				read(texte);
			})
		);
		expect(lireBalises(`<a ${'"'.repeat(20_000)}`)).toEqual([]);
		expect(lireBalises('<a>'.repeat(500))).toHaveLength(20);
	});
});

describe('the embed of a pasted text', () => {
	it('is a frame of this site, with the scripts beside it', () => {
		const lu = read(
			'<iframe src="https://m.example/integrer/lacunes?axe=donnees&amp;theme=sombre"></iframe>' +
				'<script async src="https://m.example/integrer.js"></script><script src="//evil.example/x.js"></script>'
		);
		expect(lu).toMatchObject({
			...{ genre: 'cadre', vue: 'lacunes', scripts: ['integrer.js'] },
			etrangers: ['//evil.example/x.js']
		});
		expect(lu?.query.toString()).toBe('axe=donnees&theme=sombre');
	});

	it('may be an element, which has the address that its script gives it', () => {
		const lu = read('<carte-mitoyen vue="solutions/madis" requete="date=2024" theme="clair">');
		expect(lu).toMatchObject({ genre: 'element', vue: 'solutions/madis' });
		expect(lu?.src).toBe('https://m.example/integrer/solutions/madis?date=2024&theme=clair');
	});

	it('may be the bare address of a view, and is none in any other text', () => {
		expect(read(' https://m.example/?axe=donnees ')).toMatchObject({
			...{ genre: 'adresse', vue: 'couverture' }
		});
		for (const texte of [
			'',
			'bonjour',
			'bonjour tout le monde',
			'/ ou rien',
			'<p>rien</p>',
			'<iframe'
		]) {
			expect([texte, read(texte)]).toEqual([texte, null]);
		}
	});

	it.each([
		'https://example.org/integrer/lacunes',
		'javascript:alert(1)',
		'data:text/html,<p>',
		'https://m.example.evil.example/integrer/lacunes',
		'https://m.example/aide'
	])('%s is no view of this site', (src) => {
		expect(read(`<iframe src="${src}">`)?.vue).toBeNull();
	});

	it('written for http, or with a bar at its end, is still ours', () => {
		expect(read('<iframe src="http://m.example/integrer/lacunes/">')?.vue).toBe('lacunes');
	});
});
