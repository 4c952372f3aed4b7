import { couper } from '#lib/domain/couper.ts';
import { FEUILLES } from '#lib/server/data/donnees.ts';
import { colonneDe } from './dit.ts';
import type { Ebauche } from './ebauche.ts';
import { groupeNomme } from './groupe.ts';
import type { Listes } from './listes.ts';
import { ajouter, rangeeAjoutee, rangeesOffertes } from './modele.ts';
import { type PreuveCommune, SANS_PREUVE } from './preuve.ts';
import { groupeDe, PREUVE, type Rangee, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** Characters of one field, as of one cell of a file. */
const LONGUEUR = 10_000;
/** Rows that a person may add to a sheet before it is kept. */
const AJOUTS = /^[a-z]+:\+\d{1,3}$/;
const NOM = /^([a-z]+:[^.]{0,200})\.([A-Za-z]+)$/;
const NOUVELLE = ['titre', 'editeur', 'url', 'document', 'datePublication', 'nature'];

/** The form that was shown: of what, what it said, what it offered; on which day (ISO) it is sent. */
export type Montre = {
	sujet: Sujet;
	ebauche: Ebauche;
	listes: Listes;
	aujourdhui: string;
	/** True for who proposes: they say in words where it comes from, and staff make the proof. */
	propose: boolean;
};

/**
 * What a posted form says of a sheet. Only rows that the form may show, and columns of their table,
 * are read: whatever else was posted is left aside. Rows that were not posted stay as they were.
 */
export function lireFormulaire(form: FormData, montre: Montre): Ebauche {
	const { sujet, ebauche, listes, aujourdhui, propose } = montre;
	const offertes = rangeesOffertes(sujet, listes);
	const rangees = new Map<string, Rangee>(Object.entries(ebauche.saisie));
	const origines: Record<string, string> = { ...ebauche.preuve.origines };
	for (const name of new Set(form.keys())) {
		const [, rangee = '', colonne = ''] = NOM.exec(name) ?? [];
		const connue = rangees.get(rangee) ?? offertes[rangee] ?? neuve(sujet, rangee);
		if (!connue) continue;
		const texte = texteDe(form, name);
		if (colonne === 'origine') origines[rangee] = texte;
		else if (estColonne(sujet, rangee, colonne) && permise(montre, rangee, connue, colonne, texte))
			rangees.set(rangee, { ...connue, [colonne]: texte });
	}
	for (const rangee of form.getAll('retirer')) rangees.delete(String(rangee));
	const dites = [...rangees].filter(
		([nom, rangee]) => nom in ebauche.saisie || dit(offertes[nom], rangee)
	);
	const preuve = propose
		? { ...SANS_PREUVE, sources: texteDe(form, 'preuve.sources') }
		: lirePreuve(form, aujourdhui);
	return {
		...ebauche,
		saisie: avecDepartements(sujet, Object.fromEntries(dites), form),
		preuve: { ...preuve, origines },
		commentaire: texteDe(form, 'fin.commentaire')
	};
}

/** Who proposes gives no proof, and chooses among what they are shown: the draft has what nobody knows yet. */
function permise(
	{ sujet, listes, propose }: Montre,
	rangee: string,
	connue: Rangee,
	colonne: string,
	texte: string
): boolean {
	if (!propose || texte === connue[colonne]) return true;
	if ((PREUVE as readonly string[]).includes(colonne)) return false;
	const comment = colonneDe(sujet, rangee, connue, colonne);
	const offertes = comment?.kind === 'choice' ? comment.options?.(listes) : undefined;
	return !offertes || offertes.some(({ value }) => value === texte);
}

function avecDepartements(sujet: Sujet, saisie: Saisie, form: FormData): Saisie {
	return form
		.getAll('departement')
		.slice(0, 101)
		.reduce<Saisie>(
			(suite, code) =>
				ajouter(sujet, suite, 'territoires', {
					zone: 'departement',
					code: couper(String(code), 3)
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
	return couper(valeurs.join('|').replace(/\r\n?/g, '\n').trim(), LONGUEUR);
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
