import type { Rgb } from './colour.ts';

type Lab = { l: number; a: number; b: number };

function lab(colour: Rgb): Lab {
	const [r = 0, g = 0, b = 0] = colour.map((v) => {
		const c = v / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
	const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
	const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
	const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
	return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

const degrees = (rad: number) => ((rad * 180) / Math.PI + 360) % 360;
const sin = (deg: number) => Math.sin((deg * Math.PI) / 180);
const cos = (deg: number) => Math.cos((deg * Math.PI) / 180);
const seventh = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));

/** CIEDE2000 difference of two CIE Lab colours (Sharma, Wu and Dalal, 2005). */
export function deltaLab(one: Lab, two: Lab): number {
	const g = 1.5 - 0.5 * seventh((Math.hypot(one.a, one.b) + Math.hypot(two.a, two.b)) / 2);
	const c1 = Math.hypot(one.a * g, one.b);
	const c2 = Math.hypot(two.a * g, two.b);
	const h1 = c1 === 0 ? 0 : degrees(Math.atan2(one.b, one.a * g));
	const h2 = c2 === 0 ? 0 : degrees(Math.atan2(two.b, two.a * g));
	const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
	const dl = two.l - one.l;
	const dc = c2 - c1;
	const dh = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
	const c = (c1 + c2) / 2;
	const h = c1 * c2 === 0 ? h1 + h2 : h1 + turn / 2;
	const t =
		1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
	const away = ((one.l + two.l) / 2 - 50) ** 2;
	const sl = 1 + (0.015 * away) / Math.sqrt(20 + away);
	const [x, y, z] = [dl / sl, dc / (1 + 0.045 * c), dh / (1 + 0.015 * c * t)];
	const bend = ((((h + 360) % 360) - 275) / 25) ** 2;
	const rt = -sin(60 * Math.exp(-bend)) * 2 * seventh(c);
	return Math.sqrt(x * x + y * y + z * z + rt * y * z);
}

/** The same for two sRGB colours: 0 equal, about 1 just noticeable, 100 black and white. */
export const delta = (one: Rgb, two: Rgb): number => deltaLab(lab(one), lab(two));
