import { adresseDe } from '#lib/view/ecriture-requete.ts';
import type { Reglage } from './mots.ts';

/** One kind of file that a view offers. */
export type FichierOffert = {
	/** Its suffix. */
	format: string;
	groupe: string;
	nom: string;
	usage: string;
	reglages: Reglage[];
};

/** All that a visitor needs to take a view away. Plain JSON: the server makes it, a dialog reads it. */
export type Exportation = {
	titre: string;
	phrase: string;
	/** Path of the files without suffix, and the query of the view without "?". */
	chemin: string;
	requete: string;
	/** Whole address of the view, and the sentence that cites it. */
	lien: string;
	citation: string;
	/** Name of the files without suffix. */
	nom: string;
	fichiers: FichierOffert[];
	/** Where the view is made ready for another site (null: it does not leave in a frame), and for slides. */
	integrer: string | null;
	presenter: string;
};

/** The kind of file that was chosen, and the value of each of its parameters. */
export type Choix = { fichier: FichierOffert; valeurs: Readonly<Record<string, string>> };

/**
 * What is chosen under a query: `fichier` is a format, the others its parameters. What is absent or
 * unknown is what is offered first.
 */
export function readChoixFichier({ fichiers }: Exportation, query: URLSearchParams): Choix {
	const asked = query.get('fichier');
	const fichier = fichiers.find(({ format }) => format === asked) ?? fichiers[0]!;
	return { fichier, valeurs: valeursDe(fichier, Object.fromEntries(query)) };
}

/** The values of the parameters of a file: those of `voulues` that it takes, else its first ones. */
export function valeursDe(
	{ reglages }: FichierOffert,
	voulues: Readonly<Record<string, string>>
): Record<string, string> {
	return Object.fromEntries(
		reglages.map(({ nom, choix, initial }) => {
			const known = choix.some(({ valeur }) => valeur === voulues[nom]);
			return [nom, known ? voulues[nom]! : initial];
		})
	);
}

type Vue = Pick<Exportation, 'chemin' | 'requete'>;

/** The address of the file that is chosen: its defaults are absent. */
export const adresseFichier = (vue: Vue, { fichier, valeurs }: Choix): string =>
	adresse(vue, fichier.format, fichier.reglages, valeurs);

/** Formats whose picture is drawn as a vector, and those that show no picture. */
const DESSINS = ['png', 'svg', 'pdf', 'pptx'];
const REGLAGES_DESSIN = ['lecture', 'format', 'theme'];

/**
 * The address of a light picture of the file that is chosen; null for one that holds no picture. A
 * document is shown on its own sheet, lying.
 */
export function adresseApercu(vue: Vue, { fichier, valeurs }: Choix): string | null {
	const { format, reglages } = fichier;
	if (!DESSINS.includes(format)) return null;
	const own = reglages.filter(({ nom }) => REGLAGES_DESSIN.includes(nom));
	const shown = adresse(vue, 'svg', own, valeurs);
	return format === 'pdf' ? `${shown}${shown.includes('?') ? '&' : '?'}format=a4` : shown;
}

function adresse(
	{ chemin, requete }: Vue,
	format: string,
	reglages: readonly Reglage[],
	valeurs: Readonly<Record<string, string>>
): string {
	const options = reglages
		.filter(({ nom, choix }) => valeurs[nom] !== choix[0]?.valeur)
		.map(({ nom }) => `${nom}=${valeurs[nom]}`);
	return adresseDe(`${chemin}.${format}`, [requete, ...options].filter(Boolean).join('&'));
}

/** Where the files of a view, by its path and query, are chosen. */
export const adresseExporter = (adresse: string): string =>
	`/exporter?de=${encodeURIComponent(adresse)}`;

/** Where the view of an address, path and query, begins a list of slides. */
export const adressePresenter = (adresse: string): string =>
	`/presenter?vue=${encodeURIComponent(adresse)}`;
