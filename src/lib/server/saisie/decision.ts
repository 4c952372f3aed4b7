import type { Cog } from '#lib/domain/cog.ts';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { attendreSonTour, type Changement, changer } from '#lib/server/base/changement.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { nomDeSujet } from './complement.ts';
import { ecrire } from './ecriture.ts';
import type { FauteSaisie } from './faute.ts';
import { poser } from './fusion.ts';
import { groupeNomme } from './groupe.ts';
import { saisieDe } from './lecture.ts';
import {
	type ChampPropose,
	type Decision,
	lireProposition,
	noterDecisions,
	type Proposition
} from './proposition.ts';
import { empreinteDe, groupeDe, PREUVE, type Rangee, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** Who decides, when, and the hash of the sheet that they were shown. */
export type Demande = { par: string; attendue: string; aujourdhui: string };

export type Decisions =
	| { issue: 'decidee'; acceptees: number; refusees: number; changement: Changement | null }
	| { issue: 'fautes'; fautes: FauteSaisie[] }
	/** The sheet, or another decision, came first: what was shown must be shown again. */
	| { issue: 'perime' };

/** Ends a transaction of which nothing must be kept. */
class Perime extends Error {
	override name = 'Perime';
}

/**
 * Decides of some fields of a proposition: those that are accepted go to the draft, as facts that the
 * structure itself validated; the others keep why they were refused. All or nothing.
 */
export async function decider(
	{ base, cog }: { base: Base; cog: Cog },
	id: number,
	decisions: readonly Decision[],
	demande: Demande
): Promise<Decisions> {
	try {
		return await base.transaction(async (tx) => {
			await attendreSonTour(tx);
			const proposition = await lireProposition(tx, id);
			if (!proposition) throw new Perime();
			return await deciderIci(tx, cog, proposition, decisions, demande);
		});
	} catch (error) {
		if (error instanceof Perime) return { issue: 'perime' };
		throw error;
	}
}

async function deciderIci(
	tx: Base,
	cog: Cog,
	proposition: Proposition,
	decisions: readonly Decision[],
	demande: Demande
): Promise<Decisions> {
	const { par, attendue } = demande;
	const sujet: Sujet = { objet: 'structure', id: proposition.structure };
	const donnees = await readBrouillon(tx);
	const actuelle = saisieDe(donnees, sujet);
	if (empreinteDe(actuelle) !== attendue) throw new Perime();
	const rangs = decisions.filter(({ decision }) => decision === 'acceptee').map((d) => d.rang);
	const champs = proposition.champs.filter(({ rang }) => rangs.includes(rang));
	const source = sourceDe(donnees, proposition.structure, demande.aujourdhui);
	const saisie = accepter(actuelle, champs, source);
	const ecriture = champs.length
		? ecrire(avecSource(donnees, source, cog), sujet, saisie, cog)
		: { donnees, fautes: [] };
	if (!ecriture.donnees) return { issue: 'fautes', fautes: ecriture.fautes };
	if (!(await noterDecisions(tx, proposition.id, decisions, par))) throw new Perime();
	const commentaire = `Relecture par la structure, proposition ${proposition.id}.`;
	const changement = await changer(tx, ecriture.donnees, { auteur: par, commentaire });
	const acceptees = champs.length;
	const detail = { proposition: proposition.id, structure: sujet.id, acceptees };
	await noter(tx, par, 'proposition-decidee', detail);
	return { issue: 'decidee', acceptees, refusees: decisions.length - acceptees, changement };
}

/** What would be wrong with a sheet if all of a proposition were accepted. */
export function verifier(
	donnees: Donnees,
	cog: Cog,
	structure: string,
	champs: readonly Propose[],
	jour: string
): FauteSaisie[] {
	const sujet: Sujet = { objet: 'structure', id: structure };
	const source = sourceDe(donnees, structure, jour);
	const saisie = accepter(saisieDe(donnees, sujet), champs, source);
	return ecrire(avecSource(donnees, source, cog), sujet, saisie, cog).fautes;
}

type Propose = Pick<ChampPropose, 'rangee' | 'apres' | 'source'>;

/** The sheet with some fields of a proposition, each proved by the review of the structure. */
export function accepter(saisie: Saisie, champs: readonly Propose[], source: Rangee): Saisie {
	return champs.reduce((suite, { rangee, apres, source: dite }) => {
		if (!apres) return poser(suite, [{ rangee, colonnes: [], apres: null }]);
		const entiere = groupeNomme('structure', groupeDe(rangee))?.champs.length === 1;
		// Its other fields keep the sources that prove them.
		const anciennes = entiere ? [] : (suite[rangee]?.sources ?? '').split('|').filter(Boolean);
		const preuve = {
			sources: [...new Set([...anciennes, source.id ?? ''])].join('|'),
			...{ date: source.dateLecture ?? '', confiance: 'haute' },
			note: dite ? `D’après la structure\u00a0: ${dite}` : ''
		};
		return poser(suite, [{ rangee, colonnes: PREUVE, apres: { ...apres, ...preuve } }]);
	}, saisie);
}

/** The source that stands for what a structure validated that day. */
function sourceDe(donnees: Donnees, structure: string, jour: string): Rangee {
	const nom = nomDeSujet(donnees, { objet: 'structure', id: structure }) || structure;
	return {
		...{ id: `relecture-${structure}-${jour}`, nature: 'validee', dateLecture: jour },
		titre: `Relecture de sa fiche par ${nom}`,
		...{ editeur: nom, datePublication: jour, url: '', licence: '' },
		document: 'Propositions reçues dans la salle d’équipe'
	};
}

function avecSource(donnees: Donnees, source: Rangee, cog: Cog): Donnees {
	const sujet: Sujet = { objet: 'source', id: source.id ?? '' };
	if (Object.keys(saisieDe(donnees, sujet)).length > 0) return donnees;
	const { donnees: avec } = ecrire(donnees, sujet, { [`source:${source.id}`]: source }, cog);
	if (!avec) throw new Error(`source ${source.id} refused`);
	return avec;
}
