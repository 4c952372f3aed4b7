// What the follower of the database last said; pages show it, and answers made meanwhile are others.
let absente = false;

/** Whether the database has been away for some seconds: what is public then stays as it is. */
export const isBaseAbsente = (): boolean => absente;

/** Keeps what the follower says. */
export function direAbsente(now: boolean): void {
	absente = now;
}
