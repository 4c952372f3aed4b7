import {
	auCourt,
	type ChangementDit,
	direCellules,
	direDifference,
	type ValeurDite
} from './dit.ts';
import type { Bureau, Redacteur } from './bureau.ts';
import { nomDeSaisie } from './complement.ts';
import { decrire, type SectionData } from './description.ts';
import type { Perime } from './enregistrement.ts';
import { champDe, type FauteSaisie } from './faute.ts';
import { type Difference, differences } from './fusion.ts';
import { decrireFin, type FinData } from './fin.ts';
import { intituleDe } from './intitule.ts';
import type { Option } from './listes.ts';
import { type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** The page of a form, as plain data. */
export type PageFiche = {
	nom: string;
	sections: SectionData[];
	listes: Record<string, Option[]>;
	fin: FinData[];
	/** What is wrong: where it leads, the words of the place, what is wrong there. */
	fautes: { href: string | null; where: string; text: string }[];
	/** When the form in progress was kept; null: nothing is. */
	gardee: Date | null;
	/** The draft changed since the form started. */
	perime: boolean;
	propose: boolean;
	/** Hash of the sheet that the form started from: it comes back with it. */
	empreinte: string;
	/** Codes of the départements that the sheet names. */
	departements: string[];
};

/** All that the page of a form shows; `relecture`: to the structure itself, by its link. */
export function pageDe(
	sujet: Sujet,
	bureau: Bureau,
	{ propose }: Redacteur,
	fautes: readonly FauteSaisie[] = []
): PageFiche {
	const { ebauche, listes, actuelle, perime } = bureau;
	const sections = decrire({ sujet, ebauche, listes, fautes, relecture: propose });
	const fin = decrireFin(ebauche, fautes, propose);
	const { sources, structures } = listes;
	const toutes: Saisie = { ...actuelle, ...ebauche.saisie };
	return {
		...{ sections, fin, perime, propose },
		nom: nomDeSaisie(sujet, toutes) || sujet.id,
		listes: propose ? {} : { sources, ...(sujet.objet === 'solution' ? { structures } : {}) },
		fautes: fautes.map((faute) => ouEst(sujet, faute, toutes, sections, fin, bureau)),
		...{ gardee: ebauche.quand, empreinte: ebauche.empreinte },
		departements: Object.values(ebauche.saisie)
			.filter(({ zone }) => zone === 'departement')
			.map(({ code }) => code ?? '')
	};
}

function ouEst(
	sujet: Sujet,
	faute: FauteSaisie,
	saisie: Saisie,
	sections: readonly SectionData[],
	fin: readonly FinData[],
	{ listes }: Bureau
) {
	const { message, correction } = faute;
	const text = [message, correction].filter(Boolean).join(' ');
	const name = champDe(faute);
	const rows = sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
	const fields = [
		...rows.flatMap((row) => [...row.fields, ...row.proof]),
		...fin.flatMap((f) => f.fields)
	];
	const field = fields.find((one) => one.name === name);
	const row = rows.find(({ id }) => id === faute.rangee);
	const rangee = faute.rangee ? saisie[faute.rangee] : undefined;
	const titre = row?.title ?? (rangee ? intituleDe(sujet, faute.rangee!, rangee, listes) : null);
	const where = [...new Set([titre, field?.label])].filter(Boolean).join(', ') || 'La fiche';
	const target = field?.name ?? row?.id;
	return { href: target ? `#${target}` : null, where, text };
}

/** A stale form, in words: what others changed, and what must be chosen. */
export type PerimeDit = {
	/** Hash of the sheet that is shown: another one, and it is shown again. */
	attendue: string;
	leurs: ChangementDit[];
	/** What the person changed alone. */
	miens: ChangementDit[];
	conflits: { titre: string; miens: ValeurDite[] | null; leurs: ValeurDite[] | null }[];
};

/** Says both sides of a stale form, field by field. */
export function direPerime(sujet: Sujet, perime: Perime, { listes, ebauche }: Bureau): PerimeDit {
	const entiere = (rangee: string) =>
		perime.actuelle[rangee] ??
		perime.fusion.saisie[rangee] ??
		ebauche.saisie[rangee] ??
		ebauche.base[rangee] ??
		{};
	const choisies = new Set(perime.fusion.conflits.map(({ rangee }) => rangee));
	const { actuelle, fusion } = perime;
	const dire = (toutes: readonly Difference[]) =>
		toutes
			.filter(({ rangee }) => !choisies.has(rangee))
			.map((une) => direDifference(sujet, une, entiere(une.rangee), listes));
	return {
		attendue: perime.empreinte,
		leurs: dire(perime.leurs),
		miens: dire(differences(sujet.objet, actuelle, fusion.saisie)),
		conflits: perime.fusion.conflits.map(({ rangee, miens, leurs }) => ({
			titre: intituleDe(sujet, rangee, entiere(rangee), listes),
			miens: miens && auCourt(direCellules(sujet, rangee, miens, listes)),
			leurs: leurs && auCourt(direCellules(sujet, rangee, leurs, listes))
		}))
	};
}
