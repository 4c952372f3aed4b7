import { isDeepStrictEqual } from 'node:util';
import type { Cog } from '#lib/domain/cog.ts';
import { OBLIGATOIRES } from '#lib/server/data/controle-fait.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import { type Donnees, FEUILLES } from '#lib/server/data/donnees.ts';
import { type Cellules, type Ecart, ecarts } from '#lib/server/data/ecart.ts';
import { feuilleDe, type Ligne } from '#lib/server/data/feuille.ts';
import { type FauteSaisie, fauteDe } from './faute.ts';
import { type Groupe, GROUPES } from './groupe.ts';
import { rangeesLues, saisieDe } from './lecture.ts';
import { groupeDe, type Rangee, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** What keeping a sheet would do to the facts: nothing is written here. */
export type Ecriture = {
	fautes: FauteSaisie[];
	/** The facts with this sheet; null when it has faults. */
	donnees: Donnees | null;
	ecarts: Ecart[];
};

/** A row that did not change has no line of its own: what is wrong there is not of this sheet. */
const AILLEURS = 0;

/**
 * The facts whose rows of one sheet are replaced by those of `saisie`, with the checks of
 * `npm run data:check`, told beside the fields. Rows that were not touched stay as they are. Pure.
 */
export function ecrire(donnees: Donnees, sujet: Sujet, saisie: Saisie, cog: Cog): Ecriture {
	const lignes = new Map<string, string>();
	const fautes = manquantes(sujet, saisie);
	const feuilles = GROUPES[sujet.objet].map((groupe) => {
		const ecrite = ecrireGroupe(donnees, groupe, sujet, saisie, lignes.size);
		for (const [i, nom] of ecrite.nouvelles.entries()) {
			lignes.set(JSON.stringify([`${groupe.feuille}.csv`, ecrite.premiere + i]), nom);
		}
		fautes.push(...ecrite.fautes);
		return [groupe.feuille, ecrite.feuille] as const;
	});
	const suite = { ...donnees, ...Object.fromEntries(feuilles) } as Donnees;
	if (fautes.length > 0) return { fautes, donnees: null, ecarts: [] };
	const lue = saisieDe(donnees, sujet);
	if (isDeepStrictEqual(lue, saisie)) return { fautes, donnees, ecarts: [] };
	fautes.push(...controler(donnees, suite, lignes, cog));
	if (fautes.length > 0) return { fautes, donnees: null, ecarts: [] };
	return { fautes, donnees: suite, ecarts: ecarts(donnees, suite) };
}

type Partage = { gardees: Ligne<Cellules>[]; nouvelles: [string, Rangee][] };

/** The rows of a group as they were, and those that must be read again. */
function partager(donnees: Donnees, groupe: Groupe, id: string, saisie: Saisie): Partage {
	const connues = new Map(rangeesLues(donnees, groupe, id).map((lue) => [lue.nom, lue]));
	const partage: Partage = { gardees: [], nouvelles: [] };
	for (const [rangee, cells] of Object.entries(saisie)) {
		if (groupeDe(rangee) !== groupe.nom) continue;
		const lue = connues.get(rangee);
		if (lue && isDeepStrictEqual(lue.texte, cells)) {
			partage.gardees.push({ ligne: AILLEURS, valeur: lue.ligne });
		} else partage.nouvelles.push([rangee, cells]);
	}
	return partage;
}

function ecrireGroupe(
	donnees: Donnees,
	groupe: Groupe,
	{ id }: Sujet,
	saisie: Saisie,
	deja: number
) {
	const { feuille: nom, sienne } = groupe;
	const fichier = `${nom}.csv`;
	const { gardees, nouvelles } = partager(donnees, groupe, id, saisie);
	const premiere = deja + 1;
	const lue = lire(groupe, nouvelles, premiere);
	const autres = (donnees[nom].lignes as Ligne<Cellules>[])
		.filter(({ valeur }) => !sienne(valeur, id))
		.map(({ valeur }) => ({ ligne: AILLEURS, valeur }));
	return {
		premiere,
		nouvelles: nouvelles.map(([rangee]) => rangee),
		fautes: lue.anomalies.map((anomalie) =>
			fauteDe(nouvelles[(anomalie.ligne ?? 0) - premiere]?.[0] ?? null, anomalie)
		),
		feuille: { ...lue.feuille, fichier, lignes: [...autres, ...gardees, ...lue.feuille.lignes] }
	};
}

function lire({ feuille }: Groupe, nouvelles: Partage['nouvelles'], premiere: number) {
	const fichier = `${feuille}.csv`;
	const entete = Object.keys(FEUILLES[feuille].shape);
	// A table without rows would be reported as an emptied file.
	if (nouvelles.length === 0) return { feuille: { fichier, entete, lignes: [] }, anomalies: [] };
	const rangs = nouvelles.map(([, cells], i) => ({
		ligne: premiere + i,
		cellules: entete.map((colonne) => (cells[colonne] ?? '').trim())
	}));
	return feuilleDe(fichier, { entete, rangs, anomalies: [] }, FEUILLES[feuille]);
}

/** What the checks say of the sheet, and what it makes wrong elsewhere; not what was wrong before. */
function controler(
	avant: Donnees,
	apres: Donnees,
	lignes: ReadonlyMap<string, string>,
	cog: Cog
): FauteSaisie[] {
	const erreurs = checkDonnees(apres, cog).filter(({ niveau }) => niveau === 'erreur');
	if (erreurs.length === 0) return [];
	const known = new Set(checkDonnees(avant, cog).map(({ message }) => message));
	return erreurs.flatMap((anomalie) => {
		const rangee = lignes.get(JSON.stringify([anomalie.fichier, anomalie.ligne]));
		if (rangee) return [fauteDe(rangee, anomalie)];
		if (known.has(anomalie.message)) return [];
		return [fauteDe(null, anomalie)];
	});
}

/** The fields that every structure must have and that this one lacks, said beside them. */
function manquantes({ objet }: Sujet, saisie: Saisie): FauteSaisie[] {
	if (objet !== 'structure') return [];
	const champs = new Set(Object.values(saisie).map(({ champ }) => champ));
	return OBLIGATOIRES.filter((champ) => !champs.has(champ)).map((champ) => ({
		...{ rangee: `identite:${champ}`, colonne: 'valeur', valeur: '' },
		message: 'Cette information est obligatoire.',
		correction: 'Remplissez-la, avec sa source.'
	}));
}
