/** Where an import is, as a person sees it. */
export type EtatVu =
	'depose' | 'lecture' | 'interrompu' | 'arrete' | 'refuse' | 'pret' | 'accepte' | 'abandonne';

type Etat = { mot: string; suite: string };

/** Where an import is, in words, and what to do then. */
const ETATS: Record<EtatVu, Etat> = {
	depose: { mot: 'Reçu', suite: 'Le fichier est gardé. Lancez sa lecture.' },
	lecture: { mot: 'En cours de lecture', suite: 'Vous pouvez quitter cette page et y revenir.' },
	interrompu: {
		mot: 'Interrompu',
		suite: 'Le serveur s’est arrêté pendant la lecture. Le fichier est gardé\u202f: relancez-la.'
	},
	arrete: {
		mot: 'Arrêté',
		suite: 'La lecture a été arrêtée. Le fichier est gardé\u202f: relancez-la.'
	},
	refuse: {
		mot: 'À corriger',
		suite:
			'Rien n’a été changé. Corrigez le fichier dans votre tableur et déposez-le de nouveau, ou corrigez sa lecture ci-dessous.'
	},
	pret: { mot: 'Prêt', suite: 'Relisez ce qui change, puis acceptez.' },
	accepte: {
		mot: 'Accepté',
		suite: 'Ces changements sont dans le brouillon. Ils seront publics à la prochaine version.'
	},
	abandonne: { mot: 'Abandonné', suite: 'Rien n’a été changé. Le rapport est gardé.' }
};

/** Where an import is; `rien`: it is ready and changes nothing. */
export function motsEtat(etat: EtatVu, rien = false): Etat {
	if (etat !== 'pret' || !rien) return ETATS[etat];
	return { mot: 'Aucun changement', suite: 'Ce fichier dit ce que le brouillon dit déjà.' };
}

/** What a file may contain, in words. */
export const TYPES: Record<string, string> = {
	sources: 'Sources',
	structures: 'Structures',
	territoires: 'Territoires',
	services: 'Services',
	solutions: 'Solutions',
	adoptions: 'Adoptions',
	relations: 'Relations',
	documents: 'Documents'
};

/** How far a reading is, step by step. */
export const ETAPES = {
	lecture: 'Lecture du fichier',
	lignes: 'Contrôle des lignes',
	controle: 'Contrôle avec les autres faits',
	difference: 'Comparaison avec le brouillon',
	rangement: 'Rangement du rapport'
} as const;

export const NIVEAUX = {
	erreur: { un: 'erreur', plusieurs: 'erreurs' },
	avertissement: { un: 'avertissement', plusieurs: 'avertissements' },
	information: { un: 'information', plusieurs: 'informations' }
} as const;

/** A separator as people name it. */
export const SEPARATEURS: Record<string, string> = {
	';': 'point-virgule ( ; )',
	',': 'virgule ( , )',
	'\t': 'tabulation',
	'|': 'barre verticale ( | )'
};

const HEURE = new Intl.DateTimeFormat('fr-FR', {
	dateStyle: 'long',
	timeStyle: 'short',
	timeZone: 'Europe/Paris'
});

/** An instant, to the minute, in Paris. */
export const motsInstant = (instant: Date): string => HEURE.format(instant);
