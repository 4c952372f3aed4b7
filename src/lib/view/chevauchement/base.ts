import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import { evidence } from '#lib/view/base.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord, nombre } from '#lib/view/nombre.ts';
import { comptesDe } from './comptes.ts';
import { motsEnsemble, type MotsEnsemble } from './ensemble.ts';
import type { ReferentielPaires } from './parametre.ts';
import type { VueChevauchement } from './vue.ts';

/**
 * The line under the sentence: the structures compared, the pairs found, and which facts are left
 * out or let in. "Base : 19 syndicats THD, 59 OPSN historiques, dont 6 des deux côtés. 26 paires…"
 */
export function baseChevauchement(
	{ filtre }: VueChevauchement,
	lus: Chevauchements,
	referentiel: ReferentielPaires
): string {
	const { hybrides, possibles } = comptesDe(lus);
	const gauche = counted(lus.gauche.length, motsEnsemble(filtre.gauche, referentiel), 'd’un côté');
	const droite = counted(lus.droite.length, motsEnsemble(filtre.droite, referentiel), 'de l’autre');
	const dont = hybrides === 0 ? '' : `, dont ${nombre(hybrides)} des deux côtés`;
	const faits = evidence(filtre);
	return espacer(
		`Base : ${gauche}, ${droite}${dont}. ${pairs(lus.paires.length, possibles)}` +
			`${folded(lus.repliees)}${faits === '' ? '' : ` ; ${faits}`}.`
	);
}

function counted(n: number, { nom }: MotsEnsemble, cote: string): string {
	return nom === null ? `${accord(n, 'structure')} ${cote}` : accord(n, nom.un, nom.plusieurs);
}

function pairs(paires: number, possibles: number): string {
	if (paires === 0) return 'Aucune paire';
	const dont =
		possibles === 0 ? '' : `, dont ${nombre(possibles)} sur un territoire seulement possible`;
	return accord(paires, 'paire') + dont;
}

function folded(repliees: number): string {
	if (repliees === 0) return '';
	return ` ; ${accord(repliees, 'contact de bordure replié', 'contacts de bordure repliés')}`;
}
