import { leDepartement } from '#lib/domain/article.ts';
import { majuscule } from './phrase-mots.ts';

/** A place as sentences name it. */
export type NomLieu = {
	type: 'departement' | 'commune' | 'epci';
	code: string;
	/** Name as a title: "La Somme", "Vénissieux". */
	titre: string;
	/** Object of a verb: "la Somme", "Vénissieux", "cette intercommunalité". */
	objet: string;
	/** The whole of it, as what a structure serves: "tout le département". */
	tout: string;
};

/** A département with its article. */
export function nomDepartement(departement: { code: string; nom: string }): NomLieu {
	const objet = leDepartement(departement);
	const tout = 'tout le département';
	return { type: 'departement', code: departement.code, titre: majuscule(objet), objet, tout };
}

/** A commune: never an article, those that have one carry it in their name. */
export function nomCommune({ code, nom }: { code: string; nom: string }): NomLieu {
	return { type: 'commune', code, titre: nom, objet: nom, tout: 'la commune' };
}

/** An EPCI: its name begins with its legal form as an acronym, which no article suits. */
export function nomEpci({ code, nom }: { code: string; nom: string }): NomLieu {
	const objet = 'cette intercommunalité';
	return { type: 'epci', code, titre: nom, objet, tout: 'toute l’intercommunalité' };
}
