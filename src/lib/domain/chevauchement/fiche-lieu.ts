import type { Fiche, Reseau } from '#lib/domain/fiche/fiche.ts';
import type { DepartementFiche } from '#lib/domain/fiche/territoire.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { preuvesReader } from '#lib/domain/preuves.ts';
import type { Territoire } from '#lib/domain/territoire.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import type { LieuCommun, Paire } from './paire.ts';

/** One side of a pair in a common département, with the lines that put it there. */
export type CoteLieu = DepartementFiche & { lignes: Territoire[] };

/** A common département. */
export type LieuPaire = Omit<LieuCommun, 'departement'> & {
	code: string;
	nom: string;
	/** Inhabitants in common ÷ those of the département, 0 to 1; null: unknown. */
	part: number | null;
	gauche: CoteLieu;
	droite: CoteLieu;
};

/** The common départements of a pair, with the lines that put each side there. */
export function lieuxOf(
	{ release, index, cog }: Reseau,
	gauche: Fiche,
	droite: Fiche,
	paire: Paire | null,
	choix: Choix
): LieuPaire[] {
	const { confiance, source } = choix;
	const preuves = preuvesReader(release, cog, { ...FILTRE_DEFAUT, confiance, source });
	return (paire?.lieux ?? []).map(({ departement, ...lieu }) => {
		const { code, nom, population } = index.noyau.departements[departement]!;
		const communes = [...cog.communes.departement.keys()].filter(
			(commune) => cog.communes.departement[commune] === departement
		);
		const cote = ({ structure, territoire }: Fiche): CoteLieu => ({
			...territoire.departements.find((d) => d.code === code)!,
			lignes: preuves(structure.slug, communes).territoires
		});
		return {
			...{ code, nom, ...lieu },
			part: lieu.population === null ? null : lieu.population / population,
			gauche: cote(gauche),
			droite: cote(droite)
		};
	});
}
