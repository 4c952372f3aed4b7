import { CARTES } from '#lib/view/integration/carte.ts';
import type { ParamMatcher } from '@sveltejs/kit';

/** Maps that leave the site in a frame. */
export const match = ((param) => CARTES.some((carte) => carte === param)) satisfies ParamMatcher;
