import type { z } from 'zod';
import type { Preuve } from '#lib/domain/preuve.ts';
import type { ChoixSource } from '#lib/domain/reseau/couche.ts';
import { visibiliteReader, type Choix } from '#lib/domain/visibilite.ts';
import { grammaireVue } from '#lib/view/parametre.ts';
import type { Demande } from './demande.ts';
import { parametresDe, SENS } from './filtre.ts';
import type { Parametre } from './parametre.ts';
import type { ReseauApi } from './reseau.ts';
import { une, type Collection } from './route.ts';

/** A filter of a list: its parameter, and the values of an entry that it is compared with. */
export type Critere<T> = { parametre: Parametre; de: (entree: T) => readonly (string | null)[] };

/** What a list says of itself. */
export type Presentation = Pick<Collection, 'nom' | 'titre' | 'sens' | 'exemple'> & {
	schema: z.ZodType;
	un?: Collection['un'];
};

/** Which evidence a request asks for. */
export function choixDe(choix: Demande['choix']): Choix {
	return {
		confiance: une<Preuve['confiance']>(choix, 'confiance', 'moyenne'),
		source: une<ChoixSource>(choix, 'source', 'toutes')
	};
}

/** The entries that every criterion keeps: values of one parameter are a union. */
export function garder<T>(
	entrees: readonly T[],
	criteres: readonly Critere<T>[],
	choix: Demande['choix']
): T[] {
	const asked = criteres.flatMap(({ parametre, de }) => {
		const valeurs = choix.get(parametre.nom);
		return valeurs ? [{ valeurs, de }] : [];
	});
	return entrees.filter((entree) =>
		asked.every(({ valeurs, de }) =>
			de(entree).some((one) => one !== null && valeurs.includes(one))
		)
	);
}

/** A list of the release that every reader sees whole: names, documents, codes. */
export function listeDe<T extends object>(
	presentation: Presentation,
	entrees: readonly T[],
	criteres: readonly Critere<T>[] = []
): Collection {
	return {
		genre: 'collection',
		un: null,
		...presentation,
		parametres: criteres.map(({ parametre }) => parametre),
		lire: (choix) => garder(entrees, criteres, choix)
	};
}

/** A list of facts, each with its evidence: low confidence is left out unless it is asked for. */
export function faitsDe<T extends Preuve>(
	reseau: ReseauApi,
	presentation: Presentation,
	entrees: readonly T[],
	criteres: readonly Critere<T>[]
): Collection {
	return {
		genre: 'collection',
		un: null,
		...presentation,
		parametres: [...criteres.map(({ parametre }) => parametre), ...preuveParametres(reseau)],
		lire: (choix) =>
			garder(visibiliteReader(reseau.release, choixDe(choix))(entrees).montres, criteres, choix)
	};
}

/** The two parameters that choose the evidence shown. */
export function preuveParametres({ noyau }: ReseauApi): Parametre[] {
	return parametresDe(grammaireVue(noyau), ['confiance', 'source']);
}

/** The filter on structures, with the slugs of each entry. */
export function parStructure<T>(
	{ release }: ReseauApi,
	de: (entree: T) => (string | null)[]
): Critere<T> {
	const valeurs = release.structures.map(({ slug }) => slug);
	return { parametre: { nom: 'structure', sens: SENS.structure, plusieurs: true, valeurs }, de };
}

/** The filter on families, through the structures of each entry. */
export function parFamille<T>(
	{ release, noyau }: ReseauApi,
	de: (entree: T) => (string | null)[]
): Critere<T> {
	const familles = new Map(release.structures.map(({ slug, famille }) => [slug, famille.valeur]));
	const [parametre] = parametresDe(grammaireVue(noyau), ['famille']);
	return {
		parametre: parametre!,
		de: (entree) => de(entree).map((slug) => (slug === null ? null : (familles.get(slug) ?? null)))
	};
}

/** A filter on a closed list of words. */
export function parMot<T>(
	nom: string,
	sens: string,
	valeurs: readonly string[],
	de: (entree: T) => (string | null)[]
): Critere<T> {
	return { parametre: { nom, sens, plusieurs: true, valeurs }, de };
}
