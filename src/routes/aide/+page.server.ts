import { readExploitant } from '#lib/server/exploitant.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ contact: readExploitant(process.env).contact });
