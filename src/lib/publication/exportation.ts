import { optionsDe, type Format } from '#lib/export/format.ts';
import { nomFichier } from '#lib/export/nom-fichier.ts';
import type { Publication } from '#lib/export/publication.ts';
import { LECTURES } from '#lib/export/solutions-figure.ts';
import { RESEAUX } from '#lib/view/adoption/fichiers.ts';
import { motsDate } from '#lib/view/date.ts';
import { espacer } from '#lib/view/espacer.js';
import {
	adressePresenter,
	type Exportation,
	type FichierOffert
} from '#lib/view/exportation/exportation.ts';
import { reglagesDe } from '#lib/view/exportation/mots.ts';
import { FICHIERS } from '#lib/view/fichiers.ts';
import { adresseConstructeur, vueDe } from '#lib/view/integration/vue.ts';

/** What a view offers to take away: its files, its link, its citation. */
export function exportationDe(lue: Publication): Exportation {
	const { titre, phrase, lien } = lue.figure();
	const { pathname, search } = new URL(lien);
	const adresse = pathname + search;
	return {
		...{ titre, phrase, lien, requete: search.slice(1), fichiers: fichiersDe(lue, pathname) },
		chemin: pathname === '/' ? '/couverture' : pathname,
		citation: citationDe(lue, titre, lien),
		nom: nomFichier(lue.parties, lue.noyau.release.date),
		integrer: vueDe(pathname) === null ? null : adresseConstructeur(adresse),
		presenter: adressePresenter(adresse)
	};
}

function fichiersDe(lue: Publication, chemin: string): FichierOffert[] {
	const { zones } = lue;
	const drawn = 'dessiner' in lue.figure();
	const plus: Record<string, readonly string[]> = drawn ? { lecture: LECTURES } : {};
	const files = FICHIERS.filter(({ format }) => format !== 'geojson' || zones);
	const offered = files.map((fichier) => {
		const picture = ['png', 'svg', 'pdf', 'pptx'].includes(fichier.format);
		const options = { ...(picture ? plus : {}), ...optionsDe(fichier.format as Format) };
		return { ...fichier, reglages: reglagesDe(options) };
	});
	const networks = chemin === '/solutions' ? RESEAUX : [];
	return [...offered, ...networks.map((reseau) => ({ ...reseau, reglages: [] }))];
}

function citationDe({ noyau }: Publication, titre: string, lien: string): string {
	const { numero, date } = noyau.release;
	const quoi = noyau.simulation ? 'simulation sur la version' : 'version';
	return espacer(
		`Mitoyen, « ${titre} », ${quoi} ${numero} du ${motsDate(date)}, Licence Ouverte 2.0, ${lien}`
	);
}
