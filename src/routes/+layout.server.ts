import { currentRelease } from '#lib/server/release.ts';
import type { LayoutServerLoad } from './$types';

/** What the footer of every page says: which release is shown. */
export const load: LayoutServerLoad = () => {
	const { release, sha256 } = currentRelease();
	return { edition: { numero: release.numero, date: release.date, sha256 } };
};
