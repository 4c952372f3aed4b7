import { currentContours, currentZones } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';

/** What every publication of the release bears. */
export const sources = () => ({ sources: currentRelease().release.sources });

/** The same for a view that has a territory. */
export const territoire = () => ({ ...sources(), zones: currentZones });

/** What a map is drawn on, with the whole address of its page. */
export const fond = (lien: string) => ({ ...currentContours(), lien });
