import type { Anomalie, Code } from '#lib/server/data/anomalie.ts';
import { anomalie } from '#lib/server/data/anomalie.ts';
import type { FeuilleLue, RefusLecture } from './classeur.ts';

const XLSX =
	'Dans le tableur, enregistrez sous « Classeur Excel (.xlsx) », « Classeur ODF (.ods) » ou « CSV UTF-8 ».';
const DECOUPER = 'Découpez le fichier en plusieurs, ou ôtez ce qui n’est pas des données.';

/** What is wrong with a whole workbook, and what to do. */
const REFUS: Record<string, readonly [message: string, correction: string]> = {
	'trop-gros': ['Le fichier dépasse 20 Mo.', DECOUPER],
	'trop-long': ['La lecture du classeur a pris plus de 20 secondes.', DECOUPER],
	'lecture-interrompue': ['La lecture du fichier s’est interrompue.', DECOUPER],
	'caractere-invalide': [
		'Le fichier contient un caractère qui ne peut pas être gardé.',
		'Ouvrez-le dans le tableur, effacez ce qui est illisible et enregistrez-le de nouveau.'
	],
	'xls-ou-mot-de-passe': [
		'C’est un ancien classeur (.xls), ou un classeur protégé par un mot de passe.',
		XLSX
	],
	'pas-un-classeur': ['Ce n’est pas un classeur que l’on sait lire.', XLSX],
	'archive-suspecte': ['Ce classeur n’a pas la forme d’un vrai classeur.', XLSX],
	'fichier-endommage': [
		'Le classeur est incomplet ou endommagé.',
		'Ouvrez-le dans le tableur et enregistrez-le de nouveau.'
	],
	'macro-interdite': ['Le classeur contient des macros.', XLSX],
	'doctype-interdit': ['Le classeur contient une déclaration interdite.', XLSX],
	'trop-profond': ['Le classeur n’a pas la forme d’un vrai classeur.', XLSX],
	'trop-de-lignes': ['La feuille a plus de 100 000 lignes.', DECOUPER],
	'trop-de-colonnes': ['La feuille a plus de 200 colonnes.', DECOUPER],
	'cellule-trop-longue': ['Une cellule a plus de 10 000 caractères.', 'Raccourcissez-la.']
};

/** A workbook that was not read, in words. */
export function messageRefus(fichier: string, refus: RefusLecture): Anomalie {
	const code = refus.code in REFUS ? refus.code : 'fichier-endommage';
	const [message, correction] = REFUS[code]!;
	const { feuille, ligne = null, colonne = null } = refus;
	return anomalie({ fichier, feuille, ligne, colonne, code: code as Code, message, correction });
}

const DOUTES: Record<string, readonly [message: string, correction: string]> = {
	'formule-sans-valeur': [
		'Une formule dont le résultat n’est pas enregistré.',
		'Ouvrez le classeur, laissez-le calculer et enregistrez-le.'
	],
	'cellule-en-erreur': ['La cellule est en erreur.', 'Corrigez la formule, ou écrivez la valeur.'],
	'nombre-imprecis': [
		'Le tableur a perdu les derniers chiffres de ce nombre.',
		'Reformatez la colonne en Texte et recopiez le numéro.'
	]
};

/** What a reader of the sheet sees otherwise than we do. */
export function messagesFeuille(
	fichier: string,
	{ nom, doutes, masquees }: FeuilleLue
): Anomalie[] {
	const signalees = doutes.map(({ code, ligne, colonne, valeur }) => {
		const [message, correction] = DOUTES[code]!;
		const lieu = { fichier, feuille: nom, ligne, colonne, valeur };
		return anomalie({ ...lieu, code: code as Code, message, correction });
	});
	if (masquees === 0) return signalees;
	const message = `${masquees} ${masquees > 1 ? 'lignes masquées ont été lues' : 'ligne masquée a été lue'} comme les autres.`;
	const avis = { fichier, feuille: nom, code: 'lignes-masquees', niveau: 'avertissement' } as const;
	const correction = 'Affichez-les pour les vérifier, ou supprimez-les.';
	return [...signalees, anomalie({ ...avis, message, correction })];
}
