import type { Axe } from '#lib/domain/axe.ts';
import { dansLaRegion } from '#lib/domain/article.ts';
import { ROLES, type Filtre } from '#lib/domain/filtre.ts';
import { enumere, guillemets } from './nombre.ts';
import type { Referentiel } from './parametre.ts';

/** What a filter aims at: the names, in mid-sentence, of its sous-thématiques or else of its axes. */
export function nomsCible(
	{ axes, sousThematiques }: Pick<Filtre, 'axes' | 'sousThematiques'>,
	referentiel: Axe[]
): string[] {
	if (sousThematiques.length === 0) {
		return referentiel.filter(({ id }) => axes.includes(id)).map(({ court }) => minuscule(court));
	}
	return referentiel
		.flatMap((axe) => axe.sousThematiques)
		.filter(({ id }) => sousThematiques.includes(id))
		.map(({ nom }) => minuscule(nom));
}

/** "de " or "d’", before a name. */
export function de(nom: string): string {
	return /^[aâàeéèêiîoôuy]/i.test(nom) ? 'd’' : 'de ';
}

/** "un service de cybersécurité ou de données". */
export function unService(noms: readonly string[]): string {
	return `un service ${enumere(
		noms.map((nom) => de(nom) + nom),
		'ou'
	)}`;
}

/** Where the chosen régions are: "en Bretagne et dans les Hauts-de-France"; empty without one. */
export function lieu(
	{ regions }: Pick<Filtre, 'regions'>,
	referentiel: Pick<Referentiel, 'regions'>
): string {
	return enumere(
		referentiel.regions.filter(({ code }) => regions.includes(code)).map(dansLaRegion)
	);
}

const NOMS_ROLE = { 'opsn-historique': 'OPSN historique', 'operateur-thd': 'opérateur THD' };

/**
 * Which structures a filter keeps, after the noun "structures": "des familles CDG et THD, de rôle
 * opérateur THD,"; empty when it keeps them all. Several qualities end with a comma.
 */
export function quelles({ familles, roles, statuts }: Filtre, referentiel: Referentiel): string {
	const codes = referentiel.familles.filter(({ id }) => familles.includes(id)).map((f) => f.code);
	const noms = referentiel.statuts.filter(({ id }) => statuts.includes(id)).map((s) => s.nom);
	const role = ROLES.filter((id) => roles.includes(id)).map((id) => NOMS_ROLE[id]);
	const qualites = [
		codes.length === 0
			? ''
			: `${codes.length > 1 ? 'des familles' : 'de la famille'} ${enumere(codes)}`,
		role.length === 0 ? '' : `de rôle ${enumere(role, 'ou')}`,
		noms.length === 0 ? '' : `de statut ${enumere(noms.map(guillemets), 'ou')}`
	].filter((texte) => texte !== '');
	return qualites.length > 1 ? `${qualites.join(', ')},` : qualites.join();
}

/** A name in mid-sentence: its capital goes, unless it is that of an acronym ("SIG", "PCRS"). */
export function minuscule(nom: string): string {
	const [premiere = '', deuxieme = ''] = nom;
	const sigle = deuxieme !== deuxieme.toLowerCase();
	return sigle ? nom : premiere.toLowerCase() + nom.slice(1);
}
