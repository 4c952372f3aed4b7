import type { GrapheLu } from '#lib/charts/graphe-lu.ts';
import type { MatriceLue } from '#lib/charts/matrice-solutions.ts';
import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import type { Grille } from '#lib/export/figure-grille.ts';
import type { CaseLegende } from '#lib/map/chevauchement/classe.ts';
import type { Departement } from '#lib/map/departement.ts';
import type { Planche } from '#lib/map/planche.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Reglages } from '#lib/view/integration/reglages.ts';
import type { Verrou } from '#lib/view/integration/territoire.ts';

/** A map with its legend. */
export type CorpsCarte = {
	genre: 'carte';
	planche: Planche;
	departements: Departement<string>[];
	selection: string | null;
	legende: CaseLegende[];
};

/** A table: rows and columns with their names, one cell each. */
export type CorpsGrille = { genre: 'grille' } & Pick<Grille, 'colonnes' | 'rangs'>;

/** The network of solutions, in one of its two readings; `liens`: every link, in words. */
export type CorpsReseau = {
	genre: 'reseau';
	dessin: { lecture: 'graphe'; lu: GrapheLu } | { lecture: 'matrice'; lue: MatriceLue };
	roles: { role: RoleAdoption; nombre: number }[];
	liens: string[];
};

/** Which release is shown, under what was asked. */
export type VersionServie = {
	numero: number;
	date: string;
	/** As the author froze it; null: always the public one. */
	demandee: number | null;
	/** Number of the public one. */
	publique: number;
};

/** A view read from its query, before the settings of its author. */
export type VueLue = {
	titre: string;
	phrase: string;
	/** The query of the view, without "?", and the page that shows it with its sources. */
	requete: string;
	page: string;
	simulation: boolean;
	/** What was not understood of the address, in sentences. */
	avis: string[];
	corps: CorpsCarte | CorpsGrille | CorpsReseau;
	/** The legend of a map over some of its départements; none: its paints tell its classes apart. */
	compter?: ((codes: ReadonlySet<string>) => CaseLegende[]) | undefined;
};

/** A view as it leaves the site. Plain data. */
export type VueIntegree = Omit<VueLue, 'compter'> & {
	reglages: Reglages;
	verrou: Pick<Verrou, 'id' | 'nom'> | null;
	version: VersionServie;
};

/** What the frame of a view is called: its question, then its answer. */
export const nomDe = ({ titre, phrase }: Pick<VueLue, 'titre' | 'phrase'>): string =>
	espacer(`${titre} ${phrase}`);
