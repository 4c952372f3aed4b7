/** How many of each fault: a few in `npm test`, all of them on demand (`npm run test:faults`). */
const COURT = process.env.PANNES !== 'complet';

export const FORME = COURT
	? { coups: 5, coupsEmbarques: 2, ruptures: 5, arrets: 2, secondes: 5, pages: 60, lents: false }
	: {
			coups: 50,
			coupsEmbarques: 10,
			ruptures: 20,
			arrets: 5,
			secondes: 60,
			pages: 600,
			lents: true
		};

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
