import { suggestion } from '#lib/domain/proche.ts';

/** Looking for what is near is slow: beyond, a file is wrong as a whole and the first ones say how. */
const RECHERCHES = 300;

/** What exists, and what a wrong value may have meant; each wrong value is looked for once. */
export class Rapprochement {
	readonly #connus: ReadonlySet<string>;
	readonly #dits = new Map<string, string | null>();

	constructor(private readonly existants: readonly string[]) {
		this.#connus = new Set(existants);
	}

	has(valeur: string): boolean {
		return this.#connus.has(valeur);
	}

	/** What to do with a value that does not exist; null when nothing is near. */
	suggestion(valeur: string): string | null {
		const dit = this.#dits.get(valeur);
		if (dit !== undefined) return dit;
		const neuf = this.#dits.size < RECHERCHES ? suggestion(valeur, this.existants) : null;
		this.#dits.set(valeur, neuf);
		return neuf;
	}
}
