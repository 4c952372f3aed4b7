import { FEUILLES } from '#lib/server/data/donnees.ts';
import type { Ebauche } from './ebauche.ts';
import { groupeNomme } from './groupe.ts';
import { ajouter, rangeeAjoutee } from './modele.ts';
import type { PreuveCommune } from './preuve.ts';
import { groupeDe, type Rangee, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** Characters of one field, as of one cell of a file. */
const LONGUEUR = 10_000;
/** Rows that a person may add to a sheet before it is kept. */
const AJOUTS = /^[a-z]+:\+\d{1,3}$/;
const NOM = /^([a-z]+:[^.]{0,200})\.([A-Za-z]+)$/;
const NOUVELLE = ['titre', 'editeur', 'url', 'document', 'datePublication', 'nature'];

/**
 * What a posted form says of a sheet. Only rows that the form may show, and columns of their table,
 * are read: whatever else was posted is left aside. Rows that were not posted stay as they were.
 */
export function lireFormulaire(
	sujet: Sujet,
	ebauche: Ebauche,
	offertes: Saisie,
	form: FormData,
	aujourdhui: string
): Ebauche {
	const rangees = new Map<string, Rangee>(Object.entries(ebauche.saisie));
	const origines: Record<string, string> = { ...ebauche.preuve.origines };
	for (const name of new Set(form.keys())) {
		const [, rangee = '', colonne = ''] = NOM.exec(name) ?? [];
		const connue = rangees.get(rangee) ?? offertes[rangee] ?? neuve(sujet, rangee);
		if (!connue) continue;
		const texte = texteDe(form, name);
		if (colonne === 'origine') origines[rangee] = texte;
		else if (estColonne(sujet, rangee, colonne))
			rangees.set(rangee, { ...connue, [colonne]: texte });
	}
	for (const rangee of form.getAll('retirer')) rangees.delete(String(rangee));
	const dites = [...rangees].filter(
		([nom, rangee]) => nom in ebauche.saisie || dit(offertes[nom], rangee)
	);
	return {
		...ebauche,
		saisie: avecDepartements(sujet, Object.fromEntries(dites), form),
		preuve: { ...lirePreuve(form, aujourdhui), origines },
		commentaire: texteDe(form, 'fin.commentaire')
	};
}

function avecDepartements(sujet: Sujet, saisie: Saisie, form: FormData): Saisie {
	return form
		.getAll('departement')
		.slice(0, 101)
		.reduce<Saisie>(
			(suite, code) =>
				ajouter(sujet, suite, 'territoires', {
					zone: 'departement',
					code: String(code).slice(0, 3)
				}),
			saisie
		);
}

function lirePreuve(form: FormData, aujourdhui: string): PreuveCommune {
	const cells = NOUVELLE.map((nom) => [nom, texteDe(form, `nouvelle.${nom}`)]);
	const nouvelle: Rangee = Object.fromEntries(cells);
	return {
		sources: texteDe(form, 'preuve.sources'),
		date: texteDe(form, 'preuve.date'),
		confiance: texteDe(form, 'preuve.confiance'),
		nouvelle: nouvelle.titre ? { ...nouvelle, dateLecture: aujourdhui, licence: '' } : nouvelle
	};
}

/** A field of the form as text; boxes of one name are the values of one cell. */
function texteDe(form: FormData, name: string): string {
	const valeurs = form.getAll(name).filter((valeur) => typeof valeur === 'string' && valeur);
	return valeurs.join('|').replace(/\r\n?/g, '\n').trim().slice(0, LONGUEUR);
}

function estColonne({ objet }: Sujet, rangee: string, colonne: string): boolean {
	const groupe = groupeNomme(objet, groupeDe(rangee));
	return (
		groupe !== undefined &&
		Object.keys(FEUILLES[groupe.feuille].shape).includes(colonne) &&
		!(colonne in groupe.fixees(''))
	);
}

const neuve = (sujet: Sujet, rangee: string): Rangee | null =>
	AJOUTS.test(rangee) ? rangeeAjoutee(sujet, groupeDe(rangee), {}) : null;

/** A row that the form offers is one of the sheet once something of it was typed. */
const dit = (offerte: Rangee | undefined, rangee: Rangee) =>
	!offerte || Object.entries(rangee).some(([nom, valeur]) => valeur !== (offerte[nom] ?? ''));
