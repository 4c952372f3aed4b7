/** Colour science of the tests: contrast, difference, and how others see. Values are sRGB 0–255. */

export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

export function rgb(hex: string): Rgb {
	const long = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => parseInt(long.slice(i, i + 2), 16));
	return [r, g, b];
}

const linear = (v: number) => {
	const c = v / 255;
	return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const gamma = (c: number) => {
	const v = Math.min(1, Math.max(0, c));
	return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
};

/** Relative luminance, WCAG 2.2. */
export function luminance([r, g, b]: Rgb): number {
	return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** The colour that a pattern gives from afar: `part` of the mark over the ground, in linear light. */
export function mix(ground: Rgb, mark: Rgb, part: number): Rgb {
	const [r, g, b] = [0, 1, 2].map((i) =>
		gamma(linear(ground[i]!) * (1 - part) + linear(mark[i]!) * part)
	) as [number, number, number];
	return [r, g, b];
}

/** Machado, Oliveira and Fernandes, IEEE TVCG 15(6), 2009: severity 1.0, on linear RGB. */
const MACHADO = {
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
} satisfies Record<string, Matrix>;

const grey = (colour: Rgb): Rgb => {
	const v = gamma(luminance(colour));
	return [v, v, v];
};

const through =
	(matrix: Matrix) =>
	(colour: Rgb): Rgb => {
		const seen = matrix.map((row) => row.reduce((sum, k, i) => sum + k * linear(colour[i]!), 0));
		const [r = 0, g = 0, b = 0] = seen.map(gamma);
		return [r, g, b];
	};

/** Ways of seeing: each takes a colour and gives the one that is perceived. */
export const VISIONS = {
	normal: (colour: Rgb): Rgb => colour,
	protan: through(MACHADO.protan),
	deutan: through(MACHADO.deutan),
	tritan: through(MACHADO.tritan),
	grey
};
export type Vision = keyof typeof VISIONS;
