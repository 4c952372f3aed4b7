import type { FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { MOTS_VERDICT } from '#lib/domain/chevauchement/verdict.ts';
import type { Correction } from '#lib/view/correction.ts';
import { nomCourt } from '#lib/view/phrase-fiche.ts';
import { titrePaire } from './phrase.ts';

/** The message that corrects a pair: what the page says, what it lacks, and the place of a source. */
export function correctionPaire(
	fiche: FichePaire,
	{ adresse, version }: { adresse: string; version: number }
): Correction {
	const { paire, gauche, droite } = fiche;
	const verdict = paire === null ? 'aucun territoire commun' : MOTS_VERDICT[paire.verdict].libelle;
	const manque = paire?.manque.map(
		({ axe }) => fiche.axes.find((a) => a.axe.id === axe)!.axe.court
	);
	return {
		objet: `Correction : ${titrePaire(fiche)}`,
		corps: [
			`Page : ${adresse} (version ${version} des données)`,
			`Verdict affiché : ${verdict}`,
			...(manque?.length ? [`Axes à documenter : ${manque.join(', ')}`] : []),
			'',
			`Structure concernée (${nomCourt(gauche.structure)} ou ${nomCourt(droite.structure)}) : `,
			'Fait à corriger ou à ajouter : ',
			'Document public qui l’atteste (adresse, date) : '
		].join('\n')
	};
}
