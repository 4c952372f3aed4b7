import { readExploitant } from '#lib/server/exploitant.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ exploitant: readExploitant(process.env) });
