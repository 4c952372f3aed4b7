import type { Adoptees } from '#lib/domain/adoption/adoptees.ts';
import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { espacer } from './espacer.js';
import { MOTS_DE_ORIGINE } from './adoption/origine.ts';
import { accord, enumere, nombre } from './nombre.ts';
import type { Vue } from './vue.ts';

/**
 * The line under the sentence: on how many structures it stands, and which facts it leaves out or
 * lets in. "Base : 67 structures, dont 12 documentées « propose » et 2 « en projet » sur cet axe."
 */
export function base({ filtre }: Vue, couverture: Couverture): string {
	const { retenues, presentes, cible, adoptees } = couverture;
	if (adoptees) return baseAdoptees(filtre, retenues, adoptees);
	const detail = cible ? documented(filtre, couverture) : placed(retenues, presentes);
	const faits = evidence(filtre);
	return espacer(
		`Base : ${accord(retenues, 'structure')}${detail}${faits === '' ? '' : ` ; ${faits}`}.`
	);
}

function documented(filtre: Vue['filtre'], { parEtatAxe, retenues }: Couverture): string {
	const [, refusent = 0, projettent = 0, proposent = 0] = parEtatAxe;
	const comptes = [
		proposent > 0 ? `${proposent} documentée${proposent > 1 ? 's' : ''} « propose »` : '',
		projettent > 0 ? `${projettent} « en projet »` : '',
		refusent > 0 ? `${refusent} « ne propose pas »` : ''
	].filter((texte) => texte !== '');
	if (retenues === 0) return '';
	return `, dont ${comptes.length === 0 ? 'aucune documentée' : enumere(comptes)} sur ${target(filtre)}`;
}

function target({ axes, sousThematiques }: Vue['filtre']): string {
	if (sousThematiques.length > 1) return 'ces sous-thématiques';
	if (sousThematiques.length === 1) return 'cette sous-thématique';
	return axes.length > 1 ? 'ces axes' : 'cet axe';
}

function placed(retenues: number, presentes: number): string {
	const sans = retenues - presentes;
	if (sans === 0) return '';
	const dont = sans === retenues ? '' : `dont ${sans} `;
	return `, ${dont}sans territoire documenté à ce niveau de confiance`;
}

function baseAdoptees(filtre: Vue['filtre'], structures: number, lues: Adoptees): string {
	const { retenues, utilisees, usages, nonDates, sansNom, choix } = lues;
	const parts = [
		`${accord(retenues, 'solution')} ${MOTS_DE_ORIGINE[choix.origine]}, dont ${nombre(utilisees)} avec un utilisateur ou un distributeur parmi ${accord(structures, 'structure')}`,
		accord(usages.length, 'adoption'),
		nonDates.length === 0 ? '' : `${accord(nonDates.length, 'adoption')} sans date, à part`,
		sansNom === 0 ? '' : `${accord(sansNom, 'adoption')} sans nom, qui ne colorent rien`,
		evidence(filtre)
	].filter((part) => part !== '');
	return espacer(
		`Base : ${parts.join(' ; ')}. Un promoteur ne compte pas comme utilisateur ; financeurs, État et annonces non plus.`
	);
}

/** Which facts a filter leaves out or lets in beyond the default; empty for the default. */
export function evidence({
	confiance,
	source,
	adhesion
}: Pick<Filtre, 'confiance' | 'source' | 'adhesion'>): string {
	return enumere(
		[
			confiance === 'haute' ? 'faits de confiance haute seulement' : '',
			confiance === 'basse' ? 'faits de confiance basse compris' : '',
			source === 'lien' ? 'sources en ligne seulement' : '',
			adhesion === 'toutes' ? 'structures dont l’adhésion est inconnue comprises' : ''
		].filter((texte) => texte !== '')
	);
}
