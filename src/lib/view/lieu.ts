import { duDepartement, leDepartement } from '#lib/domain/article.ts';
import { majuscule } from './phrase-mots.ts';

type Nomme = { code: string; nom: string };

/** A place as sentences name it. */
export type NomLieu = {
	type: 'departement' | 'commune' | 'epci';
	/** Name as a title: "La Somme", "Vénissieux". */
	titre: string;
	/** What tells it from a homonym, beside the title: "80", "Rhône, 69". */
	repere: string;
	/** Object of a verb: "la Somme", "Vénissieux", "cette intercommunalité". */
	objet: string;
	/** The whole of it, as what a structure serves: "tout le département". */
	tout: string;
};

/** A département, with its article. */
export function nomDepartement(departement: Nomme): NomLieu {
	const objet = leDepartement(departement);
	const tout = 'tout le département';
	return {
		type: 'departement',
		titre: majuscule(objet),
		repere: departement.code,
		objet,
		tout
	};
}

/** A commune, with its département: 3,675 communes share their name. */
export function nomCommune(nom: string, { code, nom: departement }: Nomme): NomLieu {
	return {
		type: 'commune',
		titre: nom,
		repere: `${departement}, ${code}`,
		objet: nom,
		tout: 'la commune'
	};
}

/** An EPCI: its name begins with its legal form as an acronym, which no article suits. */
export function nomEpci(nom: string): NomLieu {
	return {
		type: 'epci',
		titre: nom,
		repere: '',
		objet: 'cette intercommunalité',
		tout: 'toute l’intercommunalité'
	};
}

/** What a commune is of: "Commune du Rhône", "Commune de Paris". */
export function communeDe(departement: Nomme): string {
	return `Commune ${duDepartement(departement)}`;
}
