import { exiger } from '#lib/server/compte/garde.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	exiger(event, 'contribution');
};
