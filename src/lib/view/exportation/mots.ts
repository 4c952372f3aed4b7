import { espacer } from '#lib/view/espacer.js';

/** What each parameter of a file is called, and each of its values, where a visitor chooses. */
const MOTS: Readonly<
	Record<string, { legende: string; valeurs: Readonly<Record<string, string>> }>
> = {
	lecture: { legende: 'Dessin', valeurs: { graphe: 'Réseau', matrice: 'Matrice' } },
	format: {
		legende: 'Taille',
		valeurs: { '16x9': '16:9, écran', '4x3': '4:3', carre: 'Carré', a4: 'Page A4' }
	},
	echelle: {
		legende: 'Finesse',
		valeurs: { 1: '×1', 2: '×2', 3: '×3', 4: '×4, impression' }
	},
	theme: { legende: 'Thème', valeurs: { clair: 'Clair', sombre: 'Sombre' } },
	papier: { legende: 'Papier', valeurs: { a4: 'A4', a3: 'A3' } },
	sens: { legende: 'Sens', valeurs: { paysage: 'Paysage', portrait: 'Portrait' } },
	profil: {
		legende: 'Pour',
		valeurs: { 'donnees-ouvertes': 'Un programme', excel: 'Un tableur français' }
	}
};

/** The value that is chosen at first where it is not the default of an address. */
const PREMIERS: Readonly<Record<string, string>> = { profil: 'excel', echelle: '2' };

/** A parameter of a file, with the words of its values; the first value is that of an address without it. */
export type Reglage = {
	nom: string;
	legende: string;
	choix: { valeur: string; libelle: string }[];
	initial: string;
};

/** The parameters of a file in words. Throws on one that has none: nobody could choose it. */
export function reglagesDe(options: Readonly<Record<string, readonly string[]>>): Reglage[] {
	return Object.entries(options).map(([nom, valeurs]) => {
		const mots = MOTS[nom];
		if (!mots) throw new RangeError(`mots.ts has no word for the parameter ${nom}.`);
		const choix = valeurs.map((valeur) => {
			const libelle = mots.valeurs[valeur];
			if (!libelle) throw new RangeError(`mots.ts has no word for ${nom}=${valeur}.`);
			return { valeur, libelle: espacer(libelle) };
		});
		return { nom, legende: mots.legende, choix, initial: PREMIERS[nom] ?? valeurs[0]! };
	});
}
