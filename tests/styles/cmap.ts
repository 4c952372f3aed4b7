/**
 * Reads the character map of a TrueType font (OpenType 1.9, "cmap" format 4: every character of the
 * basic plane) and tells whether a character has a glyph of its own.
 */
export function hasGlyph(font: Buffer): (character: string) => boolean {
	const table = font.subarray(tableOffset(font, 'cmap'));
	const sub = table.subarray(format4Offset(table));
	const segments = sub.readUInt16BE(6) / 2;
	const ends = 14;
	const starts = ends + 2 * segments + 2;
	const deltas = starts + 2 * segments;
	const ranges = deltas + 2 * segments;
	return (character) => {
		const code = character.codePointAt(0) ?? 0;
		for (let i = 0; i < segments; i++) {
			if (code > sub.readUInt16BE(ends + 2 * i)) continue;
			const start = sub.readUInt16BE(starts + 2 * i);
			if (code < start) return false;
			const range = sub.readUInt16BE(ranges + 2 * i);
			const delta = sub.readUInt16BE(deltas + 2 * i);
			if (range === 0) return ((code + delta) & 0xffff) !== 0;
			return sub.readUInt16BE(ranges + 2 * i + range + 2 * (code - start)) !== 0;
		}
		return false;
	};
}

function tableOffset(font: Buffer, tag: string): number {
	for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16)
		if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
	throw new Error(`The font has no ${tag} table.`);
}

function format4Offset(table: Buffer): number {
	for (let record = 4; record < 4 + 8 * table.readUInt16BE(2); record += 8) {
		const offset = table.readUInt32BE(record + 4);
		if (table.readUInt16BE(offset) === 4) return offset;
	}
	throw new Error('The font has no character map of format 4.');
}
