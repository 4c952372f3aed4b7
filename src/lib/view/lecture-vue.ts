import { cleNom } from '#lib/domain/nom.ts';
import { nearest } from '#lib/domain/proche.ts';
import { ignoree, lienMigre, MAX_AVIS, nomInconnu, valeurInconnue, type Avis } from './avis.ts';
import { nomActuel } from './migration.ts';
import { PARAMETRES, prendPlusieurs, valeursDe } from './parametre.ts';
import type { Parametre, Referentiel, Valeur } from './parametre.ts';
import { mesureParDefaut, sousDesAxes, vueParDefaut, type Vue } from './vue.ts';

/**
 * Reads a view from the query of a URL. Lists are comma-separated or repeated; empty values count
 * as absent; what is unknown is left out and said in `avis` (`MAX_AVIS` at most), with the nearest
 * known value. Never throws, whatever the query.
 */
export function parseVue(
	params: URLSearchParams,
	referentiel: Referentiel
): { vue: Vue; avis: Avis[] } {
	const avis: Avis[] = [];
	const lues = new Map<Parametre, string[]>();
	for (const [parametre, textes] of readNames(params, avis)) {
		lues.set(parametre, readValues(parametre, textes, valeursDe(parametre, referentiel), avis));
	}
	const vue = assemble(lues);
	dropStrangers(vue, referentiel, avis);
	chooseMesure(vue, lues.get('mesure')?.[0] as Vue['mesure'] | undefined, avis);
	return { vue, avis: avis.slice(0, MAX_AVIS) };
}

function readNames(params: URLSearchParams, avis: Avis[]): Map<Parametre, string[]> {
	const textes = new Map<Parametre, string[]>();
	for (const [nom, texte] of params) {
		const actuel = nomActuel(nom);
		const parametre = actuel ?? PARAMETRES.find((connu) => connu === nom);
		if (actuel !== null) avis.push(lienMigre(nom, nom, actuel));
		if (parametre) textes.set(parametre, [...(textes.get(parametre) ?? []), texte]);
		else if (avis.length < MAX_AVIS) avis.push(nomInconnu(nom, nearest(nom, PARAMETRES)));
	}
	return textes;
}

function readValues(
	parametre: Parametre,
	textes: readonly string[],
	valeurs: readonly Valeur[],
	avis: Avis[]
): string[] {
	const ids = new Set<string>();
	for (const texte of new Set(textes.flatMap((liste) => liste.split(',')))) {
		if (texte.trim() === '') continue;
		const id = readValue(parametre, texte.trim(), valeurs, avis);
		if (id !== null && ids.size > 0 && !prendPlusieurs(parametre)) {
			avis.push(ignoree(parametre, id, `${parametre} ne prend qu’une valeur`));
		} else if (id !== null) ids.add(id);
	}
	return [...ids].sort();
}

// An id, or a name or code of the same thing: an old link, or a link typed by hand.
function readValue(
	parametre: Parametre,
	texte: string,
	valeurs: readonly Valeur[],
	avis: Avis[]
): string | null {
	if (valeurs.some(({ id }) => id === texte)) return texte;
	if (avis.length >= MAX_AVIS) return null;
	const cle = cleNom(texte);
	const autre = valeurs.find(({ id, alias }) => [id, ...alias].some((nom) => cleNom(nom) === cle));
	if (autre) {
		avis.push(lienMigre(parametre, texte, autre.id));
		return autre.id;
	}
	const noms = new Map(valeurs.flatMap(({ id, alias }) => [id, ...alias].map((nom) => [nom, id])));
	const proche = nearest(texte, noms.keys());
	avis.push(valeurInconnue(parametre, texte, proche && noms.get(proche)!));
	return null;
}

function assemble(lues: ReadonlyMap<Parametre, string[]>): Vue {
	const vue = vueParDefaut();
	const liste = (parametre: Parametre) => lues.get(parametre) ?? [];
	// The lists are closed: every value read is one of its type.
	const une = <T extends string>(parametre: Parametre, defaut: T) =>
		(liste(parametre)[0] ?? defaut) as T;
	const { filtre } = vue;
	return {
		...vue,
		filtre: {
			axes: liste('axe'),
			sousThematiques: liste('sous-thematique'),
			familles: liste('famille'),
			roles: liste('role') as Vue['filtre']['roles'],
			statuts: liste('statut'),
			regions: liste('region'),
			confiance: une('confiance', filtre.confiance),
			source: une('source', filtre.source),
			adhesion: une('adhesion', filtre.adhesion)
		},
		departement: liste('departement')[0] ?? null,
		tri: une('tri', vue.tri)
	};
}

// A form without JavaScript sends the sous-thématiques of the axe that was chosen before.
function dropStrangers({ filtre }: Vue, { axes }: Referentiel, avis: Avis[]): void {
	const kept = sousDesAxes(axes, filtre.axes);
	for (const id of filtre.sousThematiques.filter((sous) => !kept.has(sous))) {
		avis.push(ignoree('sous-thematique', id, 'Cette sous-thématique n’est pas de l’axe choisi'));
	}
	filtre.sousThematiques = filtre.sousThematiques.filter((sous) => kept.has(sous));
}

function chooseMesure(vue: Vue, mesure: Vue['mesure'] | undefined, avis: Avis[]): void {
	const defaut = mesureParDefaut(vue.filtre);
	const sansCible = mesure === 'etat' && defaut !== 'etat';
	if (sansCible) avis.push(ignoree('mesure', 'etat', 'L’état se mesure sur un axe choisi'));
	vue.mesure = mesure === undefined || sansCible ? defaut : mesure;
}
