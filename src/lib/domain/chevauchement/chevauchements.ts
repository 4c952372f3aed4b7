import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { cellulesDe } from './cellule.ts';
import { refusDe, REFUS } from './choix.ts';
import { contactsDe, type Suivi } from './contact.ts';
import type { FiltreChevauchement } from './filtre.ts';
import { juge } from './juge.ts';
import type { Paire } from './paire.ts';
import type { Chevauchements } from './resultat.ts';
import { VERDICTS } from './verdict.ts';

/**
 * Where two sets of structures share a territory, and what can be said of each pair. Rules:
 * domain.md. `suivi` follows the walk. Throws on an id that the release does not know.
 */
export function chevauchements(
	index: Index,
	filtre: FiltreChevauchement,
	suivi?: Suivi
): Chevauchements {
	const contacts = contactsDe(index, filtre, suivi);
	const { gauche, droite } = contacts;
	const { paire } = juge(index, filtre);
	const refus = refusDe(index, filtre);
	const jugees = contacts.contacts
		.map(paire)
		.map((p) => ({ paire: p, refus: refus(p, p.verdict) }));
	const paires = jugees
		.filter((jugee) => jugee.refus === 0)
		.map((jugee) => jugee.paire)
		.sort(byVerdict);
	return {
		...{ filtre, gauche, droite, paires },
		repliees: jugees.filter((jugee) => jugee.refus === REFUS.bordure).length,
		departements: cellulesDe(index, filtre, contacts, paires)
	};
}

// Structures are numbered in the order of their slugs.
function byVerdict(a: Paire, b: Paire): number {
	return (
		VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
		(b.population ?? -1) - (a.population ?? -1) ||
		a.gauche - b.gauche ||
		a.droite - b.droite
	);
}
