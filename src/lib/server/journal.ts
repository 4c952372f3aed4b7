type Context = { requestId: string; url: string; status: number };

/** Writes an unexpected error as one line of JSON on stderr, to be found again by its request id. */
export function logError(error: unknown, context: Context): void {
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	const line = {
		niveau: 'erreur',
		quand: new Date().toISOString(),
		...context,
		name,
		message,
		stack
	};
	process.stderr.write(`${JSON.stringify(line)}\n`);
}
