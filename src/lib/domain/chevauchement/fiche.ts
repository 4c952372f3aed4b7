import type { Axe, SousThematique } from '#lib/domain/axe.ts';
import { buildFiche, type Fiche, type Reseau } from '#lib/domain/fiche/fiche.ts';
import { relationsOf as toldBy, type RelationFiche } from '#lib/domain/fiche/relation.ts';
import type { AxeFiche } from '#lib/domain/fiche/service.ts';
import { sourcesOf, type SourceCitee } from '#lib/domain/fiche/source.ts';
import type { DepartementFiche } from '#lib/domain/fiche/territoire.ts';
import { visibiliteReader, type Choix } from '#lib/domain/visibilite.ts';
import { chevauchements } from './chevauchements.ts';
import { lieuxOf, type LieuPaire } from './fiche-lieu.ts';
import { FILTRE_CHEVAUCHEMENT_DEFAUT } from './filtre.ts';
import type { Paire, VerdictAxe } from './paire.ts';

/** One axe on both sides; without a common territory there is no verdict. */
export type AxePaire = {
	axe: Axe;
	gauche: AxeFiche;
	droite: AxeFiche;
	verdict: VerdictAxe | null;
	/** Sous-thématiques proposed by both. */
	communes: SousThematique[];
};

/** A relation told by the first structure; `lie`: it is of a kind that makes a cooperation, here. */
export type RelationPaire = RelationFiche & { lie: boolean };

/** Two structures side by side: what they share, what each offers, with the evidence of each fact. */
export type FichePaire = {
	/** In the order of their slugs. */
	gauche: Fiche;
	droite: Fiche;
	/** Null when no common territory is known. */
	paire: Paire | null;
	lieux: LieuPaire[];
	/** Départements where both are, on communes that are known to differ. */
	disjoints: DepartementFiche[];
	/** Where one of them only is. */
	seuls: { gauche: DepartementFiche[]; droite: DepartementFiche[] };
	axes: AxePaire[];
	relations: RelationPaire[];
	sources: SourceCitee[];
	/** Number of facts of the two that the choice hides. */
	masques: number;
};

/**
 * The sheet of a pair under a choice of evidence; members or not, borders included. Throws a
 * RangeError on a slug that no structure has, and on a structure with itself.
 */
export function buildFichePaire(
	reseau: Reseau,
	[a, b]: readonly [string, string],
	choix: Choix
): FichePaire {
	if (a === b) throw new RangeError(`${a} : une structure ne se croise pas elle-même.`);
	const [gauche, droite] = [a, b].sort().map((slug) => ficheOf(reseau, slug, choix)) as [
		Fiche,
		Fiche
	];
	const paire = paireOf(reseau, gauche, droite, choix);
	const relations = relationsOf(reseau, gauche, droite.structure.slug, paire, choix);
	const lieux = lieuxOf(reseau, gauche, droite, paire, choix);
	const axes = axesOf(gauche, droite, paire);
	const here = ({ code }: DepartementFiche) => lieux.some((lieu) => lieu.code === code);
	const among = (fiche: Fiche) => (departement: DepartementFiche) =>
		fiche.territoire.departements.some(({ code }) => code === departement.code);
	const departements = {
		gauche: gauche.territoire.departements.filter((d) => !here(d)),
		droite: droite.territoire.departements.filter((d) => !here(d))
	};
	const cites = [
		...axes.flatMap((axe) => [...axe.gauche.services, ...axe.droite.services]),
		...lieux.flatMap((lieu) => [...lieu.gauche.lignes, ...lieu.droite.lignes]),
		...relations.montrees
	];
	return {
		...{ gauche, droite, paire, lieux, axes },
		disjoints: departements.gauche.filter(among(droite)),
		seuls: {
			gauche: departements.gauche.filter((d) => !among(droite)(d)),
			droite: departements.droite.filter((d) => !among(gauche)(d))
		},
		relations: relations.montrees,
		sources: sourcesOf(reseau.release, cites),
		masques: [gauche, droite].reduce(
			(n, { masques }) => n + masques.services + masques.territoires,
			relations.masquees
		)
	};
}

function ficheOf(reseau: Reseau, slug: string, choix: Choix): Fiche {
	const fiche = buildFiche(reseau, slug, choix);
	if (fiche === null) throw new RangeError(`structure inconnue : ${slug}`);
	return fiche;
}

function paireOf({ index }: Reseau, gauche: Fiche, droite: Fiche, choix: Choix): Paire | null {
	const seule = ({ structure }: Fiche) => ({
		roles: [],
		familles: [],
		structures: [structure.slug]
	});
	const { paires } = chevauchements(index, {
		...FILTRE_CHEVAUCHEMENT_DEFAUT,
		...{ confiance: choix.confiance, source: choix.source },
		...{ gauche: seule(gauche), droite: seule(droite), adhesion: 'toutes', bordures: true }
	});
	return paires[0] ?? null;
}

function axesOf(gauche: Fiche, droite: Fiche, paire: Paire | null): AxePaire[] {
	return gauche.axes.map((ligne, i) => {
		const autre = droite.axes[i]!;
		const propose = ({ services }: AxeFiche, id: string) =>
			services.some((s) => s.sousThematique === id && s.etat === 'propose');
		return {
			axe: ligne.axe,
			gauche: ligne,
			droite: autre,
			verdict: paire?.axes.find(({ axe }) => axe === ligne.axe.id) ?? null,
			communes: ligne.axe.sousThematiques.filter(
				({ id }) => propose(ligne, id) && propose(autre, id)
			)
		};
	});
}

// All the relations between the two, a merger or a copied code too: they are told, and bind nobody.
function relationsOf(
	{ release, index }: Reseau,
	{ structure: { slug } }: Fiche,
	autre: string,
	paire: Paire | null,
	choix: Choix
): { montrees: RelationPaire[]; masquees: number } {
	const covering = new Set(
		paire?.relations.map((i) => release.relations[index.noyau.relations[i]!.place])
	);
	const between = release.relations.filter(
		({ a, b }) => (a === slug && b.slug === autre) || (a === autre && b.slug === slug)
	);
	const { montres, masques } = visibiliteReader(release, choix)(between);
	return {
		montrees: toldBy(release, slug, montres).map((relation, i) => ({
			...relation,
			lie: covering.has(montres[i])
		})),
		masquees: masques
	};
}
