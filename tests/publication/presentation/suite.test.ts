import { describe, expect, it } from 'vitest';
import { formulaire } from '#lib/publication/presentation/formulaire.ts';
import { publie, suivre } from '#lib/publication/presentation/suite.ts';
import { serveVersion } from '../version.ts';

serveVersion();

const SITE = 'https://mitoyen.example';

/** What the form of the page sends. */
async function envoyer(champs: [string, string | File][]) {
	const body = new FormData();
	for (const [nom, valeur] of champs) body.append(nom, valeur);
	const request = new Request(`${SITE}/presenter`, { method: 'POST', body });
	const suite = suivre(await formulaire(request), SITE);
	return { ...suite, adresse: publie(suite) };
}

const DEUX: [string, string][] = [
	['nom', ''],
	['vue', '/'],
	['titre-1', ''],
	['note-1', 'Bonjour'],
	['vue', '/lacunes'],
	['titre-2', 'Les lacunes'],
	['note-2', '']
];

describe('a form of the list', () => {
	it('leads to the address of the list, without what is empty', async () => {
		expect((await envoyer(DEUX)).adresse).toBe(
			'/presenter?vue=/&note-1=Bonjour&vue=/lacunes&titre-2=Les+lacunes'
		);
	});

	it('moves a slide with its words, and says where its button went', async () => {
		const TROIS: [string, string][] = [
			['vue', '/solutions'],
			...DEUX.slice(1, 2),
			...DEUX.slice(4, 5)
		];
		expect((await envoyer([...TROIS, ['geste', 'monter-3']])).adresse).toMatch(/#monter-2$/);
		expect((await envoyer([...TROIS, ['geste', 'descendre-2']])).adresse).toMatch(
			/#diapositive-3$/
		);
		const { adresse } = await envoyer([...DEUX, ['geste', 'monter-2']]);
		expect(adresse).toBe(
			'/presenter?vue=/lacunes&titre-1=Les+lacunes&vue=/&note-2=Bonjour#diapositive-1'
		);
	});

	it('takes a slide away, and puts it back from what it was told', async () => {
		const { adresse } = await envoyer([...DEUX, ['geste', 'retirer-1']]);
		const url = new URL(adresse!, SITE);
		expect(url.search.split('&retiree')[0]).toBe('?vue=/lacunes&titre-1=Les+lacunes');
		expect(url.hash).toBe('#retiree');
		const back = await envoyer([
			['vue', '/lacunes'],
			['titre-1', 'Les lacunes'],
			['retiree', url.searchParams.get('retiree')!],
			['geste', 'remettre']
		]);
		expect(back.adresse).toBe(
			'/presenter?vue=/&note-1=Bonjour&vue=/lacunes&titre-2=Les+lacunes#diapositive-1'
		);
	});

	it('adds the view of a pasted address, whole', async () => {
		const ajout = `${SITE}/chevauchements?region=32`;
		expect((await envoyer([...DEUX, ['ajout', ajout]])).adresse).toMatch(
			/&vue=\/chevauchements\?region=32#diapositive-3$/
		);
	});

	it.each([
		['https://autre.example/', 'n’est pas une adresse de ce site'],
		['/aide', 'est une page de texte']
	])('refuses %s with the remedy, and loses nothing', async (ajout, mots) => {
		const suite = await envoyer([...DEUX, ['ajout', ajout]]);
		expect(suite.erreur).toContain(mots);
		expect(suite.ajout).toBe(ajout);
		expect(suite.presentation.diapositives).toHaveLength(2);
	});

	it('adds a view that has faults: its slide says which', async () => {
		expect((await envoyer([['ajout', '/lacunes?axe=cyber']])).erreur).toBe(null);
	});

	it('refuses a forty-first slide', async () => {
		const quarante = Array.from({ length: 40 }, (): [string, string] => ['vue', '/']);
		const { erreur } = await envoyer([...quarante, ['ajout', '/lacunes']]);
		expect(erreur).toContain('40 diapositives au plus');
	});

	it('has no address once the list is too long for one, and keeps all of it', async () => {
		const notes = Array.from({ length: 6 }, (_, i): [string, string][] => [
			['vue', '/'],
			[`note-${i + 1}`, 'é'.repeat(2000)]
		]).flat();
		const { adresse, presentation } = await envoyer(notes);
		expect(adresse).toBe(null);
		expect(presentation.diapositives[5]!.note).toHaveLength(2000);
	});

	it('opens a file, and says what is wrong with another', async () => {
		const liste = { mitoyen: 'diaporama', version: 1, diapositives: [{ vue: '/lacunes' }] };
		const bon = new File([JSON.stringify(liste)], 'liste.json');
		expect((await envoyer([['fichier', bon]])).adresse).toBe('/presenter?vue=/lacunes');
		const { erreur } = await envoyer([['fichier', new File(['{'], 'liste.json')]]);
		expect(erreur).toContain('n’est pas une liste de diapositives');
	});

	it('does nothing of a button that it has not got', async () => {
		expect((await envoyer([...DEUX, ['geste', 'exploser-1']])).adresse).toMatch(/Les\+lacunes$/);
		expect((await envoyer([...DEUX, ['geste', 'remettre']])).adresse).toMatch(/Les\+lacunes$/);
	});
});
