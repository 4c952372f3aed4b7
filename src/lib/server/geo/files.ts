import { brotliCompressSync } from 'node:zlib';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MetaGeo } from '#lib/geo/meta.ts';

/** Bytes of a generated file, once compressed as the server does. */
export function compressedSize(value: unknown): number {
	return brotliCompressSync(toText(value)).length;
}

/** One line of JSON, whose first key is the notice of origin. */
export function toText(value: unknown): string {
	return JSON.stringify(value) + '\n';
}

/**
 * The same drawing, less and less detailed until it fits in a budget of compressed bytes.
 * `draw` receives the factor to apply to its tolerances, 1 at first; `onTry` each size tried.
 */
export function withinBudget<T>(
	budget: number,
	draw: (factor: number) => T,
	onTry: (size: number) => void = () => undefined
): T {
	for (let factor = 1; ;) {
		const drawn = draw(factor);
		const size = compressedSize(drawn);
		onTry(size);
		if (size <= budget) return drawn;
		// Size falls about as the cube root of the tolerance: few tries, and little detail lost.
		factor *= 1.1 * (size / budget) ** 3;
	}
}

/**
 * Replaces files of a folder: all are written aside first, then renamed one by one, so that a
 * reader never sees half a file and a failure to write leaves the folder as it was.
 */
export function replaceFiles(dir: string, files: Record<string, string>): void {
	const aside = Object.keys(files).map((name) => [`${join(dir, name)}.${process.pid}.tmp`, name]);
	try {
		for (const [temporary, name] of aside as [string, string][]) {
			mkdirSync(dirname(temporary), { recursive: true });
			writeFileSync(temporary, files[name]!, { flush: true });
		}
		for (const [temporary, name] of aside as [string, string][]) {
			renameSync(temporary, join(dir, name));
		}
	} finally {
		for (const [temporary] of aside as [string, string][]) rmSync(temporary, { force: true });
	}
}

/** What a folder of generated files says of itself; null when it holds nothing yet. */
export function readMeta(dir: string): MetaGeo | null {
	const path = join(dir, 'meta.json');
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MetaGeo) : null;
}
