import { spawn } from 'node:child_process';

/** What a program wrote on its standard output. */
export type Sortie = { code: number | null; sortie: string; erreurs: string };

/**
 * Runs a program of someone else to its end, at most `secondes`; beyond, it is killed with its
 * children. Throws when it cannot be started.
 */
export function lancer(
	programme: string,
	args: readonly string[],
	{ entree = '', secondes = 60 } = {}
): Promise<Sortie> {
	return new Promise((resolve, reject) => {
		// In a group of its own: LibreOffice is a shell script that starts others.
		const child = spawn(programme, args, { stdio: 'pipe', detached: true });
		const alarme = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), secondes * 1000);
		const parts: Buffer[] = [];
		let erreurs = '';
		child.stdout.on('data', (part: Buffer) => parts.push(part));
		child.stderr.on('data', (part) => (erreurs += part));
		child.on('error', (error) => (clearTimeout(alarme), reject(error)));
		child.on('close', (code) => {
			clearTimeout(alarme);
			resolve({ code, sortie: Buffer.concat(parts).toString('utf8'), erreurs });
		});
		child.stdin.on('error', () => undefined).end(entree);
	});
}

/** The same, for one that must succeed: its output. */
export async function lire(programme: string, ...args: string[]): Promise<string> {
	const { code, sortie, erreurs } = await lancer(programme, args);
	if (code !== 0) throw new Error(`${programme} ${args.join(' ')}: ${code}\n${erreurs}`);
	return sortie;
}
