import { DEUX_POINTS, enumere, guillemets } from './nombre.ts';

/** The words of what people do, by the slug that the journal keeps; one that is not here says itself. */
const ACTIONS: Readonly<Record<string, string>> = {
	connexion: 'Connexion',
	deconnexion: 'Déconnexion',
	'mot-de-passe-choisi': 'Mot de passe choisi',
	'sessions-fermees': 'Sessions fermées',
	'session-fermee': 'Session fermée',
	'compte-cree': 'Compte créé',
	'compte-suspendu': 'Compte suspendu',
	'compte-retabli': 'Compte rétabli',
	'droits-changes': 'Droits changés',
	'lien-fait': 'Lien préparé',
	'lien-envoye': 'Lien envoyé',
	'import-refuse': 'Import refusé',
	'import-accepte': 'Import accepté',
	'import-abandonne': 'Import abandonné',
	publier: 'Publication',
	revenir: 'Retour à une version',
	reprendre: 'Reprise d’un changement',
	'fiche-enregistree': 'Fiche enregistrée',
	'proposition-recue': 'Proposition reçue',
	'proposition-decidee': 'Proposition traitée',
	'relecture-ouverte': 'Relecture ouverte',
	'relecture-fermee': 'Relecture fermée'
};

/** The names in a detail that are no French as they are. */
const NOMS: Readonly<Record<string, string>> = {
	acceptees: 'acceptées',
	apres: 'après',
	email: 'adresse',
	id: 'identifiant',
	role: 'rôle',
	sha256: 'empreinte'
};

/** The values that a program gives, where they are no French as they are. */
const VALEURS: Readonly<Record<string, string>> = {
	'fournisseur-identite': 'fournisseur d’identité',
	'mot-de-passe': 'mot de passe'
};

/** Tells whether an action has its own words. */
export const estDite = (action: string): boolean => Object.hasOwn(ACTIONS, action);

/** What was done, in words. */
export function motAction(action: string): string {
	if (estDite(action)) return ACTIONS[action]!;
	const mots = action.replaceAll('-', ' ');
	return mots.charAt(0).toUpperCase() + mots.slice(1);
}

/** The detail of a line of the journal as text: "version : 3, avant : (rôle : « lecture »)". */
export function motsDetail(detail: Readonly<Record<string, unknown>>): string {
	return Object.entries(detail)
		.map(([nom, valeur]) => (NOMS[nom] ?? nom) + DEUX_POINTS + valeurDe(valeur))
		.join(', ');
}

function valeurDe(valeur: unknown): string {
	if (typeof valeur === 'string') return guillemets(VALEURS[valeur] ?? valeur);
	if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
	if (Array.isArray(valeur)) return enumere(valeur.map(valeurDe)) || 'rien';
	if (valeur !== null && typeof valeur === 'object') return `(${motsDetail({ ...valeur })})`;
	return JSON.stringify(valeur);
}
