import type { Aide } from '#lib/domain/lacune/aide.ts';
import type { EtatLacune, Lacunes } from '#lib/domain/lacune/lacune.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { enumere, nombre } from '#lib/view/nombre.ts';

/** A structure by its names, as lists link to it. */
export type Nommee = { slug: string; court: string };

/** One département of a list of gaps, in words. */
export type LigneLue = {
	code: string;
	nom: string;
	population: number;
	/** Short names of the services, in the order of the matrix. */
	services: string[];
	/** Whom to ask. */
	structures: Nommee[];
};

/** A structure that could help, in words: "sert l’Aisne entière, 540 000 habitants". */
export type AideLue = Nommee & { ou: string; combien: string };

/** The départements in one state, on the column `cible` or, when it is null, on any. */
export function listeLacunes(
	noyau: Noyau,
	{ lignes, colonnes, couvertures }: Lacunes,
	etat: EtatLacune,
	cible: number | null
): LigneLue[] {
	return lignes
		.filter((l) => l.etat === etat && (cible === null || l.colonnes.includes(cible)))
		.map((ligne) => {
			const { code, nom, population } = noyau.departements[ligne.departement]!;
			const asked =
				cible === null
					? ligne.structures
					: ligne.structures.filter((s) => couvertures[cible]!.selection[s] === 1);
			return {
				code,
				nom,
				population,
				services: ligne.colonnes.map((c) => colonnes[c]!.court),
				structures: asked.map((s) => nommee(noyau, s))
			};
		});
}

/** Short name and address of a structure. */
export function nommee({ structures }: Noyau, s: number): Nommee {
	const { slug, court } = structures[s]!;
	return { slug, court };
}

/** Who could help, in words; the order is that of the list. */
export function aidesLues(noyau: Noyau, aides: readonly Aide[]): AideLue[] {
	return aides.map(({ structure, departements, entiere, population, minimum }) => ({
		...nommee(noyau, structure),
		ou: `${enumere(departements.map((d) => noyau.departements[d]!.nom))}${entiere ? '' : ', en partie'}`,
		combien:
			population === null
				? 'population inconnue'
				: `${minimum ? 'au moins ' : ''}${nombre(population)} habitants servis`
	}));
}
