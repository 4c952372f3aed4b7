/** How many of each fault: a few in `npm test`, all of them on demand (`npm run test:faults`). */
const COURT = process.env.PANNES !== 'complet';

/**
 * Times in milliseconds are those of the bars on a machine of its own; `npm test` runs on busy ones,
 * where it proves that nothing hangs, and where its visitors rest between two pages (`repos`).
 * `endurance`: seconds; `croissance`: megabytes, that a short one cannot tell from a server that warms up.
 */
export const FORME = COURT
	? {
			...{ coups: 5, coupsWeb: 1, coupsImport: 1, coupsEmbarques: 1, ruptures: 5, arrets: 2 },
			...{ secondes: 3, pages: 60, pret: 20_000, attente: 15_000, orphelin: 10_000 },
			...{ endurance: 4, croissance: 120, repos: 20 }
		}
	: {
			...{ coups: 50, coupsWeb: 50, coupsImport: 50, coupsEmbarques: 10, ruptures: 20, arrets: 5 },
			...{ secondes: 60, pages: 600, pret: 5_000, attente: 3_000, orphelin: 2_000 },
			...{ endurance: 1800, croissance: 30, repos: 0 }
		};

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
