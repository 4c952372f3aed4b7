import { couper } from '#lib/domain/couper.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { nomDeSujet } from './complement.ts';
import {
	auCourt,
	type ChangementDit,
	colonneDe,
	direCellules,
	direDifference,
	type ValeurDite
} from './dit.ts';
import type { FauteSaisie } from './faute.ts';
import { intituleDe } from './intitule.ts';
import { saisieDe } from './lecture.ts';
import { listesDe } from './listes.ts';
import type { ChampPropose, Decision, Proposition } from './proposition.ts';
import { empreinteDe, groupeDe, PREUVE, type Rangee } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** One field of a proposition, as staff read it. */
export type ChampRelu = {
	rang: number;
	change: ChangementDit;
	source: string;
	/** What the draft says now, when it is not what the structure had before its eyes. */
	depuis: ValeurDite[] | null;
	decision: ChampPropose['decision'];
	motif: string | null;
	par: string | null;
};

export type PropositionRelue = {
	nom: string;
	/** Hash of the sheet that is shown: a decision on another one is refused. */
	attendue: string;
	champs: ChampRelu[];
};

/** A proposition in words, beside what the draft says now. */
export function relire(donnees: Donnees, proposition: Proposition): PropositionRelue {
	const sujet: Sujet = { objet: 'structure', id: proposition.structure };
	const actuelle = saisieDe(donnees, sujet);
	const listes = listesDe(donnees);
	const champs = proposition.champs.map((champ): ChampRelu => {
		const { rang, rangee, decision, motif, par, source } = champ;
		const colonnes = champ.colonnes.filter((colonne) => !estPreuve(colonne));
		const maintenant = extraire(actuelle[rangee], colonnes);
		const entiere = { ...actuelle[rangee], ...champ.avant, ...champ.apres };
		const titre = intituleDe(sujet, rangee, entiere, listes);
		const change = direDifference(sujet, { ...champ, colonnes }, entiere, listes);
		const depuis =
			decision === null && !memes(maintenant, extraire(champ.avant, colonnes))
				? auCourt(direCellules(sujet, rangee, maintenant, listes))
				: null;
		return { rang, change: { ...change, titre }, source, depuis, decision, motif, par };
	});
	const nom = nomDeSujet(donnees, sujet) || proposition.structure;
	return { nom, attendue: empreinteDe(actuelle), champs };
}

/** What is wrong in a proposition, each fault under the name that its field has on the page. */
export function direFautes(
	donnees: Donnees,
	{ structure, champs }: Pick<Proposition, 'structure' | 'champs'>,
	fautes: readonly FauteSaisie[]
): string[] {
	const sujet: Sujet = { objet: 'structure', id: structure };
	const actuelle = saisieDe(donnees, sujet);
	const listes = listesDe(donnees);
	return fautes.map(({ rangee, colonne, message, correction }) => {
		const texte = [message, correction].filter(Boolean).join(' ');
		if (rangee === null) return texte;
		const champ = champs.find((un) => un.rangee === rangee);
		const nommee: Rangee =
			groupeDe(rangee) === 'identite' ? { champ: rangee.replace(/^.*?:/, '') } : {};
		const entiere = { ...nommee, ...actuelle[rangee], ...champ?.avant, ...champ?.apres };
		const titre = intituleDe(sujet, rangee, entiere, listes);
		const label = colonne && colonneDe(sujet, rangee, entiere, colonne)?.label;
		return `${[...new Set([titre, label])].filter(Boolean).join(', ')}\u00a0: ${texte}`;
	});
}

const estPreuve = (colonne: string) => (PREUVE as readonly string[]).includes(colonne);

function extraire(rangee: Rangee | null | undefined, colonnes: readonly string[]): Rangee {
	return Object.fromEntries(colonnes.map((nom) => [nom, rangee?.[nom] ?? '']));
}

const memes = (a: Rangee, b: Rangee) => Object.keys(a).every((nom) => a[nom] === b[nom]);

/**
 * The decisions of a form: `decision-3` and `motif-3` for the field 3. A field without a decision waits.
 * A refusal without a reason is told by its rank.
 */
export function lireDecisions(
	form: FormData,
	champs: readonly Pick<ChampPropose, 'rang' | 'decision'>[]
): { decisions: Decision[]; sansMotif: number[] } {
	const decisions = champs
		.filter(({ decision }) => decision === null)
		.flatMap(({ rang }): Decision[] => {
			const decision = form.get(`decision-${rang}`);
			const motif = couper(String(form.get(`motif-${rang}`) ?? '').trim(), 1000);
			if (decision === 'acceptee') return [{ rang, decision, motif: null }];
			return decision === 'refusee' ? [{ rang, decision, motif: motif || null }] : [];
		});
	const sansMotif = decisions
		.filter(({ decision, motif }) => decision === 'refusee' && !motif)
		.map(({ rang }) => rang);
	return { decisions, sansMotif };
}
