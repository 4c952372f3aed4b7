import { describe, expect, it } from 'vitest';
import {
	adresseApercu,
	adresseExporter,
	adresseFichier,
	adressePresenter,
	readChoixFichier,
	type Exportation
} from '#lib/view/exportation/exportation.ts';
import { reglagesDe } from '#lib/view/exportation/mots.ts';

const fichier = (format: string, options: Record<string, string[]>) => ({
	...{ format, groupe: 'Image', nom: format, usage: '' },
	reglages: reglagesDe(options)
});
const exportation: Exportation = {
	...{ titre: 'Qui ?', phrase: 'Personne.', chemin: '/couverture', requete: 'axe=donnees' },
	...{ lien: 'https://m.example/?axe=donnees', citation: '', nom: 'mitoyen-2026-11-21' },
	fichiers: [
		fichier('png', { format: ['16x9', 'carre'], echelle: ['1', '2'], theme: ['clair', 'sombre'] }),
		fichier('pdf', { papier: ['a4', 'a3'], sens: ['paysage', 'portrait'] }),
		fichier('csv', { profil: ['donnees-ouvertes', 'excel'] })
	],
	...{ integrer: null, presenter: '' }
};
const choose = (query: string) => readChoixFichier(exportation, new URLSearchParams(query));
const adresse = (query: string) => adresseFichier(exportation, choose(query));
const apercu = (query: string) => adresseApercu(exportation, choose(query));

describe('the file that is chosen', () => {
	it('is the first one, as sharp as a screen, when nothing is chosen', () => {
		expect(adresse('')).toBe('/couverture.png?axe=donnees&echelle=2');
	});

	it('has its parameters, defaults absent, and none of another format', () => {
		expect(adresse('fichier=png&format=carre&echelle=1&theme=sombre&papier=a3')).toBe(
			'/couverture.png?axe=donnees&format=carre&theme=sombre'
		);
		expect(adresse('fichier=pdf&papier=a3&sens=portrait&theme=sombre')).toBe(
			'/couverture.pdf?axe=donnees&papier=a3&sens=portrait'
		);
		expect(adresse('fichier=csv')).toBe('/couverture.csv?axe=donnees&profil=excel');
		expect(adresse('fichier=csv&profil=donnees-ouvertes')).toBe('/couverture.csv?axe=donnees');
	});

	it('is what is offered first when the query names nothing known', () => {
		expect(adresse('fichier=exe&format=rond')).toBe(adresse(''));
		expect(adresseFichier({ ...exportation, requete: '' }, choose('fichier=pdf'))).toBe(
			'/couverture.pdf'
		);
	});

	it('is shown by a light picture; data have none', () => {
		expect(apercu('echelle=1&theme=sombre')).toBe('/couverture.svg?axe=donnees&theme=sombre');
		expect(apercu('fichier=pdf&papier=a3')).toBe('/couverture.svg?axe=donnees&format=a4');
		expect(apercu('fichier=csv')).toBeNull();
	});
});

it('a parameter or a value without a word cannot be offered', () => {
	expect(() => reglagesDe({ vitesse: ['1'] })).toThrow('vitesse');
	expect(() => reglagesDe({ theme: ['rose'] })).toThrow('theme=rose');
});

it('the page of the files and the slides name the view by its address', () => {
	expect(adresseExporter('/?axe=a,b')).toBe('/exporter?de=%2F%3Faxe%3Da%2Cb');
	expect(adressePresenter('/lacunes')).toBe('/presenter?vue=%2Flacunes');
});
