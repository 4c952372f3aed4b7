import { afterAll, describe, expect, it } from 'vitest';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { AtelierOccupe } from '#lib/server/atelier-processus.ts';
import { drawPng } from '#lib/server/png.ts';
import { figureDe } from '../export/fabrique.ts';

/** A different picture each time, so that none is answered from memory. */
const svg = (n: number) => figureSvg(figureDe({ base: `Image ${n}.` }));
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function sizeOf(png: Uint8Array): [number, number] {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
}

afterAll(() => void process.emit('sveltekit:shutdown' as 'disconnect'));

describe('drawPng', () => {
	it('draws the figure at the asked width, with its proportions', async () => {
		const png = await drawPng(svg(0), 1280);
		expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
		expect(sizeOf(png)).toEqual([1280, 720]);
		expect(sizeOf(await drawPng(svg(0), 2560))).toEqual([2560, 1440]);
	});

	it('draws the letters with the shipped font: another text gives other pixels', async () => {
		const [a, b] = await Promise.all([
			drawPng(figureSvg(figureDe({ titre: 'Œuvre' })), 640),
			drawPng(figureSvg(figureDe({ titre: 'Œuvra' })), 640)
		]);
		expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false);
	});

	it('draws equal figures once, asked together or later', async () => {
		const [a, b] = await Promise.all([drawPng(svg(1), 320), drawPng(svg(1), 320)]);
		expect(a).toBe(b);
		expect(await drawPng(svg(1), 320)).toBe(a);
	});

	it('refuses at once what would wait too long, and draws the others', async () => {
		const asked = Array.from({ length: 40 }, (_, i) => drawPng(svg(100 + i), 64));
		const settled = await Promise.allSettled(asked);
		const refused = settled.filter((one) => one.status === 'rejected');
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.length).toBeLessThan(40);
		for (const one of refused) expect(one.reason).toBeInstanceOf(AtelierOccupe);
	});

	it('gives memory back: 56 pictures of 3.7 MB do not pile up', async () => {
		await Promise.all([drawPng(svg(200), 1280), drawPng(svg(201), 1280)]);
		const before = process.memoryUsage().rss;
		for (let i = 0; i < 28; i++) {
			await Promise.all([drawPng(svg(300 + 2 * i), 1280), drawPng(svg(301 + 2 * i), 1280)]);
		}
		expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
	});
});
