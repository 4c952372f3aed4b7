import { escapeXml } from './xml.js';

export { escapeXml };

const NARROW = new Set("iljtf.,:;!'’|()[]·-\u202f\u2009 ");
const WIDE = new Set('mwMWŒÆœæ—@%');

// Widths in Source Serif 4, in thousandths of the body; Georgia, its fallback, is 3 % wider.
function widthOf(char: string): number {
	if (NARROW.has(char)) return 290;
	if (WIDE.has(char)) return 860;
	if (/[A-ZÀ-Ý]/.test(char)) return 680;
	return 530;
}

/** Width of a line, in the unit of `size`, within 5 % and rather too much than too little. */
export function measure(text: string, size: number, bold = false): number {
	let sum = 0;
	for (const char of text) sum += widthOf(char);
	return (sum / 1000) * size * (bold ? 1.05 : 1);
}

/** Cuts a text into lines no wider than `width`, at ordinary spaces only: « 12 % » stays whole. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (line && measure(longer, size, bold) > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return line ? [...lines, line] : lines;
}
