import type { Anomalie, Niveau } from '#lib/server/data/anomalie.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import type { Ecart } from '#lib/server/data/ecart.ts';
import type { Reglages } from './reglages.ts';
import type { Vue } from './vue.ts';

// What the server and the process that reads a file say to each other.

/** How far the work is. `parSeconde`: rows; 0 before it is known. */
export type Progres = {
	etape: 'lecture' | 'lignes' | 'controle' | 'difference' | 'rangement';
	faites: number;
	total: number;
	parSeconde: number;
};

/** What a file comes to. */
export type Comptes = Record<Niveau, number> & {
	lues: Partial<Record<NomFeuille, number>>;
	ajoutees: number;
	modifiees: number;
	retirees: number;
	/** Rows that go away and that nothing replaces: what must be confirmed. */
	retraits: number;
	/** Lines of the report that are kept; all are counted. */
	gardees: number;
};

/** A line of the report, and a row of the difference, as they are kept. */
export type AnomalieRangee = {
	rang: number;
	niveau: Niveau;
	champ: string | null;
	detail: Anomalie;
};
export type EcartRange = Ecart & { rang: number; objet: string; retrait: boolean };

/** To the process: what to do, then the file piece by piece, then leave to go on after each batch. */
export type Ordre =
	| { travail: { nom: string; reglages: Reglages; donnees: Donnees } }
	| { morceau: Uint8Array }
	| { lire: true }
	| { suite: true };

/** From the process. Batches are JSON: the database reads them itself. */
export type Dit =
	| { progres: Progres }
	| { anomalies: string }
	| { ecarts: string }
	| { fin: { vue: Vue; comptes: Comptes; valide: boolean } };
