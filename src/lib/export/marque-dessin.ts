import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { chemin, groupe, type Groupe } from './dessin.ts';

const COTES = 16;

// Drawings know straight lines only: a disc has sixteen sides. Every other one tells what is only
// announced from the ring of a funder.
function disque(tirets = false): string {
	const points = Array.from({ length: COTES }, (_, i) => {
		const angle = (i * 2 * Math.PI) / COTES;
		return [round(7 + 5 * Math.cos(angle)), round(7 + 5 * Math.sin(angle))] as const;
	});
	const sides = points.slice(1).map(([x, y], i) => {
		const [fx, fy] = points[i]!;
		return `${tirets && i % 2 === 1 ? 'm' : 'l'}${round(x - fx)} ${round(y - fy)}`;
	});
	return `m12 7${sides.join('')}${tirets ? '' : 'z'}`;
}

const round = (n: number) => Math.round(n * 100) / 100;

const DISQUE = disque();
const DISQUE_ANNONCE = disque(true);
const CARRE = 'm2 2h10v10h-10z';

/** The same shapes as on the page, in a square of 14 px. */
const MARQUES: Record<RoleAdoption, { contour: string; plein: string }> = {
	promoteur: { contour: CARRE, plein: CARRE },
	'co-developpeur': { contour: CARRE, plein: 'm2 2v10h10z' },
	adoptant: { contour: DISQUE, plein: DISQUE },
	distributeur: { contour: 'm7 1.5l6 10.5h-12z', plein: 'm7 1.5l6 10.5h-12z' },
	contributeur: { contour: 'm7 1l6 6l-6 6l-6-6z', plein: 'm7 1l6 6l-6 6l-6-6z' },
	financeur: { contour: DISQUE, plein: '' }
};

/**
 * The mark of a role, its top left corner at (x, y); hollow when it is only announced. `phrase`: what
 * it says where no word stands beside it.
 */
export function marqueRole(
	id: string,
	role: RoleAdoption,
	{
		x,
		y,
		annonce = false,
		phrase = ''
	}: { x: number; y: number; annonce?: boolean; phrase?: string }
): Groupe {
	const { contour, plein } = MARQUES[role];
	const edge = annonce && contour === DISQUE ? DISQUE_ANNONCE : contour;
	const trait = { encre: couleur('accent'), epaisseur: 1.5 };
	return groupe(
		id,
		[
			...(plein && !annonce ? [chemin({ d: plein, peinture: 'accent' })] : []),
			chemin({ d: edge, trait, nom: phrase })
		],
		{ x, y }
	);
}
