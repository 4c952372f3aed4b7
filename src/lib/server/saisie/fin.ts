import { MOTS_NATURE } from '#lib/domain/mots/preuve.ts';
import { NATURES_SOURCE } from '#lib/domain/source.ts';
import { type Colonne, COLONNES_PREUVE } from './colonne.ts';
import type { FieldData } from './description.ts';
import type { Ebauche } from './ebauche.ts';
import { champDe, type FauteSaisie } from './faute.ts';
import type { Option } from './listes.ts';

/** The end of a form: what is said once of all that changes. */
export type FinData = { id: string; title: string; help: string; fields: FieldData[] };

/** A field of the end: its name is that of its part and of its column. */
type ChampFin = Omit<Colonne, 'options'> & { rangee: string; colonne: string; options?: Option[] };
type Partie = { id: string; title: string; help: string; champs: ChampFin[] };

const ligne = (rangee: string, colonne: string, label: string, help?: string): ChampFin => ({
	...{ rangee, colonne, label, kind: 'line', help }
});
const motif = (label: string, help: string): ChampFin => ({
	...{ rangee: 'fin', colonne: 'commentaire', label, kind: 'text', help }
});

/** Whoever proposes says in words where it comes from. */
const PROPOSITION: readonly Partie[] = [
	{
		...{ id: 'preuve', title: 'Envoyer vos changements' },
		help: 'L’équipe les relit un par un avant de les publier.',
		champs: [
			ligne(
				...(['preuve', 'sources', 'D’où viennent vos changements\u202f?'] as const),
				'Par exemple\u00a0: notre site, page Services\u202f; ou\u00a0: délibération du 3 mars 2026.'
			),
			motif('Message à l’équipe', 'Facultatif.')
		]
	}
];

const COMMUNES = (['sources', 'date', 'confiance'] as const).map((colonne): ChampFin => {
	const { options, ...reste } = COLONNES_PREUVE[colonne]!;
	// The levels of confidence are the same whatever the draft lists.
	return { rangee: 'preuve', colonne, ...reste, options: options?.({} as never) };
});

/** Staff name sources of the list, or add one. */
const ENREGISTREMENT: readonly Partie[] = [
	{
		...{ id: 'preuve', title: 'La preuve de ce que vous changez' },
		help: 'Elle va à chaque fait modifié dont vous n’avez pas changé la preuve. Plusieurs sources se séparent par |\u202f; une date s’écrit 2026, 2026-11 ou 2026-11-21.',
		champs: COMMUNES
	},
	{
		...{ id: 'nouvelle', title: 'Une source qui n’est pas dans la liste' },
		help: 'Si vous lui donnez un titre, elle est ajoutée et prouve vos changements.',
		champs: [
			ligne(
				...(['nouvelle', 'titre', 'Titre de la nouvelle source'] as const),
				'Par exemple\u00a0: Entretien du 3 mars 2026 avec la direction.'
			),
			{
				...{ rangee: 'nouvelle', colonne: 'nature', label: 'Marque', kind: 'choice' },
				options: NATURES_SOURCE.map((value) => ({ value, label: MOTS_NATURE[value] }))
			},
			ligne(
				...(['nouvelle', 'document', 'Document'] as const),
				'Référence d’un document sans adresse\u00a0: notes, courrier, rapport.'
			),
			ligne('nouvelle', 'url', 'Adresse de la page'),
			ligne('nouvelle', 'editeur', 'Éditeur')
		]
	},
	{
		...{ id: 'fin', title: 'Enregistrer', help: 'Le public ne voit rien avant la publication.' },
		champs: [
			motif(
				'Pourquoi ce changement\u202f?',
				'Un mot pour l’historique\u00a0: un appel, un document, une correction.'
			)
		]
	}
];

/** The end of the form of staff, or of someone who proposes. */
export function decrireFin(
	ebauche: Ebauche,
	fautes: readonly FauteSaisie[],
	propose: boolean
): FinData[] {
	return (propose ? PROPOSITION : ENREGISTREMENT).map(({ champs, ...partie }) => ({
		...partie,
		fields: champs.map((champ) => decrireChamp(champ, valeurDe(champ, ebauche), fautes))
	}));
}

function decrireChamp(
	{ rangee, colonne, label, kind, help, list, options = [] }: ChampFin,
	value: string,
	fautes: readonly FauteSaisie[]
): FieldData {
	const name = `${rangee}.${colonne}`;
	const siennes = fautes.filter((faute) => champDe(faute) === name);
	const fault = siennes.map((f) => `${f.message} ${f.correction ?? ''}`.trim()).join(' ') || null;
	return { name, label, kind, value, help: help ?? null, list: list ?? null, options, fault };
}

function valeurDe({ rangee, colonne }: ChampFin, { preuve, commentaire }: Ebauche): string {
	if (rangee === 'fin') return commentaire;
	if (rangee === 'preuve') return preuve[colonne as 'sources' | 'date' | 'confiance'];
	return preuve.nouvelle[colonne] ?? (colonne === 'nature' ? 'validee' : '');
}
