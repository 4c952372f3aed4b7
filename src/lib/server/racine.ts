import { join } from 'node:path';

/** Folder of the project: the command that starts the server says it, the others run from there. */
export function fromRoot(...path: string[]): string {
	return join(process.env.MITOYEN_RACINE ?? process.cwd(), ...path);
}
