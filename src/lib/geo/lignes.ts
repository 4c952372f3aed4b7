/**
 * The lines of a path of relative integer steps (`plan.limites`), each as a path of its own, in the
 * units of the path. One long path is stroked whole for each tile of the screen that it touches;
 * in pieces, only the pieces that are there: eight times less to draw.
 */
export function lignesOf(path: string): string[] {
	const lignes: string[] = [];
	let [x, y] = [0, 0];
	for (const [, ligne = ''] of path.matchAll(/m([^m]+)/g)) {
		const steps = ligne.match(/-?\d+/g)!.map(Number);
		const start = `${x + steps[0]!}${separated(y + steps[1]!)}`;
		const rest = ligne.replace(/^-?\d+ ?-?\d+/, '');
		lignes.push(`m${start}${rest}`);
		for (let i = 0; i < steps.length; i += 2) {
			x += steps[i]!;
			y += steps[i + 1]!;
		}
	}
	return lignes;
}

// A minus sign separates as well as a space.
function separated(n: number): string {
	return n < 0 ? String(n) : ` ${n}`;
}
