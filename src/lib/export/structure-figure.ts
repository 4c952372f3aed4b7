import type { Fiche } from '#lib/domain/fiche/fiche.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { creditOf } from '#lib/geo/meta.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { accord } from '#lib/view/nombre.ts';
import { nomCourt, phraseFiche } from '#lib/view/phrase-fiche.ts';
import type { Fond } from './couverture-figure.ts';
import { buildFigure, type Figure } from './figure.ts';
import { sourceFigure } from './source-figure.ts';

/** How a structure serves a département, in the grammar of the map. */
const ETENDUES = {
	entiere: { peinture: 'couvert', libelle: 'En entier' },
	partielle: { peinture: 'partiel', libelle: 'En partie' }
};

/** The picture of a structure: the départements of its territory, and the words of its page. */
export function structureFigure(noyau: Noyau, fiche: Fiche, { plan, origine, lien }: Fond): Figure {
	const { departements } = fiche.territoire;
	const classes = new Map(
		noyau.departements.map(({ code, nom }) => {
			const served = departements.find((d) => d.code === code);
			if (!served) {
				const texte = espacer(`${nom} (${code}) : hors de son territoire`);
				return [code, { peinture: 'voisins', texte, basse: false }];
			}
			const { peinture, libelle } = ETENDUES[served.etendue];
			const texte = espacer(`${nom} (${code}) : ${libelle.toLowerCase()}`);
			return [code, { peinture, texte, basse: false }];
		})
	);
	const { sources } = fiche;
	const faits = sources.reduce((n, source) => n + source.faits, 0);
	return buildFigure(plan, classes, {
		titre: nomCourt(fiche.structure),
		phrase: texteDe(phraseFiche(fiche)),
		base: espacer(
			`Base : ${accord(faits, 'citation')} de ${accord(sources.length, 'source')}. « Non renseigné » ne veut pas dire « non ».`
		),
		mesure: 'Territoire',
		legende: Object.entries(ETENDUES).map(([etendue, entree]) => ({
			...entree,
			nombre: departements.filter((d) => d.etendue === etendue).length
		})),
		source: sourceFigure(noyau, creditOf(origine)),
		lien
	});
}
