import { CLAIR, SOMBRE, type Token } from './palette.ts';

/** What is read in an embed: its text, its notes, its links. */
const LUS: readonly Token[] = ['encre', 'encre-2', 'accent'];

/** The lowest contrast of what is read in an embed on its own ground, by theme (WCAG 2.2, 1.4.3). */
export function contrastes(): { clair: number; sombre: number } {
	const lowest = (palette: Readonly<Record<Token, string>>) =>
		Math.min(...LUS.map((token) => contraste(palette[token], palette.feuille)));
	return { clair: lowest(CLAIR), sombre: lowest(SOMBRE) };
}

/** Contrast of two colours `#rrggbb`, from 1 to 21. */
export function contraste(a: string, b: string): number {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
		const part = parseInt(hex.slice(i, i + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
