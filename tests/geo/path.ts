import type { Plan } from '#lib/geo/plan.ts';
import { readFileSync } from 'node:fs';

export type Line = [number, number][];

/** The committed plan, read as a page would. */
export function readPlan(): Plan {
	return JSON.parse(readFileSync('static/geo/plan.json', 'utf8')) as Plan;
}

/** Absolute points of each subpath of a path of relative integers; `z` repeats the first point. */
export function readPath(d: string): Line[] {
	const lines: Line[] = [];
	let [x, y] = [0, 0];
	for (const [, subpath, close] of d.matchAll(/m([^mz]+)(z?)/g)) {
		const numbers = subpath!.match(/-?\d+/g)!.map(Number);
		const line: Line = [];
		for (let i = 0; i < numbers.length; i += 2) {
			x += numbers[i]!;
			y += numbers[i + 1]!;
			line.push([x, y]);
		}
		if (close) {
			line.push(line[0]!);
			[x, y] = line[0]!;
		}
		lines.push(line);
	}
	return lines;
}

/** Edges of lines, each once whatever its direction, with the number of times it is drawn. */
export function countEdges(lines: readonly Line[]): Map<string, number> {
	const edges = new Map<string, number>();
	for (const line of lines) {
		for (let i = 1; i < line.length; i++) {
			const [a, b] = [line[i - 1]!.join(' '), line[i]!.join(' ')];
			const key = a < b ? `${a},${b}` : `${b},${a}`;
			edges.set(key, (edges.get(key) ?? 0) + 1);
		}
	}
	return edges;
}

/** Whether a point is inside closed lines (even-odd, as holes want). */
export function isInside([x, y]: readonly [number, number], lines: readonly Line[]): boolean {
	let inside = false;
	for (const line of lines) {
		for (let i = 1; i < line.length; i++) {
			const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		}
	}
	return inside;
}
