import { randomBytes } from 'node:crypto';

const prefix = randomBytes(5).toString('hex');
let last = 0;

/** A new request id: unique on this process, and unlike those of any other one. */
export function nextRequestId(): string {
	last += 1;
	return `${prefix}-${last.toString(36)}`;
}
