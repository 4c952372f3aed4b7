import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import { FILTRE_CHEVAUCHEMENT_DEFAUT } from '#lib/domain/chevauchement/filtre.ts';
import { VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { currentVoisinage } from '#lib/server/lieux.ts';
import { currentRelease } from '#lib/server/release.ts';
import { modeleDepartement, modelePanorama, modeleRegion } from '#lib/view/presentation/modele.ts';
import type { Presentation } from '#lib/view/presentation/presentation.ts';

/** What a ready-made list is asked with, and what the page offers for it. */
export const MODELES = ['departement', 'region', 'panorama'] as const;

/** Pairs of a région that have a slide of their own. */
const PAIRES = 4;

/**
 * The ready-made list that a query asks (`modele`, with `departement` or `region`), under the release;
 * null when it asks none, or for a place that is not.
 */
export function modeleDemande(query: URLSearchParams): Presentation | null {
	const { noyau } = currentRelease();
	switch (query.get('modele')) {
		case 'panorama':
			return modelePanorama();
		case 'departement': {
			const asked = query.get('departement')?.toUpperCase();
			const found = noyau.departements.find(({ code }) => code === asked);
			if (!found) return null;
			return modeleDepartement({ ...found, voisins: currentVoisinage()[found.code] ?? [] });
		}
		case 'region': {
			const found = noyau.regions.find(({ code }) => code === query.get('region'));
			return found ? region(found) : null;
		}
		default:
			return null;
	}
}

function region({ code, nom }: { code: string; nom: string }): Presentation {
	const { index, noyau } = currentRelease();
	const { paires } = chevauchements(index, { ...FILTRE_CHEVAUCHEMENT_DEFAUT, regions: [code] });
	const slug = (numero: number) => noyau.structures[numero]!.slug;
	return modeleRegion({
		...{ code, nom },
		verdicts: VERDICTS.filter((verdict) => paires.some((paire) => paire.verdict === verdict)),
		paires: paires
			.slice(0, PAIRES)
			.map(({ gauche, droite }) => adressePaire(slug(gauche), slug(droite)))
	});
}
