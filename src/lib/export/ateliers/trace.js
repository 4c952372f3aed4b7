/**
 * @typedef {[number, number]} Point
 * @typedef {{ points: Point[], ferme: boolean }} Ligne
 */

const COMMAND = /([mlhvaz])([^a-z]*)/gi;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi;
/** Numbers that one step of a command takes. */
const NOMBRES = /** @type {Record<string, number>} */ ({ m: 2, l: 2, h: 1, v: 1, a: 7 });
/** Angle between two points of an arc: at our sizes nobody sees that they are joined by lines. */
const ANGLE = Math.PI / 12;

/**
 * The lines of an SVG path of commands m, l, h, v, a and z, absolute or relative, as points; arcs are
 * those of circles. Throws on another curve: nothing of ours draws one.
 * @param {string} d
 * @returns {Ligne[]}
 */
export function lignesDe(d) {
	if (/[^mlhvaz\d\s.,e-]/i.test(d)) throw new RangeError(`A path of lines is expected: ${d}`);
	/** @type {Ligne[]} */
	const lignes = [];
	/** @type {Point} */
	let at = [0, 0];
	for (const [, command = '', values = ''] of d.matchAll(COMMAND)) {
		const last = lignes.at(-1);
		if (/z/i.test(command)) {
			if (last) last.ferme = true;
			at = last?.points[0] ?? at;
			continue;
		}
		const numbers = (values.match(NUMBER) ?? []).map(Number);
		const size = NOMBRES[command.toLowerCase()] ?? 2;
		for (let i = 0; i + size <= numbers.length; i += size) {
			const points = pas(command, numbers.slice(i, i + size), at);
			at = points.at(-1) ?? at;
			const current = lignes.at(-1);
			if (!current || (/m/i.test(command) && i === 0)) lignes.push({ points, ferme: false });
			else current.points.push(...points);
		}
	}
	return lignes;
}

/**
 * The points that one step of a command leads to.
 * @param {string} command
 * @param {number[]} n
 * @param {Point} at
 * @returns {Point[]}
 */
function pas(command, n, at) {
	const [ox, oy] = command === command.toLowerCase() ? at : [0, 0];
	const [a = 0, b = 0, , large, sweep, dx = 0, dy = 0] = n;
	switch (command.toLowerCase()) {
		case 'h':
			return [[ox + a, at[1]]];
		case 'v':
			return [[at[0], oy + a]];
		case 'a':
			return arc(at, [ox + dx, oy + dy], a, { large: large === 1, sweep: sweep === 1 });
		default:
			return [[ox + a, oy + b]];
	}
}

/**
 * Points of an arc of circle, its end included (SVG 1.1, F.6.5).
 * @param {Point} from
 * @param {Point} to
 * @param {number} radius
 * @param {{ large: boolean, sweep: boolean }} flags
 * @returns {Point[]}
 */
function arc([x0, y0], [x1, y1], radius, { large, sweep }) {
	const chord = Math.hypot(x1 - x0, y1 - y0);
	if (chord === 0) return [[x1, y1]];
	const r = Math.max(radius, chord / 2);
	const height = Math.sqrt(r * r - (chord * chord) / 4) * (large === sweep ? -1 : 1);
	const cx = (x0 + x1) / 2 - ((y1 - y0) / chord) * height;
	const cy = (y0 + y1) / 2 + ((x1 - x0) / chord) * height;
	const start = Math.atan2(y0 - cy, x0 - cx);
	const turn = Math.atan2(y1 - cy, x1 - cx) - start;
	const full = 2 * Math.PI;
	const angle = sweep ? (turn + full) % full : (turn - full) % full || -full;
	const steps = Math.max(1, Math.ceil(Math.abs(angle) / ANGLE));
	return Array.from({ length: steps }, (_, i) => {
		if (i === steps - 1) return [x1, y1];
		const at = start + (angle * (i + 1)) / steps;
		return [cx + r * Math.cos(at), cy + r * Math.sin(at)];
	});
}
