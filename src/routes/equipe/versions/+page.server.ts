import { exiger } from '#lib/server/compte/garde.ts';
import { listerVersions } from '#lib/server/base/versions.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { PageServerLoad } from './$types';

/** Every release, the latest first: it is the public one. */
export const load: PageServerLoad = async (event) => {
	exiger(event, 'lecture');
	return { versions: await listerVersions((await ouvrirSalle()).base) };
};
