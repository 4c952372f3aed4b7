import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process that runs `acte.ts`. */
export type Enfant = {
	/** Asks for one act; gives the line that it answers: « fait … », « refus », « perdue ». */
	demander(acte: string): Promise<string>;
	/** Ends it as the system would, without a word; waits until it is gone. */
	tuer(): Promise<void>;
	/** Its code; null while it lives. */
	code(): number | null;
	stop(): Promise<void>;
};

/** Starts a process that acts on the database of `env`, and waits until it has opened it. */
export async function lancer(env: Record<string, string>): Promise<Enfant> {
	const child = spawn(process.execPath, ['var/test/acte/acte.js'], {
		env: { ...process.env, DATABASE_URL: '', ...env },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	// What is said to one that was killed is lost, as it must be.
	child.stdin.on('error', () => {});
	let errors = '';
	child.stderr.on('data', (chunk) => (errors += chunk));
	const output = () => errors;
	const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
	const exited = once(child, 'exit');
	const ligne = async () => {
		const { value, done } = await lines.next();
		if (done) throw new Error(`The process stopped:\n${output()}`);
		return value as string;
	};
	expectPret(await ligne(), output);
	return {
		demander: (acte) => {
			child.stdin.write(`${acte}\n`);
			return ligne();
		},
		tuer: async () => {
			child.kill('SIGKILL');
			await exited;
		},
		code: () => child.exitCode,
		stop: async () => {
			child.stdin.end();
			await exited;
		}
	};
}

function expectPret(said: string, output: () => string) {
	if (said !== 'prêt') throw new Error(`not ready: ${said}\n${output()}`);
}
