import { MOTS_RELATION_SOLUTION } from '#lib/domain/mots/adoption.ts';
import { MOTS_CONFIANCE, MOTS_NATURE } from '#lib/domain/mots/preuve.ts';
import { MOTS_RELATION } from '#lib/domain/mots/relation.ts';
import { MOTS_ZONE } from '#lib/domain/mots/territoire.ts';
import type { Confiance } from '#lib/domain/preuve.ts';
import type { Source } from '#lib/domain/source.ts';
import type { TypeZone } from '#lib/domain/territoire.ts';
import { IDENTITE } from './identite.ts';
import { libelleDe, type Listes } from './listes.ts';
import { groupeDe, type Rangee } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** The name of a row as a person reads it: "Département, Oise (60)". */
export function intituleDe(sujet: Sujet, nom: string, rangee: Rangee, listes: Listes): string {
	const groupe = groupeDe(nom);
	if (groupe === 'identite') return intituleChamp(rangee.champ ?? '');
	if (groupe === 'territoires') return intituleTerritoire(rangee);
	if (groupe === 'services') return intituleService(rangee, listes);
	if (groupe === 'relations') return intituleRelation(sujet, rangee, listes);
	if (groupe !== 'adoptions') return sujet.objet === 'source' ? 'La source' : 'La solution';
	if (sujet.objet === 'solution') return rangee.nom || 'Nouvelle organisation';
	return libelleDe(listes.solutions, rangee.solution ?? '') || 'Nouvelle solution';
}

function intituleChamp(champ: string): string {
	if (champ in IDENTITE) return IDENTITE[champ as keyof typeof IDENTITE].label;
	const mots = champ.replace(/^autre:/, '').replaceAll('-', ' ');
	return mots ? mots[0]!.toUpperCase() + mots.slice(1) : 'Autre fait';
}

function intituleTerritoire({ zone, code, nom }: Rangee): string {
	if (!code) return 'Nouveau territoire';
	const type = MOTS_ZONE[zone as TypeZone] as { un: string } | undefined;
	return `${type?.un ?? zone}, ${nom || 'nom à lire dans le code officiel'} (${code})`;
}

function intituleService({ axe, sousThematique }: Rangee, { axes }: Listes): string {
	const trouve = axes.find(({ id }) => id === axe);
	const sous = trouve?.sousThematiques.find(({ id }) => id === sousThematique);
	return sous?.nom ?? 'L’axe, sans préciser';
}

function intituleRelation({ objet, id }: Sujet, rangee: Rangee, listes: Listes): string {
	const mots: Readonly<Record<string, { de: string; vers: string }>> =
		objet === 'solution' ? MOTS_RELATION_SOLUTION : MOTS_RELATION;
	const sens = mots[rangee.type ?? ''];
	const options = objet === 'solution' ? listes.solutions : listes.structures;
	const deNous = rangee.a === id;
	const autre = deNous
		? rangee.nom || libelleDe(options, rangee.b ?? '')
		: libelleDe(options, rangee.a ?? '');
	if (!sens || !autre) return 'Nouvelle relation';
	return `${deNous ? sens.de : sens.vers} ${autre}`;
}

/** The marks of a fact, as the study says them: "Fiche validée par la structure, confiance haute, 2026". */
export function marquesDe(rangee: Rangee, { natures }: Listes): string {
	const siennes = (rangee.sources ?? '').split('|').map((id) => natures.get(id));
	const connues = siennes.filter((nature) => nature !== undefined) as Source['nature'][];
	const confiance = MOTS_CONFIANCE[rangee.confiance as Confiance] as
		{ libelle: string } | undefined;
	return [
		...[...new Set(connues)].map((nature) => MOTS_NATURE[nature]),
		...(confiance ? [confiance.libelle] : []),
		...(rangee.date ? [rangee.date] : [])
	].join(', ');
}
