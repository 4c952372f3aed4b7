import type { LayoutServerLoad } from './$types';

/** Who is in the team's room; each page says which role it asks for. */
export const load: LayoutServerLoad = ({ locals }) => ({ compte: locals.compte });
