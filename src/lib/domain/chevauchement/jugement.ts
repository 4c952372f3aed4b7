import { idsSous, type Masque } from '#lib/domain/reseau/cible.ts';
import type { Couche, Masques } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { AxeCompare } from './axe-compare.ts';
import type { Manque } from './paire.ts';
import type { Verdict } from './verdict.ts';

/** What services alone say of a pair on one axe; null when both are known not to propose any. */
export function verdictAxe(couche: Couche, a: number, b: number, axe: AxeCompare): Verdict | null {
	const { propose } = couche;
	const { sous } = axe;
	if (
		(propose.bas[a]! & propose.bas[b]! & sous.bas) |
		(propose.haut[a]! & propose.haut[b]! & sous.haut)
	) {
		return 'doublon';
	}
	if (!isKnown(couche, a, axe) || !isKnown(couche, b, axe)) return 'indetermine';
	const [first, second] = [a, b].map((s) => touches(propose, s, sous));
	if (first && second) return 'complement';
	return first || second ? 'specialisation' : null;
}

/** The verdict of the whole, from those of the axes compared. */
export function verdictGlobal(verdicts: readonly (Verdict | null)[]): Verdict {
	const found = (['doublon', 'indetermine', 'complement'] as const).find((verdict) =>
		verdicts.includes(verdict)
	);
	return found ?? 'specialisation';
}

/** Sous-thématiques proposed by both on an axe, in study order. */
export function sousCommunes(
	{ cibles }: Index,
	{ propose }: Couche,
	a: number,
	b: number,
	{ sous }: AxeCompare
) {
	return idsSous(
		cibles,
		propose.bas[a]! & propose.bas[b]! & sous.bas,
		propose.haut[a]! & propose.haut[b]! & sous.haut
	);
}

/** What each side leaves unknown on an axe. */
export function manqueDe(
	{ cibles, noyau }: Index,
	couche: Couche,
	a: number,
	b: number,
	{ axe, sous }: AxeCompare
): Manque {
	const unknown = (s: number) => {
		const { bas, haut } = known(couche, s);
		return idsSous(cibles, sous.bas & ~bas, sous.haut & ~haut);
	};
	return { axe: noyau.axes[axe]!.id, gauche: unknown(a), droite: unknown(b) };
}

// Proposed, announced or refused. "The axe is proposed" says nothing of any sous-thématique: where
// precise sources deny each of them, they are what is compared.
function known({ propose, projet, refuse }: Couche, s: number): Masque {
	return {
		bas: propose.bas[s]! | projet.bas[s]! | refuse.bas[s]!,
		haut: propose.haut[s]! | projet.haut[s]! | refuse.haut[s]!
	};
}

function isKnown(couche: Couche, s: number, { sous }: AxeCompare): boolean {
	const { bas, haut } = known(couche, s);
	return ((sous.bas & ~bas) | (sous.haut & ~haut)) === 0;
}

function touches({ bas, haut }: Masques, s: number, masque: Masque): boolean {
	return ((bas[s]! & masque.bas) | (haut[s]! & masque.haut)) !== 0;
}
