import { afterAll, describe, expect, it } from 'vitest';
import { AtelierOccupe, confier } from '#lib/server/atelier-processus.ts';

const ESSAI = 'tests/server/atelier-essai.js';
const demander = (acte: string) => confier(ESSAI, Buffer.from(JSON.stringify({ acte })));
/** The process that made these bytes. */
async function pidDe(octets: Promise<Uint8Array>): Promise<number> {
	const { buffer, byteOffset } = await octets;
	return new Uint32Array(buffer.slice(byteOffset, byteOffset + 4))[0]!;
}

afterAll(() => void process.emit('sveltekit:shutdown' as 'disconnect'));

describe('confier', () => {
	it('makes files in one process, which is not ours', async () => {
		const pids = await Promise.all([pidDe(demander('dit')), pidDe(demander('dit'))]);
		expect(pids[0]).not.toBe(process.pid);
		expect(pids[1]).toBe(pids[0]);
	});

	it('tells the fault of a file, and goes on with the same process', async () => {
		const before = await pidDe(demander('dit'));
		await expect(demander('lance')).rejects.toThrow('RangeError: une faute');
		expect(await pidDe(demander('dit'))).toBe(before);
	});

	it('loses the file that kills its process, and no other', async () => {
		const before = await pidDe(demander('dit'));
		const [lost, next, last] = await Promise.allSettled([
			demander('meurt'),
			pidDe(demander('dit')),
			pidDe(demander('dit'))
		]);
		expect(lost).toMatchObject({ status: 'rejected', reason: { message: 'Atelier: 3' } });
		expect(next).toMatchObject({ status: 'fulfilled' });
		expect(last).toEqual(next);
		expect(next).not.toMatchObject({ value: before });
	});

	it('takes another process when one has grown too big, once that one is gone', async () => {
		const big = pidDe(demander('grossit'));
		const next = pidDe(demander('dit'));
		const pid = await big;
		expect(await next).not.toBe(pid);
		expect(() => process.kill(pid, 0)).toThrow('ESRCH');
	});

	it('refuses at once what would wait too long', async () => {
		const asked = await Promise.allSettled(Array.from({ length: 40 }, () => demander('dit')));
		const refused = asked.filter((one) => one.status === 'rejected');
		expect(refused.length).toBe(7);
		for (const { reason } of refused) {
			expect(reason).toBeInstanceOf(AtelierOccupe);
			expect(reason).toMatchObject({ retryAfter: 5 });
		}
	});
});
