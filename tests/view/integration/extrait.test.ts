import { describe, expect, it } from 'vitest';
import {
	extraitCadre,
	extraitElement,
	extraitHauteur,
	vignetteDe,
	type Cadre
} from '#lib/view/integration/extrait.ts';
import { racineDe } from '#lib/view/integration/racine.ts';
import { SANS_REGLAGE } from '#lib/view/integration/reglages.ts';
import { adresseCadre, adresseOembed, vueDe } from '#lib/view/integration/vue.ts';

const cadre: Cadre = {
	vue: 'couverture',
	requete: 'axe=cybersecurite',
	reglages: { ...SANS_REGLAGE, theme: 'sombre', sans: ['phrase', 'titre'] },
	titre: 'Qui propose « <b>x</b> » & "y" ?',
	origine: 'https://mitoyen.example'
};

describe('what an author pastes', () => {
	it('is a frame whose title is text, whatever it holds', () => {
		expect(extraitCadre(cadre)).toBe(
			'<iframe src="https://mitoyen.example/integrer/couverture?axe=cybersecurite&amp;theme=sombre&amp;sans=phrase,titre"' +
				' title="Qui propose « &lt;b&gt;x&lt;/b&gt; » &amp; &quot;y&quot; ?"' +
				' width="100%" height="700" loading="lazy" style="border:0;max-width:100%"></iframe>'
		);
	});

	it('or a script and an element with the same settings, defaults absent', () => {
		const sobre = { ...cadre, reglages: SANS_REGLAGE };
		expect(extraitElement({ ...sobre, titre: 'Carte' })).toBe(
			'<script type="module" src="https://mitoyen.example/carte-mitoyen.js"></script>\n' +
				'<carte-mitoyen vue="couverture" requete="axe=cybersecurite" titre="Carte"></carte-mitoyen>'
		);
		expect(extraitElement(cadre)).toContain(' theme="sombre" sans="phrase,titre" ');
		const fige = { ...SANS_REGLAGE, territoire: 'region-32', version: 4 };
		expect(extraitElement({ ...cadre, reglages: fige })).toContain(
			' territoire="region-32" version="4" '
		);
		expect(extraitHauteur(cadre)).toBe(
			'<script async src="https://mitoyen.example/integrer.js"></script>'
		);
	});
});

describe('the addresses of an embedded map', () => {
	it.each([
		['/', 'couverture'],
		['/couverture', 'couverture'],
		['/integrer/couverture', 'couverture'],
		['/chevauchements', 'chevauchements'],
		['/lacunes', 'lacunes'],
		['/solutions', 'solutions'],
		['/integrer/solutions/madis', 'solutions/madis'],
		['/structures/cdg-40', 'structures/cdg-40'],
		['/departements/2A', 'departements/2A'],
		['/integrer/departements/974', 'departements/974'],
		['/chevauchements/adico/sitiv', 'chevauchements/adico/sitiv'],
		['/comparer', 'comparer'],
		['/empreinte', 'empreinte'],
		['/structures', null],
		['/simulation', null],
		['/integrer/controle', null],
		['/integrer/integrer/couverture', null],
		['/integrer/../aide', null],
		['/integrer/', null]
	])('%s is of %s', (path, vue) => expect(vueDe(path)).toBe(vue));

	it('have a picture of the same view', () => {
		expect(vignetteDe(cadre)).toBe('https://mitoyen.example/couverture.png?axe=cybersecurite');
		expect(vignetteDe({ ...cadre, vue: 'solutions/madis', requete: '' })).toBe(
			'https://mitoyen.example/solutions/madis.png'
		);
	});

	it('have no question mark without a query', () => {
		expect(adresseCadre('lacunes', '', '')).toBe('/integrer/lacunes');
		expect(adresseCadre('lacunes', '', 'theme=clair')).toBe('/integrer/lacunes?theme=clair');
	});

	it('are described at one address', () => {
		expect(adresseOembed('https://m.example', '/?axe=donnees')).toBe(
			'https://m.example/oembed?format=json&url=https%3A%2F%2Fm.example%2F%3Faxe%3Ddonnees'
		);
	});

	it.each([
		['/integrer/couverture?theme=sombre', 'data-cadre data-theme="dark"'],
		[
			'/integrer/lacunes?fond=transparent&theme=clair',
			'data-cadre data-theme="light" data-fond="transparent"'
		],
		['/integrer/couverture?theme="><script>', 'data-cadre'],
		['/integrer/structures/adico?theme=sombre', 'data-cadre data-theme="dark"'],
		['/integrer/controle?theme=sombre', ''],
		['/integrer?theme=sombre', ''],
		['/?theme=sombre', '']
	])('%s marks its root with «%s»', (adresse, attributs) =>
		expect(racineDe(new URL(adresse, 'https://m.example'))).toBe(attributs)
	);
});
