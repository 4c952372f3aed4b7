import { buildFicheLieu } from '#lib/domain/lieu/fiche.ts';
import { readDepartement } from '#lib/domain/lieu/departement.ts';
import type { ChoixLieu } from '#lib/domain/lieu/lieu.ts';
import { prochesDepartement } from '#lib/domain/recherche/proche.ts';
import {
	departementGrille,
	departementProprietes,
	departementTableau,
	type DepartementLu
} from '#lib/export/departement.ts';
import { currentLieux, currentNoms, currentVoisinage, millesimesOf } from '#lib/server/lieux.ts';
import { currentRecherche } from '#lib/server/recherche.ts';
import { currentRelease } from '#lib/server/release.ts';
import { baseLieu } from '#lib/view/base-lieu.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { nomDepartement } from '#lib/view/lieu.ts';
import { guillemets } from '#lib/view/nombre.ts';
import { phraseLieu } from '#lib/view/phrase-lieu.ts';
import { type Lecteur, refusInconnu, refusRequete } from './demande.ts';
import { territoire } from './fond.ts';

/** One département, under a choice of evidence. */
export const departement: Lecteur = ({ cles, query, origine }) => {
	const { noyau } = currentRelease();
	const [demande = ''] = cles;
	const { vue, avis } = parseVue(query, noyau);
	const refus = refusRequete(avis);
	if (refus) return refus;
	const { confiance, source, adhesion } = vue.filtre;
	const lu = lire(demande.toUpperCase(), { confiance, source, adhesion });
	if (!lu) {
		const detail = `Aucun des 101 départements ne porte le code ${guillemets(demande.slice(0, 80))}.`;
		const proches = prochesDepartement(currentRecherche().annuaire, demande);
		return refusInconnu('Département introuvable', detail, proches);
	}
	const { code, lieu, fiche } = lu;
	const lien = origine + adresseVue(`/departements/${code}`, vue);
	const phrase = texteDe(phraseLieu(fiche, lieu));
	return {
		...{ noyau, ...territoire(), parties: ['departement', code.toLowerCase()] },
		json: () => JSON.stringify({ release: noyau.release, code, phrase, ...fiche }),
		tableau: () => departementTableau(lu),
		figure: () => departementGrille(noyau, lu, lien),
		proprietes: () => departementProprietes(lu)
	};
};

function lire(code: string, choix: ChoixLieu): DepartementLu | null {
	const reseau = currentLieux();
	const place = readDepartement(reseau, code, currentVoisinage()[code] ?? [], choix);
	if (!place) return null;
	const fiche = buildFicheLieu(reseau, place, choix);
	const lieu = nomDepartement({ code, nom: currentNoms()[code]! });
	const base = baseLieu(fiche, currentRelease().noyau.release, millesimesOf(reseau.cog));
	return { code, lieu, fiche, base };
}
