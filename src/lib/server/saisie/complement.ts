import type { Cog } from '#lib/domain/cog.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { saisieDe } from './lecture.ts';
import { estAjoutee, groupeDe, type Rangee, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/**
 * The cells that a person is not asked for: names that official codes and identifiers give. They are
 * there for the reader of a file, and are filled only where they are empty.
 */
export function completer(donnees: Donnees, sujet: Sujet, saisie: Saisie, cog: Cog): Saisie {
	return Object.fromEntries(
		Object.entries(saisie).map(([nom, rangee]): [string, Rangee] => {
			const groupe = groupeDe(nom);
			// The name of a territory is that of its code, whatever the code was a moment ago.
			if (!estAjoutee(nom) || (rangee.nom && groupe !== 'territoires')) return [nom, rangee];
			return [nom, { ...rangee, nom: nomDe(donnees, sujet, groupe, rangee, cog) }];
		})
	);
}

function nomDe(
	donnees: Donnees,
	{ objet, id }: Sujet,
	groupe: string,
	rangee: Rangee,
	cog: Cog
): string {
	if (groupe === 'territoires') return nomOfficiel(cog, rangee.zone ?? '', rangee.code ?? '');
	if (groupe === 'relations') return nomDeSujet(donnees, { objet, id: rangee.b ?? '' });
	if (groupe !== 'adoptions') return '';
	const structure = objet === 'structure' ? id : (rangee.organisation ?? '');
	return nomDeSujet(donnees, { objet: 'structure', id: structure });
}

/** The name of a territory in the official code; empty when there is no such code. */
export function nomOfficiel(cog: Cog, zone: string, code: string): string {
	const haut = code.toUpperCase();
	if (zone === 'commune') return cog.communes.nom[cog.communes.code.indexOf(haut)] ?? '';
	const zones = { region: cog.regions, departement: cog.departements, epci: cog.epci }[zone];
	return zones?.find((une) => une.code === haut)?.nom ?? '';
}

/** The name that the draft gives to a structure, a solution or a source; empty when it has none. */
export function nomDeSujet(donnees: Donnees, sujet: Sujet): string {
	return nomDeSaisie(sujet, saisieDe(donnees, sujet));
}

/** The name that a sheet gives to its subject: of a structure, its acronym where it has one. */
export function nomDeSaisie({ objet, id }: Sujet, saisie: Saisie): string {
	if (objet === 'source') return saisie[`source:${id}`]?.titre ?? '';
	if (objet === 'solution') return saisie[`solution:${id}`]?.nom ?? '';
	return saisie['identite:sigle']?.valeur || saisie['identite:nom']?.valeur || '';
}
