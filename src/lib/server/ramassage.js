import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/**
 * Collects what is dead now. Bytes outside of V8's heap (pixels, buffers) do not weigh there: it never
 * feels the need by itself.
 * @type {(options?: { type: 'minor' | 'major' }) => void}
 */
export const ramasser = runInNewContext('gc');
