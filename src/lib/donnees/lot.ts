import { canonicalJson } from '#lib/domain/canonique.ts';
import { classeurDe } from './classeur.ts';
import {
	empreintes,
	fichierTexte,
	TYPES,
	type Contexte,
	type Empreinte,
	type FichierLot
} from './fichier.ts';
import { fichiersTable } from './fichiers-table.ts';
import { departementsGeojson } from './geojson.ts';
import { paquet } from './paquet.ts';
import { tablesDe } from './tables.ts';

export const CLASSEUR = 'mitoyen.xlsx';
export const SOMMES = 'SHA256SUMS';
export const PAQUET = 'datapackage.json';

/** The files of a release and their hashes: made once, a second of work. */
export type Lot = { fichiers: readonly FichierLot[]; sommes: () => Promise<Empreinte[]> };

/** Every file of a release: its tables, the whole of it, and what checks them. */
export function lotDe(contexte: Contexte): Lot {
	const faits = fichiersFaits(contexte);
	let faites: Promise<Empreinte[]> | null = null;
	// A refusal of the pool is not kept: the next reader tries again.
	const sommesFaits = () =>
		(faites ??= empreintes(faits).catch((error: unknown) => {
			faites = null;
			throw error;
		}));
	const decrit = fichierTexte(
		PAQUET,
		'json',
		'La description de ces fichiers (Data Package)',
		async () => paquet(contexte, faits, await sommesFaits())
	);
	const sommes = fichierTexte(
		SOMMES,
		'texte',
		'Les empreintes SHA-256 de tous les autres',
		async () => ecrireSommes([...(await sommesFaits()), ...(await empreintes([decrit]))])
	);
	return {
		fichiers: [...faits, decrit, sommes],
		sommes: async () => [...(await sommesFaits()), ...(await empreintes([decrit, sommes]))]
	};
}

function fichiersFaits(contexte: Contexte): FichierLot[] {
	const { reseau, fond, ecrireClasseur, adresse } = contexte;
	return [
		...tablesDe(reseau).flatMap((table) => fichiersTable(table, contexte)),
		{
			...{ nom: CLASSEUR, type: TYPES.xlsx, sens: 'Toutes les tables, une par feuille' },
			...{ table: null, profil: null },
			octets: () => ecrireClasseur(classeurDe(reseau, adresse))
		},
		fichierTexte('release.json', 'json', 'Tous les faits, dans un seul JSON', () =>
			canonicalJson(reseau.release)
		),
		fichierTexte(
			'departements.geojson',
			'geojson',
			'Les départements sur une carte, avec leurs structures et leurs états',
			() => departementsGeojson(reseau, fond())
		)
	];
}

/** Hashes as `sha256sum -c` reads them. */
function ecrireSommes(sommes: readonly Empreinte[]): string {
	return sommes.map(({ nom, sha256 }) => `${sha256}  ${nom}\n`).join('');
}
