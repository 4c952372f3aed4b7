import type { ChampAttendu, Manque } from '#lib/domain/fiche/manque.ts';
import { espacer } from './espacer.js';
import { minuscule } from './mots.ts';
import { enumere } from './nombre.ts';

const CHAMPS: Record<ChampAttendu, string> = {
	anneeCreation: 'L’année de création',
	statutJuridique: 'La forme juridique',
	siren: 'Le numéro SIREN',
	site: 'L’adresse du site',
	nombreAdherents: 'Le nombre d’adhérents',
	effectif: 'L’effectif'
};

/** One gap, as a sentence without a verb: "Le nombre d’adhérents." */
export function phraseManque(manque: Manque): string {
	return espacer(`${words(manque)}.`);
}

function words(manque: Manque): string {
	switch (manque.type) {
		case 'champ':
			return CHAMPS[manque.champ];
		case 'adhesion':
			return 'L’adhésion au réseau Déclic';
		case 'territoire':
			return 'Le territoire';
		case 'communes':
			return `Les communes servies dans les départements suivants : ${enumere(manque.departements.map(({ nom }) => nom))}`;
		case 'axes':
			return `Les services sur ${manque.axes.length > 1 ? 'ces axes' : 'cet axe'} : ${enumere(manque.axes.map(({ nom }) => minuscule(nom)))}`;
		case 'precision':
			return `Le détail de l’axe ${minuscule(manque.axe.nom)} : une source l’atteste sans nommer de sous-thématique`;
		case 'solutions':
			return 'Les solutions partagées qu’elle promeut ou utilise';
	}
}
