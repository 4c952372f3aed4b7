import { readExploitant } from '#lib/server/exploitant.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { nom, contact } = readExploitant(process.env);
	return { nom, contact };
};
