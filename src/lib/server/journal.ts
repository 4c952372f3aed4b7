type Context = { requestId: string; url: string; status: number };

/** Writes an unexpected error as one line of JSON on stderr, to be found again by its request id. */
export function logError(error: unknown, context: Context): void {
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	const line = {
		niveau: 'erreur',
		quand: new Date().toISOString(),
		...context,
		url: sansSecret(context.url),
		name,
		message,
		stack
	};
	process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** The address as a log may keep it: what follows opens the sheet of a structure. */
const sansSecret = (url: string) => url.replace(/^\/relecture\/[^/]+/, '/relecture/…');
