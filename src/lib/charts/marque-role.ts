import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';

/** Side of the square that the marks of the roles are drawn in. */
export const COTE_MARQUE = 14;

/** The shape of each role: its outline, and what is filled of it once it is more than announced. */
export const FORMES_ROLE: Record<RoleAdoption, { contour: string; plein: string }> = {
	promoteur: { contour: 'M2 2h10v10H2z', plein: 'M2 2h10v10H2z' },
	'co-developpeur': { contour: 'M2 2h10v10H2z', plein: 'M2 2v10h10z' },
	adoptant: { contour: 'M7 2a5 5 0 1 0 .01 0z', plein: 'M7 2a5 5 0 1 0 .01 0z' },
	distributeur: { contour: 'M7 1.5L13 12H1z', plein: 'M7 1.5L13 12H1z' },
	contributeur: { contour: 'M7 1l6 6-6 6-6-6z', plein: 'M7 1l6 6-6 6-6-6z' },
	financeur: { contour: 'M7 2a5 5 0 1 0 .01 0z', plein: '' }
};
