import { sql } from 'drizzle-orm';
import { completer } from './complement.ts';
import { verifier } from './decision.ts';
import { abandonnerEbauche, type Ebauche } from './ebauche.ts';
import type { FauteSaisie } from './faute.ts';
import { differences } from './fusion.ts';
import type { Envoi, Suite } from './geste.ts';
import { nommer } from './nommage.ts';
import { estProposee, proposer } from './proposition.ts';

/**
 * Sends a form as a proposition that staff will review: each field that changed, with where it comes
 * from. It is checked as if it were accepted whole; the form in progress goes away with it.
 * What waits already for a decision is not proposed again.
 */
export async function envoyer(envoi: Envoi, ebauche: Ebauche): Promise<Suite> {
	const { salle, qui, sujet, bureau, aujourdhui } = envoi;
	const { preuve, base, commentaire } = ebauche;
	const complete = completer(bureau.donnees, sujet, ebauche.saisie, salle.cog);
	const apres = nommer(sujet.objet, complete);
	const ajoutees = nomsAvant(ebauche, complete, apres);
	const champs = differences(sujet.objet, base, apres).map((difference) => {
		const { rangee } = difference;
		const propre = preuve.origines?.[rangee] ?? preuve.origines?.[ajoutees.get(rangee) ?? ''];
		return { ...difference, source: propre || preuve.sources };
	});
	if (champs.length === 0) return { fautes: [RIEN] };
	if (champs.some(({ source }) => !source)) return { fautes: [SANS_SOURCE] };
	const fautes = verifier(bureau.donnees, salle.cog, sujet.id, champs, aujourdhui);
	if (fautes.length > 0) return { fautes };
	const { relecture, auteur, cle } = qui;
	const tete = { structure: sujet.id, relecture, auteur, message: commentaire };
	await salle.base.transaction(async (tx) => {
		// A button pressed twice sends twice: the second one waits, then sees what the first one sent.
		await tx.execute(
			sql`select pg_advisory_xact_lock(hashtextextended(${`${cle} ${sujet.id}`}, 0))`
		);
		await abandonnerEbauche(tx, cle, sujet);
		if (!(await estProposee(tx, { ...tete, champs }))) await proposer(tx, { ...tete, champs });
	});
	return { vers: '?fait=proposee' };
}

/** Under which name each added row was in the form, by the name that it has now. */
function nomsAvant(ebauche: Ebauche, complete: Ebauche['saisie'], apres: Ebauche['saisie']) {
	return new Map(
		Object.entries(apres).flatMap(([nom, rangee]): [string, string][] => {
			if (nom in ebauche.saisie) return [];
			const avant = Object.keys(complete).find((ancien) => complete[ancien] === rangee);
			return avant ? [[nom, avant]] : [];
		})
	);
}

const RIEN: FauteSaisie = {
	...{ rangee: null, colonne: null, valeur: null },
	message: 'Vous n’avez rien changé à la fiche.',
	correction: 'Corrigez ce qui est faux ou remplissez ce qui manque, puis envoyez.'
};

const SANS_SOURCE: FauteSaisie = {
	...{ rangee: 'preuve', colonne: 'sources', valeur: '' },
	message: 'Il manque une source.',
	correction: 'Dites d’où viennent vos changements, ici ou sur chaque ligne.'
};
