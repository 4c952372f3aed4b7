import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { adresseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { motsEnsemble } from '#lib/view/chevauchement/ensemble.ts';
import type { VueChevauchement } from '#lib/view/chevauchement/vue.ts';
import type { Departement } from '#lib/map/departement.ts';
import { texteChevauchement } from './cellule.ts';
import { classeDe, legendeDe, type LegendeChevauchement } from './classe.ts';

/** The map of a result: the same in the page and in its pictures. */
export type CarteChevauchement = {
	legende: LegendeChevauchement;
	departements: Departement<string>[];
	/** Number of départements that rest on low confidence; null when it is hidden. */
	basses: number | null;
};

/** Paints and names the départements of a result. */
export function carteChevauchement(
	index: Index,
	vue: VueChevauchement,
	lus: Chevauchements
): CarteChevauchement {
	const { noyau } = index;
	const mots = {
		gauche: motsEnsemble(vue.filtre.gauche, noyau),
		droite: motsEnsemble(vue.filtre.droite, noyau)
	};
	const basses = bassesDe(index, lus);
	const departements = noyau.departements.map((departement, d): Departement<string> => {
		const cellule = lus.departements[d]!;
		const { code, nom } = departement;
		const texte = texteChevauchement(departement, cellule, mots);
		const choisi = code === vue.departement;
		return {
			code,
			nom,
			peinture: classeDe(cellule),
			basse: basses[d]!,
			texte: basses[d] ? `${texte}, confiance basse` : texte,
			href: choisi
				? `/departements/${code}`
				: `${adresseChevauchement({ ...vue, departement: code })}#panneau`
		};
	});
	return {
		legende: legendeDe(lus.departements, mots),
		departements,
		basses: vue.filtre.confiance === 'basse' ? basses.filter(Boolean).length : null
	};
}

// Hatched: what the map would show otherwise without the facts of low confidence.
function bassesDe(index: Index, { filtre, departements }: Chevauchements): boolean[] {
	if (filtre.confiance !== 'basse') return departements.map(() => false);
	const sure = chevauchements(index, { ...filtre, confiance: 'moyenne' });
	return departements.map((cellule, d) => classeDe(cellule) !== classeDe(sure.departements[d]!));
}
