import { resumeAxes } from '#lib/domain/axe-resume.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { structuresDe } from '#lib/domain/couverture/lecture.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { zonesGeojson, type Zones } from '#lib/export/geojson.ts';
import { sourceFigure } from '#lib/export/source-figure.ts';
import { espacer } from '#lib/view/espacer.js';
import { creditOf, type MetaGeo } from '#lib/geo/meta.ts';
import type { ReseauDonnees } from './table.ts';

/** The ground of a map of départements, and where it comes from. */
export type FondDonnees = { zones: Zones; origine: MetaGeo; lien: string };

/**
 * The 101 départements as GeoJSON, each with the structures present and its state for each axe, as
 * the map shows them before any filter.
 */
export function departementsGeojson(
	{ cog, index }: ReseauDonnees,
	{ zones, origine, lien }: FondDonnees
): string {
	const { noyau } = index;
	const lue = couverture(index, FILTRE_DEFAUT);
	const etats = resumeAxes(index, FILTRE_DEFAUT).map(({ axe, groupes }) => ({
		nom: `etat_${axe.id.replaceAll('-', '_')}`,
		de: new Map(groupes.flatMap(({ etat, codes }) => codes.map((code) => [code, etat])))
	}));
	const proprietes = new Map(
		cog.departements.map(({ code, region, population }, d) => {
			const structures = structuresDe(index, lue, d).map((s) => noyau.structures[s]!.slug);
			const parAxe = Object.fromEntries(etats.map(({ nom, de }) => [nom, de.get(code)]));
			return [code, { code_region: region, population, structures, ...parAxe }];
		})
	);
	const presentation = {
		titre: 'Les départements',
		phrase: espacer('Structures présentes, et état de chaque axe : une colonne « etat_ » par axe.'),
		base: espacer('Structures membres ; la confiance basse est masquée, comme sur les pages.'),
		source: sourceFigure(noyau, creditOf(origine)),
		lien
	};
	return zonesGeojson(presentation, zones, proprietes);
}
