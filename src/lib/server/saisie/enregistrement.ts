import type { Cog } from '#lib/domain/cog.ts';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { attendreSonTour, type Changement, changer } from '#lib/server/base/changement.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import type { Redacteur } from './bureau.ts';
import { completer } from './complement.ts';
import { abandonnerEbauche, type Ebauche } from './ebauche.ts';
import { ecrire } from './ecriture.ts';
import type { FauteSaisie } from './faute.ts';
import { type Difference, differences, type Fusion, fusionner } from './fusion.ts';
import { saisieDe } from './lecture.ts';
import { nommer } from './nommage.ts';
import { idDeSource, prouver } from './preuve.ts';
import { empreinteDe, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** The draft is not what the form started from any more: both changes, and what they make together. */
export type Perime = {
	issue: 'perime';
	actuelle: Saisie;
	empreinte: string;
	/** What the others changed since. */
	leurs: Difference[];
	fusion: Fusion;
};

export type Enregistrement =
	| { issue: 'enregistre'; changement: Changement | null }
	| { issue: 'fautes'; fautes: FauteSaisie[] }
	| Perime;

/**
 * Puts a form in the draft, one writer at a time. Writes nothing when it has faults, nor when the sheet
 * changed since the form started from it. The form in progress goes away with what it becomes.
 * Throws for who only proposes: staff decide of what they send.
 */
export async function enregistrer(
	{ base, cog }: { base: Base; cog: Cog },
	qui: Pick<Redacteur, 'cle' | 'auteur' | 'propose'>,
	sujet: Sujet,
	ebauche: Ebauche
): Promise<Enregistrement> {
	if (qui.propose) throw new Error('who proposes does not write in the draft');
	return base.transaction(async (tx) => {
		await attendreSonTour(tx);
		const donnees = await readBrouillon(tx);
		const actuelle = saisieDe(donnees, sujet);
		const saisie = preparer(donnees, sujet, ebauche, cog);
		const empreinte = empreinteDe(actuelle);
		if (empreinte !== ebauche.empreinte) {
			const { objet } = sujet;
			const leurs = differences(objet, ebauche.base, actuelle);
			const fusion = fusionner(objet, ebauche.base, saisie, actuelle);
			return { issue: 'perime', actuelle, empreinte, leurs, fusion };
		}
		const ecriture = ecrireAvecSource(donnees, sujet, saisie, ebauche, cog);
		if (!ecriture.donnees) return { issue: 'fautes', fautes: ecriture.fautes };
		const { commentaire } = ebauche;
		const changement = await changer(tx, ecriture.donnees, { auteur: qui.auteur, commentaire });
		await abandonnerEbauche(tx, qui.cle, sujet);
		if (changement) {
			const detail = { ...sujet, changement: changement.id };
			await noter(tx, qui.auteur, 'fiche-enregistree', detail);
		}
		return { issue: 'enregistre', changement };
	});
}

/** What is wrong in a form, without writing anything. */
export function controlerEbauche(
	donnees: Donnees,
	sujet: Sujet,
	ebauche: Ebauche,
	cog: Cog
): FauteSaisie[] {
	const saisie = preparer(donnees, sujet, ebauche, cog);
	return ecrireAvecSource(donnees, sujet, saisie, ebauche, cog).fautes;
}

/** The rows of a form as the draft would have them: named, complete and proved. */
export function preparer(donnees: Donnees, sujet: Sujet, ebauche: Ebauche, cog: Cog): Saisie {
	const complete = completer(donnees, sujet, ebauche.saisie, cog);
	const nommee = nommer(sujet.objet, complete);
	return prouver(sujet.objet, ebauche.base, nommee, ebauche.preuve);
}

function ecrireAvecSource(
	donnees: Donnees,
	sujet: Sujet,
	saisie: Saisie,
	{ preuve: { nouvelle } }: Ebauche,
	cog: Cog
) {
	if (!nouvelle.titre) return ecrire(donnees, sujet, saisie, cog);
	const id = idDeSource(nouvelle.titre);
	const neuve: Sujet = { objet: 'source', id };
	if (donnees.sources.lignes.some(({ valeur }) => valeur.id === id)) {
		const faute = {
			...{ rangee: 'nouvelle', colonne: 'titre', valeur: nouvelle.titre },
			message: `La source «\u202f${id}\u202f» existe déjà.`,
			correction: 'Choisissez-la dans la liste, et videz ce titre.'
		};
		return { fautes: [faute], donnees: null, ecarts: [] };
	}
	const source = ecrire(donnees, neuve, { [`source:${id}`]: { ...nouvelle, id } }, cog);
	if (source.donnees) return ecrire(source.donnees, sujet, saisie, cog);
	return { ...source, fautes: source.fautes.map((faute) => ({ ...faute, rangee: 'nouvelle' })) };
}
