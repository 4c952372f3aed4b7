import { writeSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// For `node --import`: writes on stderr each module that the process reads. Loaded twice: by the
// process, which gives it to Node, and by the thread where Node asks what to load.
if (isMainThread) register(import.meta.url);

/**
 * @param {string} url
 * @param {unknown} context
 * @param {(url: string, context: unknown) => Promise<unknown>} next
 */
export async function load(url, context, next) {
	writeSync(2, `read ${url}\n`);
	return next(url, context);
}
