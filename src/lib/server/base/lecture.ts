import type { Base } from './base.ts';

/**
 * Reads several tables as they were at one instant: without it, what is read last may know of a change
 * that what was read first does not. `lire` must read by the transaction that it is given, and writes
 * nothing.
 */
export function lireEnsemble<T>(base: Base, lire: (tx: Base) => Promise<T>): Promise<T> {
	return base.transaction(lire, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}
