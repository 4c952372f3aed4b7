import { MOTS_NATURE } from '#lib/domain/mots/preuve.ts';
import { NATURES_SOURCE } from '#lib/domain/source.ts';
import { type Colonne, COLONNES_PREUVE } from './colonne.ts';
import type { FieldData } from './description.ts';
import type { Ebauche } from './ebauche.ts';
import { champDe, type FauteSaisie } from './faute.ts';

/** The end of a form: what is said once of all that changes. */
export type FinData = { id: string; title: string; help: string; fields: FieldData[] };

const ligne = (label: string, help?: string): Colonne => ({ label, kind: 'line', help });

const NOUVELLE: Readonly<Record<string, Colonne>> = {
	titre: ligne(
		'Titre de la nouvelle source',
		'Par exemple\u00a0: Entretien du 3 mars 2026 avec la direction.'
	),
	nature: {
		...{ label: 'Marque', kind: 'choice' },
		options: () => NATURES_SOURCE.map((value) => ({ value, label: MOTS_NATURE[value] }))
	},
	document: ligne(
		'Document',
		'Référence d’un document sans adresse\u00a0: notes, courrier, rapport.'
	),
	url: ligne('Adresse de la page'),
	editeur: ligne('Éditeur')
};

/** The end of the form of staff, or of someone who proposes. */
export function decrireFin(
	ebauche: Ebauche,
	fautes: readonly FauteSaisie[],
	propose: boolean
): FinData[] {
	const champ = (rangee: string, colonne: string, value: string, comment: Colonne): FieldData => {
		const siennes = fautes.filter((faute) => champDe(faute) === `${rangee}.${colonne}`);
		const { label, kind, help = null, list = null, options } = comment;
		const choices = options?.({} as never) ?? [];
		const fault = siennes.map((f) => `${f.message} ${f.correction ?? ''}`.trim()).join(' ') || null;
		return {
			name: `${rangee}.${colonne}`,
			label,
			kind,
			value,
			help,
			list,
			options: choices,
			fault
		};
	};
	const { preuve, commentaire } = ebauche;
	const motif = (label: string, help: string) =>
		champ('fin', 'commentaire', commentaire, { label, kind: 'text', help });
	if (propose) {
		const source = ligne(
			'D’où viennent vos changements\u202f?',
			'Par exemple\u00a0: notre site, page Services\u202f; ou\u00a0: délibération du 3 mars 2026.'
		);
		return [
			{
				...{
					id: 'preuve',
					title: 'Envoyer vos changements',
					help: 'L’équipe les relit un par un avant de les publier.'
				},
				fields: [
					champ('preuve', 'sources', preuve.sources, source),
					motif('Message à l’équipe', 'Facultatif.')
				]
			}
		];
	}
	const communes = (['sources', 'date', 'confiance'] as const).map((colonne) =>
		champ('preuve', colonne, preuve[colonne], COLONNES_PREUVE[colonne]!)
	);
	const nouvelles = Object.entries(NOUVELLE).map(([colonne, comment]) =>
		champ(
			'nouvelle',
			colonne,
			preuve.nouvelle[colonne] ?? (colonne === 'nature' ? 'validee' : ''),
			comment
		)
	);
	return [
		{
			...{ id: 'preuve', title: 'La preuve de ce que vous changez' },
			help: 'Elle va à chaque fait modifié dont vous n’avez pas changé la preuve. Plusieurs sources se séparent par |\u202f; une date s’écrit 2026, 2026-11 ou 2026-11-21.',
			fields: communes
		},
		{
			...{ id: 'nouvelle', title: 'Une source qui n’est pas dans la liste' },
			help: 'Si vous lui donnez un titre, elle est ajoutée et prouve vos changements.',
			fields: nouvelles
		},
		{
			...{ id: 'fin', title: 'Enregistrer', help: 'Le public ne voit rien avant la publication.' },
			fields: [
				motif(
					'Pourquoi ce changement\u202f?',
					'Un mot pour l’historique\u00a0: un appel, un document, une correction.'
				)
			]
		}
	];
}
