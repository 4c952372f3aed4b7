import { COLONNES } from '#lib/publication/modeles/colonnes.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { FEUILLES_FAITS } from '#lib/server/data/cle.ts';
import { espacer } from '#lib/view/espacer.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	exiger(event, 'edition');
	const modeles = FEUILLES_FAITS.map((type) => ({
		type,
		colonnes: Object.entries(COLONNES[type]).map(([nom, { sens, requis = false, valeurs }]) => ({
			...{ nom, sens: espacer(sens), requis, valeurs: valeurs ?? null }
		}))
	}));
	return { modeles };
};
