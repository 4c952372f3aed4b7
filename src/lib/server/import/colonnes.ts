import { toIdentifiant } from '#lib/server/data/lecteur.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import { FEUILLES } from '#lib/server/data/donnees.ts';

/** Other names that people give to a column; compared without case, accents nor punctuation. */
const ALIAS: Readonly<Record<string, readonly string[]>> = {
	structure: ['identifiant', 'slug', 'id structure'],
	champ: ['rubrique', 'information'],
	valeur: ['contenu'],
	sources: ['source', 'id source'],
	date: ['date du fait', 'a la date du'],
	confiance: ['niveau de confiance'],
	note: ['remarque', 'commentaire', 'precision'],
	zone: ['type de zone', 'niveau', 'echelon'],
	code: ['code insee', 'insee', 'code officiel'],
	nom: ['libelle', 'intitule', 'denomination'],
	axe: ['thematique', 'axe de service'],
	sousThematique: ['sous theme', 'service', 'sous axe'],
	etat: ['situation', 'statut'],
	solution: ['outil', 'logiciel'],
	organisation: ['organisme', 'adoptant'],
	depuis: ['date de debut', 'debut'],
	jusqua: ['date de fin', 'fin', 'jusqu a'],
	url: ['lien', 'adresse', 'adresse web', 'site'],
	titre: ['intitule', 'nom'],
	datePublication: ['publication', 'publie le'],
	dateLecture: ['lecture', 'lu le', 'consulte le'],
	description: ['objet', 'resume'],
	depot: ['code source', 'forge']
};

const nu = (nom: string) =>
	toIdentifiant(nom.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(/-/g, '');

/** Columns that the rows of a file have, in its order. */
export const colonnesDe = (type: NomFeuille): string[] => Object.keys(FEUILLES[type].shape);

/** A column of ours for each header that is understood; the others keep their own name. */
export function reconnaitre(entete: readonly string[], type: NomFeuille): string[] {
	const attendues = colonnesDe(type);
	const exactes = new Set(entete.map(nu));
	const pris = new Set<string>();
	return entete.map((nom) => {
		const own = attendues.find((colonne) => nu(colonne) === nu(nom));
		const near = attendues.find(
			(colonne) =>
				!exactes.has(nu(colonne)) && ALIAS[colonne]?.some((alias) => nu(alias) === nu(nom))
		);
		const found = own ?? near;
		if (!found || pris.has(found)) return nom;
		pris.add(found);
		return found;
	});
}

/** The file whose columns a header has, all of them; null when there is none, or several. */
export function typeDe(entete: readonly string[]): NomFeuille | null {
	const possibles = (Object.keys(FEUILLES) as NomFeuille[]).filter((type) => {
		const lues = reconnaitre(entete, type);
		return colonnesDe(type).every((colonne) => lues.includes(colonne));
	});
	return possibles.length === 1 ? possibles[0]! : null;
}

/** The file that a name announces: that of a file, or of a sheet. */
export function typeNomme(nom: string): NomFeuille | null {
	const said = nu(nom.replace(/\.[a-z]+$/i, ''));
	return (Object.keys(FEUILLES) as NomFeuille[]).find((type) => nu(type) === said) ?? null;
}
