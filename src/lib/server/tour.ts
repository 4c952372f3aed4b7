let dernier: Promise<unknown> = Promise.resolve();

/**
 * Waits for one's turn: those who wait here go one per turn of the event loop, in the order in which
 * they came. Twenty files computed at once would hold a page for as long as all of them take.
 */
export function tour(): Promise<void> {
	const mien = dernier.then(() => new Promise<void>((turn) => setImmediate(turn)));
	dernier = mien;
	return mien;
}
