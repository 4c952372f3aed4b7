import { arcPoints, ringPoints, type Mesh, type Point } from './mesh.ts';

/**
 * SVG path of a zone: `m` to the first point of each ring, then pairs of relative integers, `z`.
 * An arc is written alike wherever it is walked in the same direction, so that a compressor sees
 * a border of `limites` as a copy of the outline before it.
 */
export function zonePath({ arcs, zones }: Mesh, code: string): string {
	const rings = zones.get(code)!.flat();
	return ringsPath(rings.map((ring) => ringPoints(arcs, ring)));
}

/** SVG path of closed rings. */
export function ringsPath(rings: readonly Point[][]): string {
	let d = '';
	let from: Point = [0, 0];
	for (const ring of rings) {
		d += start(from, ring[0]!) + steps(ring.slice(0, -1)) + 'z';
		from = ring[0]!;
	}
	return d;
}

/** SVG path of open lines. */
export function linesPath(lines: readonly Point[][]): string {
	let d = '';
	let from: Point = [0, 0];
	for (const line of lines) {
		if (line.length < 2) continue;
		const continues = d !== '' && line[0]![0] === from[0] && line[0]![1] === from[1];
		d += (continues ? '' : start(from, line[0]!)) + steps(line);
		from = line.at(-1)!;
	}
	return d;
}

/** The arcs that some zones use, each once, in the direction of its first use. */
export function linesOf({ arcs, zones }: Mesh, codes: readonly string[]): Point[][] {
	const seen = new Set<number>();
	const lines: Point[][] = [];
	for (const index of codes.flatMap((code) => zones.get(code)!.flat(2))) {
		const arc = index < 0 ? ~index : index;
		if (seen.has(arc)) continue;
		seen.add(arc);
		lines.push(arcPoints(arcs, index));
	}
	return lines;
}

function start(from: Point, to: Point): string {
	return `m${to[0] - from[0]}${number(to[1] - from[1])}`;
}

// After `m`, pairs of numbers are relative lines: no letter is needed.
function steps(line: readonly Point[]): string {
	let d = '';
	for (let i = 1; i < line.length; i++) {
		d += number(line[i]![0] - line[i - 1]![0]) + number(line[i]![1] - line[i - 1]![1]);
	}
	return d;
}

// A minus sign separates as well as a space.
function number(n: number): string {
	return n < 0 ? String(n) : ` ${n}`;
}
