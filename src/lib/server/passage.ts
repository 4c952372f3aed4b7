import { ramasser } from './ramassage.js';

/** Bytes between two collections: 30 ms of them, against tens of megabytes. */
const ENTRE = 6 * 1024 * 1024;
let passes = 0;

/**
 * Says that so many bytes of files, or of what they are made from, went through the server. What they
 * leave behind is long dead before V8 feels its weight, and half of it lies outside of its heap.
 */
export function passer(octets: number): void {
	passes += octets;
	if (passes < ENTRE) return;
	passes = 0;
	// Once what was just made is on its way.
	setImmediate(() => ramasser());
}
