import { z } from 'zod';
import { ADHESIONS, ROLES } from '#lib/domain/structure.ts';
import { cellule, preuve } from './cellule.ts';
import type { Motif } from './cellule.ts';
import * as lecteur from './lecteur.ts';
import { Refus } from './lecteur.ts';
import { suggestion } from '#lib/domain/proche.ts';

/** Staff: a number and its unit, as people write it. */
const effectif: lecteur.Lecteur<{ nombre: number; unite: 'etp' | 'agents' }> = (t) => {
	const [, nombre, unite] = /^(\d+) (etp|agents)$/.exec(t) ?? [];
	if (nombre && unite) {
		return { nombre: lecteur.entier(nombre), unite: unite as 'etp' | 'agents' };
	}
	const message = `« ${t} » n’est pas un effectif.`;
	throw new Refus('nombre-invalide', message, 'Exemples : « 104 agents », « 15 etp ».');
};

const annee: lecteur.Lecteur<number> = (t) => {
	const nombre = Number(t);
	if (/^\d{4}$/.test(t) && nombre >= 1850 && nombre <= 2100) return nombre;
	throw new Refus('nombre-invalide', `« ${t} » n’est pas une année.`, 'Exemple : 1998.');
};

const roles: lecteur.Lecteur<(typeof ROLES)[number][]> = (t) =>
	lecteur.liste(lecteur.parmi(ROLES))(lecteur.texte(t));

/** How the value of each known field is read. Any other field is a free fact, `autre:…`. */
export const CHAMPS = {
	nom: lecteur.texte,
	sigle: lecteur.texte,
	famille: lecteur.identifiant,
	roles,
	statutJuridique: lecteur.identifiant,
	siren: lecteur.siren,
	anneeCreation: annee,
	site: lecteur.adresseWeb,
	adhesionDeclic: lecteur.parmi(ADHESIONS),
	nombreAdherents: lecteur.entier,
	effectif
} satisfies Record<string, lecteur.Lecteur<unknown>>;

export type Champ = keyof typeof CHAMPS;

const PREFIXE_LIBRE = 'autre:';

/** The name of a free fact (`usage` for `autre:usage`), or null for a known field. */
export function libre(champ: string): string | null {
	return champ.startsWith(PREFIXE_LIBRE) ? champ.slice(PREFIXE_LIBRE.length) : null;
}

const champ: lecteur.Lecteur<string> = (t) => {
	const nom = libre(lecteur.texte(t));
	if (nom !== null) return PREFIXE_LIBRE + lecteur.identifiant(nom);
	if (t in CHAMPS) return t;
	const remede =
		suggestion(t, Object.keys(CHAMPS)) ?? `Pour un fait libre, écrivez « autre:${t} ».`;
	throw new Refus('valeur-inconnue', `Le champ « ${t} » n’existe pas.`, remede);
};

/** A row of structures.csv: one fact about one structure. `valeur` is text of a checked type. */
export const ligneStructure = z
	.strictObject({
		structure: cellule(lecteur.identifiant),
		champ: cellule(champ),
		valeur: cellule(lecteur.texte),
		...preuve
	})
	.superRefine((ligne, contexte) => {
		const lire = CHAMPS[ligne.champ as Champ] as lecteur.Lecteur<unknown> | undefined;
		try {
			lire?.(ligne.valeur);
		} catch (refus) {
			if (!(refus instanceof Refus)) throw refus;
			const params: Motif = { code: refus.code, correction: refus.correction };
			contexte.addIssue({ code: 'custom', path: ['valeur'], message: refus.message, params });
		}
	});

export type LigneStructure = z.output<typeof ligneStructure>;
