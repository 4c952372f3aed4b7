import type { LigneAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { MOTS_ROLE } from '#lib/domain/mots/structure.ts';
import type { Role } from '#lib/domain/structure.ts';
import { espacer } from './espacer.js';
import type { Fragment } from './fragment.ts';
import { lieu, minuscule, nomsCible, quelles, unService } from './mots.ts';
import { accord, enumere, guillemets, nombre } from './nombre.ts';
import type { Referentiel } from './parametre.ts';

/** What was asked of the directory. */
type Demande = { filtre: Filtre; recherche: string };

/**
 * What the lines of the directory are, in one sentence: how many, which, where, and their roles,
 * hybrids counted in both. "**67 structures** servent tout ou partie de **71 départements** : …".
 */
export function phraseAnnuaire(
	lignes: readonly LigneAnnuaire[],
	demande: Demande,
	referentiel: Referentiel
): Fragment[] {
	const asked = demandees(demande, referentiel);
	const [seule] = lignes;
	const fragments: Fragment[] = !seule
		? [`Aucune structure${asked}.`]
		: lignes.length === 1
			? [
					`Une seule structure${asked} : `,
					{ fort: seule.nom },
					`, ${minuscule(motsRoles(seule.roles))}.`
				]
			: [{ fort: accord(lignes.length, 'structure') }, asked, ...territoire(lignes), roles(lignes)];
	return fragments.map((f) => (typeof f === 'string' ? espacer(f) : f));
}

/** The roles of a structure: "OPSN historique et opérateur THD". */
export function motsRoles(liste: readonly Role[]): string {
	const libelles = liste.map((role) => MOTS_ROLE[role].libelle);
	return enumere(libelles.map((libelle, i) => (i === 0 ? libelle : minuscule(libelle))));
}

function demandees({ filtre, recherche }: Demande, referentiel: Referentiel): string {
	const noms = nomsCible(filtre, referentiel.axes);
	const place = lieu(filtre, referentiel);
	const which = quelles(filtre, referentiel);
	return [
		which && ` ${which}`,
		noms.length > 0 ? ` proposant ${unService(noms)}` : '',
		place && ` présentes ${place}`,
		recherche && ` répondant à ${guillemets(recherche)}`
	].join('');
}

function territoire(lignes: readonly LigneAnnuaire[]): Fragment[] {
	const codes = new Set(lignes.flatMap((l) => l.departements.map(({ code }) => code)));
	if (codes.size === 0) return [', sans territoire renseigné'];
	return [' servent tout ou partie de ', { fort: accord(codes.size, 'département') }];
}

function roles(lignes: readonly LigneAnnuaire[]): string {
	const having = (role: Role) => lignes.filter((l) => l.roles.includes(role)).length;
	const [opsn, thd] = [having('opsn-historique'), having('operateur-thd')];
	const deux = opsn + thd - lignes.length;
	const comptes = [
		opsn > 0 ? accord(opsn, 'OPSN historique', 'OPSN historiques') : '',
		thd > 0 ? accord(thd, 'opérateur THD', 'opérateurs THD') : ''
	].filter((texte) => texte !== '');
	const portent = deux > 1 ? 'portent' : 'porte';
	const hybrides = deux > 0 ? `, dont ${nombre(deux)} ${portent} les deux rôles` : '';
	return ` : ${comptes.join(' et ')}${hybrides}.`;
}
