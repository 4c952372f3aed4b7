import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireAdresse } from '#lib/view/presentation/adresse.ts';
import { adressePresentation, serialisePresentation } from '#lib/view/presentation/ecriture.ts';
import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import { LIMITES, type Presentation } from '#lib/view/presentation/presentation.ts';
import { ligne, lignes } from '#lib/view/presentation/texte.ts';

const read = (query: string) => parsePresentation(new URLSearchParams(query));

const DEUX: Presentation = {
	nom: 'Comité du 3 décembre',
	diapositives: [
		{ vue: '/?axe=cybersecurite', titre: '', note: '' },
		{
			vue: '/lacunes',
			titre: 'La moitié reste à documenter',
			note: 'Dire merci.\n\nPuis la suite.'
		}
	]
};

describe('the address of a presentation', () => {
	it('stays readable, and says only what was chosen', () => {
		expect(adressePresentation(DEUX)).toBe(
			'/presenter?nom=Comit%C3%A9+du+3+d%C3%A9cembre&vue=/?axe=cybersecurite&vue=/lacunes' +
				'&titre-2=La+moiti%C3%A9+reste+%C3%A0+documenter&note-2=Dire+merci.%0A%0APuis+la+suite.'
		);
		expect(adressePresentation({ nom: '', diapositives: [] })).toBe('/presenter');
	});

	it('says the same once its parameters are sorted by name, as caches do', () => {
		const params = new URLSearchParams(serialisePresentation(DEUX));
		params.sort();
		expect(read(params.toString())).toEqual({ presentation: DEUX, avis: [] });
	});

	it('gives back every presentation that it may hold', () => {
		const slide = fc.record({
			vue: fc
				.tuple(
					fc.array(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 3 }),
					fc.webQueryParameters()
				)
				.map(([parts, query]) => lireAdresse(`/${parts.join('/')}?${query}`) ?? '/'),
			titre: fc.string({ unit: 'grapheme', maxLength: 250 }).map((t) => ligne(t, LIMITES.titre)),
			note: fc.string({ unit: 'binary', maxLength: 400 }).map((t) => lignes(t, LIMITES.note))
		});
		const any = fc.record({
			nom: fc.string({ maxLength: 250 }).map((t) => ligne(t, LIMITES.titre)),
			diapositives: fc.array(slide, { maxLength: LIMITES.diapositives })
		});
		fc.assert(
			fc.property(any, (presentation) => {
				expect(read(serialisePresentation(presentation))).toEqual({ presentation, avis: [] });
			})
		);
	});

	it('never throws and keeps its bounds, whatever the query', () => {
		const champ = fc.oneof(
			fc.constantFrom('vue', 'titre-1', 'note-1', 'titre-41', 'nom', 'titre-0', '__proto__'),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(champ, fc.string({ unit: 'binary' }))), (pairs) => {
				const { presentation, avis } = parsePresentation(new URLSearchParams(pairs));
				expect(avis.length).toBeLessThanOrEqual(10);
				const again = read(serialisePresentation(presentation));
				expect(again).toEqual({ presentation, avis: [] });
			})
		);
	});
});

describe('what an address says and cannot be followed', () => {
	it.each([
		['vues=/lacunes', 'vues', 'Vouliez-vous dire « vue » ?'],
		['vue=https://autre.example/lacunes', 'vue', 'n’est pas une valeur connue'],
		['vue=/lacunes&titre-2=Oui', 'titre-2', 'Il n’y a pas de diapositive 2'],
		['vue=/lacunes&titre-1=Oui&titre-1=Non', 'titre-1', 'titre-1 ne prend qu’une valeur'],
		[`vue=/&note-1=${'a'.repeat(2001)}`, 'note-1', 'note-1 est limité à 2'],
		['vue=/&'.repeat(41), 'vue', 'Un diaporama compte 40 diapositives au plus']
	])('%.30s', (query, parametre, words) => {
		const { avis } = read(query);
		expect(avis).toHaveLength(1);
		expect(avis[0]).toMatchObject({ niveau: 'avertissement', parametre });
		expect(avis[0]!.message.replaceAll('\u202f', ' ')).toContain(words);
	});

	it('leaves titles on their slides when a view before them cannot be read', () => {
		const { presentation } = read('vue=//ailleurs.example&vue=/lacunes&titre-2=Les+lacunes');
		expect(presentation.diapositives).toEqual([
			{ vue: '/lacunes', titre: 'Les lacunes', note: '' }
		]);
	});
});

describe('an address that someone pastes', () => {
	const SITE = 'https://mitoyen.example';
	it.each([
		['https://mitoyen.example/lacunes?axe=donnees#carte', '/lacunes?axe=donnees'],
		['mitoyen.example/chevauchements', '/chevauchements'],
		['  /lacunes ', '/lacunes'],
		['lacunes?region=32', '/lacunes?region=32'],
		['?axe=donnees', '/?axe=donnees'],
		['https://mitoyen.example', '/'],
		['https://mitoyen.example/lacunes/', '/lacunes'],
		['/couverture.png?axe=donnees&format=4x3&echelle=2', '/couverture?axe=donnees']
	])('%s is %s', (texte, vue) => expect(lireAdresse(texte, SITE)).toBe(vue));

	it.each([
		'https://autre.example/lacunes',
		'https://mitoyen.example.autre.example/lacunes',
		'//autre.example/lacunes',
		'/\\autre.example',
		'javascript:alert(1)',
		'https://',
		'',
		`/${'a'.repeat(2001)}`
	])('%.40s is none', (texte) => expect(lireAdresse(texte, SITE)).toBe(null));
});

describe('the words of a slide', () => {
	it('lose what nobody sees, and nothing else', () => {
		expect(ligne(' Un\u202e titre\u0007\nœ😀 ', 200)).toBe('Un titre œ😀');
		expect(lignes('a\r\nb  \n\n\n\nc\u2028d', 200)).toBe('a\nb\n\nc\nd');
	});

	it('are never cut in the middle of a sign', () => {
		expect(ligne('ab😀', 3)).toBe('ab');
		expect(ligne('ab cd', 3)).toBe('ab');
	});
});
