import type { Cog } from '#lib/domain/cog.ts';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { lireEnsemble } from '#lib/server/base/lecture.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { type Ebauche, ebaucheDe, lireEbauche } from './ebauche.ts';
import { saisieAnterieure } from './anterieur.ts';
import { saisieDe } from './lecture.ts';
import { type Listes, listesConnues, listesDe, type Publique } from './listes.ts';
import { empreinteDe, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** The database, the territories that facts name, and what the public release names. */
export type Salle = { base: Base; cog: Cog; publique: Publique };

/** Who has a form open. */
export type Redacteur = {
	/** Under what their form in progress is kept: an account, or `relecture:12`. */
	cle: string;
	/** How the history names them. */
	auteur: string;
	/** True when what they send is a proposition: a contributor, or the structure by its link. */
	propose: boolean;
	/** The link that they came by. */
	relecture: number | null;
};

/** A sheet on somebody's desk: the draft, and the form that they were filling. */
export type Bureau = {
	donnees: Donnees;
	listes: Listes;
	/** What the draft says now. */
	actuelle: Saisie;
	ebauche: Ebauche;
	/** Tells whether the draft changed since the form started. */
	perime: boolean;
};

/** Opens a sheet for somebody; null when nothing is said of it, neither in the draft nor in their form. */
export async function ouvrirFiche(
	{ base, publique }: Salle,
	{ cle, propose }: Redacteur,
	sujet: Sujet
): Promise<Bureau | null> {
	const { donnees, kept } = await lireEnsemble(base, async (tx) => ({
		donnees: await readBrouillon(tx),
		kept: await lireEbauche(tx, cle, sujet)
	}));
	const actuelle = saisieDe(donnees, sujet);
	if (!kept && Object.keys(actuelle).length === 0) return null;
	const ebauche = kept ?? ebaucheDe(actuelle);
	const perime = ebauche.empreinte !== empreinteDe(actuelle);
	const toutes = listesDe(donnees);
	// Who proposes sees of the draft their own sheet only.
	const listes = propose ? listesConnues(toutes, publique, [actuelle, ebauche.base]) : toutes;
	return { donnees, listes, actuelle, ebauche, perime };
}

/**
 * The same desk, for a form that was shown when the sheet had the hash `empreinte`: what it sends is a
 * change of that sheet, whatever happened to the draft, or in another window, since.
 */
export async function reprendre(
	{ base }: Salle,
	sujet: Sujet,
	bureau: Bureau,
	empreinte: string
): Promise<Bureau> {
	if (empreinte === bureau.ebauche.empreinte) return bureau;
	const shown =
		empreinte === empreinteDe(bureau.actuelle)
			? bureau.actuelle
			: await saisieAnterieure(base, sujet, empreinte);
	const ebauche = { ...bureau.ebauche, base: shown, empreinte: empreinteDe(shown), saisie: shown };
	return { ...bureau, ebauche, perime: true };
}
