import { type Colonne, COLONNES, COLONNES_PREUVE } from './colonne.ts';
import type { Ebauche } from './ebauche.ts';
import { champDe, type FauteSaisie } from './faute.ts';
import { groupeNomme } from './groupe.ts';
import { IDENTITE, LIBRE } from './identite.ts';
import { intituleDe, marquesDe } from './intitule.ts';
import type { Listes, Option } from './listes.ts';
import { rangeesOffertes } from './modele.ts';
import { estAjoutee, groupeDe, PREUVE, type Rangee, type Saisie } from './saisie.ts';
import { SECTIONS, type Section } from './section.ts';
import type { Sujet } from './sujet.ts';

/** A field of a form, as data: `ui/SheetForm.svelte` draws it. */
export type FieldData = {
	name: string;
	label: string;
	kind: Colonne['kind'];
	value: string;
	help: string | null;
	list: string | null;
	options: Option[];
	/** What is wrong with it, and what to do. */
	fault: string | null;
};

/** One fact of a sheet: its values, then what proves it. */
export type RowData = {
	id: string;
	title: string;
	fields: FieldData[];
	proof: FieldData[];
	marks: string;
	state: 'added' | 'changed' | null;
	removable: boolean;
	fault: string | null;
};

export type SectionData = Section & { groups: { title: string | null; rows: RowData[] }[] };

type Contexte = {
	sujet: Sujet;
	ebauche: Ebauche;
	listes: Listes;
	fautes: readonly FauteSaisie[];
	/** Who reviews names where it comes from in words; staff name sources of the list. */
	relecture: boolean;
};

/** The form of a sheet, section by section: everything that the draft says, and what may be added. */
export function decrire(contexte: Contexte): SectionData[] {
	const { sujet, ebauche, listes } = contexte;
	const offertes = rangeesOffertes(sujet, listes);
	const toutes: Saisie = { ...offertes, ...ebauche.saisie };
	return SECTIONS[sujet.objet].map((section) => {
		const noms = Object.keys(toutes).filter((nom) => groupeDe(nom) === section.id);
		const rows = (choisis: string[]) =>
			choisis.map((nom) => decrireRangee(contexte, nom, toutes[nom]!, nom in offertes));
		if (section.id !== 'services')
			return { ...section, groups: [{ title: null, rows: rows(noms) }] };
		const groups = listes.axes.map(({ id, nom }) => ({
			title: nom,
			rows: rows(noms.filter((rangee) => toutes[rangee]!.axe === id))
		}));
		return { ...section, groups };
	});
}

function decrireRangee(contexte: Contexte, nom: string, rangee: Rangee, offerte: boolean): RowData {
	const { sujet, ebauche, listes, relecture } = contexte;
	const groupe = groupeNomme(sujet.objet, groupeDe(nom))!;
	const porte = groupe.champs.some((champ) => champ.includes('sources'));
	const avant = ebauche.base[nom];
	const change = avant && Object.keys(rangee).some((colonne) => rangee[colonne] !== avant[colonne]);
	const fields = colonnesDe(sujet, nom, rangee).map(([colonne, comment]) =>
		decrireChamp(contexte, nom, colonne, rangee[colonne] ?? '', comment)
	);
	const proof = !porte
		? []
		: relecture
			? [decrireOrigine(contexte, nom)]
			: PREUVE.map((colonne) =>
					decrireChamp(contexte, nom, colonne, rangee[colonne] ?? '', COLONNES_PREUVE[colonne]!)
				);
	const shown = new Set([...fields, ...proof].map(({ name }) => name));
	const autres = contexte.fautes.filter(
		(faute) => faute.rangee === nom && !shown.has(champDe(faute) ?? '')
	);
	return {
		...{ id: nom, title: intituleDe(sujet, nom, rangee, listes), fields, proof },
		marks: porte ? marquesDe(rangee, listes) : '',
		state: !avant && nom in ebauche.saisie ? 'added' : change ? 'changed' : null,
		removable: !offerte,
		fault: autres.map(dire).join(' ') || null
	};
}

/** The columns that are fields: those that name a row are typed when it is added, then stand in its title. */
function colonnesDe(sujet: Sujet, nom: string, rangee: Rangee): [string, Colonne][] {
	const groupe = groupeDe(nom);
	if (groupe === 'identite') {
		const champ = rangee.champ as keyof typeof IDENTITE;
		const libre: Colonne = { label: 'Sujet', kind: 'line', help: 'Par exemple autre:usage.' };
		return [
			...(estAjoutee(nom) ? [['champ', libre] as [string, Colonne]] : []),
			['valeur', IDENTITE[champ] ?? LIBRE]
		];
	}
	const { nommee } = groupeNomme(sujet.objet, groupe)!;
	const figees = groupe === 'territoires' ? ['zone', 'code'] : nommee;
	return Object.entries(COLONNES[`${sujet.objet}/${groupe}`] ?? {}).filter(
		([colonne]) => estAjoutee(nom) || !figees.includes(colonne)
	);
}

function decrireChamp(
	{ listes, fautes }: Contexte,
	rangee: string,
	colonne: string,
	value: string,
	{ label, kind, help, list, options }: Colonne
): FieldData {
	const name = `${rangee}.${colonne}`;
	const siennes = fautes.filter((faute) => champDe(faute) === name);
	const offertes = options?.(listes) ?? [];
	// A value that the list has not is shown as it is: nothing is lost by opening a form.
	const missing = kind === 'choice' && !offertes.some((option) => option.value === value);
	return {
		...{ name, label, kind, value, help: help ?? null, list: list ?? null },
		options: missing ? [{ value, label: value || 'À choisir' }, ...offertes] : offertes,
		fault: siennes.map(dire).join(' ') || null
	};
}

function decrireOrigine({ ebauche }: Contexte, rangee: string): FieldData {
	return {
		...{ name: `${rangee}.origine`, label: 'D’où vient ce changement\u202f?', kind: 'line' },
		...{ value: ebauche.preuve.origines?.[rangee] ?? '', help: null, list: null },
		...{ options: [], fault: null }
	};
}

const dire = ({ message, correction }: FauteSaisie) =>
	[message, correction].filter(Boolean).join(' ');
