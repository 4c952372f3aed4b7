import { expect, it } from 'vitest';
import { passer } from '#lib/server/passage.ts';

const turn = () => new Promise((done) => setImmediate(done));
/** Something that nothing holds but this weak reference. */
const lacher = () => new WeakRef({ octets: new Uint8Array(1_000) });

it('collects what is dead once enough bytes went through', async () => {
	const dead = lacher();
	await turn();
	passer(8 * 1024 * 1024);
	await turn();
	await turn();
	expect(dead.deref()).toBeUndefined();
});
