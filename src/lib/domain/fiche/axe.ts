import type { Axe, SousThematique } from '#lib/domain/axe.ts';
import { comptesDe } from '#lib/domain/axe-resume.ts';
import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS, ETATS_AXE, type Etat, type EtatAxe } from '#lib/domain/etat.ts';
import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import { sourcesOf, type SourceCitee } from './source.ts';
import type { Reseau } from './fiche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { celluleDe, type CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { compareNoms } from '#lib/domain/nom.ts';
import type { StructureNoyau } from '#lib/domain/reseau/noyau.ts';
import { HORS_FILTRE, PROPOSE } from '#lib/domain/reseau/selection.ts';
import type { Service } from '#lib/domain/service.ts';
import { visibiliteReader, type Choix } from '#lib/domain/visibilite.ts';

/** A structure on one axe, with the facts that the choice shows. */
export type StructureAxe = { structure: StructureNoyau; etat: EtatAxe; services: Service[] };

/** A sous-thématique over the country, and who proposes it. */
export type LigneSousThematique = {
	sousThematique: SousThematique;
	comptes: Record<Etat, number>;
	proposent: StructureNoyau[];
	annoncent: StructureNoyau[];
};

/** One axe on one page: members only. */
export type FicheAxe = {
	axe: Axe;
	couverture: Couverture;
	comptes: Record<Etat, number>;
	sousThematiques: LigneSousThematique[];
	/** Structures of which a shown fact says something on the axe: proposed first, then announced. */
	structures: StructureAxe[];
	/** Structures of which no shown fact speaks of the axe. */
	inconnues: StructureNoyau[];
	/** Départements by state, in the order of `ETATS`. */
	etats: { etat: Etat; cellules: CelluleLue[] }[];
	sources: SourceCitee[];
	/** Number of services of the axe that the choice hides. */
	masques: number;
};

/** The page of an axe under a choice of evidence, or null when no axe has this id. */
export function buildFicheAxe(
	{ release, index }: Pick<Reseau, 'release' | 'index'>,
	id: string,
	choix: Choix
): FicheAxe | null {
	const axe = release.axes.find((a) => a.id === id);
	if (!axe) return null;
	const { confiance, source } = choix;
	const filtre: Filtre = { ...FILTRE_DEFAUT, confiance, source, axes: [id] };
	const r = couverture(index, filtre);
	const membres = new Set(index.noyau.structures.filter((s) => s.membre).map((s) => s.slug));
	const { montres, masques } = visibiliteReader(
		release,
		choix
	)(release.services.filter((s) => s.axe === id && membres.has(s.structure)));
	const structures = structuresOf(index, r, montres);
	return {
		axe,
		couverture: r,
		comptes: comptesDe(r.comptes),
		sousThematiques: axe.sousThematiques.map((sous) => ligneOf(index, filtre, sous)),
		structures: structures.filter(({ services }) => services.length > 0),
		inconnues: structures.filter((s) => s.services.length === 0).map((s) => s.structure),
		etats: etatsOf(index, r),
		sources: sourcesOf(release, montres),
		masques
	};
}

function structuresOf(index: Index, r: Couverture, services: Service[]): StructureAxe[] {
	const ordre = [...ETATS_AXE].reverse();
	return index.noyau.structures
		.flatMap((structure, s): StructureAxe[] => {
			const choix = r.selection[s]!;
			if (choix === HORS_FILTRE) return [];
			const faits = services.filter((service) => service.structure === structure.slug);
			return [{ structure, etat: ETATS_AXE[choix - 1]!, services: faits }];
		})
		.sort(
			(a, b) =>
				ordre.indexOf(a.etat) - ordre.indexOf(b.etat) ||
				compareNoms(a.structure.court, b.structure.court)
		);
}

function ligneOf(index: Index, filtre: Filtre, sous: SousThematique): LigneSousThematique {
	const r = couverture(index, { ...filtre, sousThematiques: [sous.id] });
	const avec = (etat: number) =>
		index.noyau.structures
			.filter((_, s) => r.selection[s] === etat)
			.sort((a, b) => compareNoms(a.court, b.court));
	return {
		sousThematique: sous,
		comptes: comptesDe(r.comptes),
		proposent: avec(PROPOSE),
		annoncent: avec(ETATS_AXE.indexOf('projet') + 1)
	};
}

function etatsOf(index: Index, r: Couverture): FicheAxe['etats'] {
	const cellules = index.noyau.departements.map((_, d) => celluleDe(index, r, d));
	return ETATS.map((etat) => ({ etat, cellules: cellules.filter((c) => c.etat === etat) })).filter(
		({ cellules: liste }) => liste.length > 0
	);
}
