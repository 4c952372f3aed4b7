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
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { currentLieux, currentNoms, currentVoisinage, millesimesOf } from '#lib/server/lieux.ts';
import { currentZones } from '#lib/server/plan.ts';
import { demandeMalFormee, probleme } from '#lib/server/probleme.ts';
import { currentRecherche } from '#lib/server/recherche.ts';
import { currentRelease } from '#lib/server/release.ts';
import { baseLieu } from '#lib/view/base-lieu.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { nomDepartement } from '#lib/view/lieu.ts';
import { phraseLieu } from '#lib/view/phrase-lieu.ts';
import type { RequestHandler } from './$types';

/** A département as a file, under the choice of evidence of its page. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { vue, avis } = parseVue(query, currentRelease().noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	const { requestId } = locals;
	const instance = url.pathname;
	if (toutes.length) return demandeMalFormee(toutes, instance, requestId);
	const { confiance, source, adhesion } = vue.filtre;
	const lu = lire(params.code.toUpperCase(), { confiance, source, adhesion });
	if (!lu) return inconnu(params.code, format, { instance, requestId });
	const lien = url.origin + adresseVue(`/departements/${lu.code}`, vue);
	const demande = { format, option, instance, requestId };
	return repondreFichier(fichiersPublies(publicationDe(lu, lien)), demande);
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

function publicationDe(lu: DepartementLu, lien: string): Publication {
	const { noyau, release } = currentRelease();
	const { code, lieu, fiche } = lu;
	const phrase = texteDe(phraseLieu(fiche, lieu));
	return {
		...{ noyau, sources: release.sources, zones: currentZones },
		parties: ['departement', code.toLowerCase()],
		json: () => JSON.stringify({ release: noyau.release, code, phrase, ...fiche }),
		tableau: () => departementTableau(lu),
		figure: () => departementGrille(noyau, lu, lien),
		proprietes: () => departementProprietes(lu)
	};
}

function inconnu(
	code: string,
	format: Format,
	request: { instance: string; requestId: string }
): Response {
	const proches = prochesDepartement(currentRecherche().annuaire, code);
	return probleme({
		status: 404,
		title: 'Département introuvable',
		detail: `Aucun des 101 départements ne porte le code «\u202f${code.slice(0, 80)}\u202f».`,
		code: 'introuvable',
		...request,
		proches: proches.map(({ href, nom }) => ({ href: `${href}.${format}`, nom }))
	});
}
