/** Least-recently-used store bounded in bytes; an item heavier than an eighth of it is not kept. */
export class Lru<T> {
	readonly #items = new Map<string, { value: T; weight: number }>();
	readonly #limit: number;
	#weight = 0;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Bytes held now. */
	get weight(): number {
		return this.#weight;
	}

	get size(): number {
		return this.#items.size;
	}

	get(key: string): T | undefined {
		const item = this.#items.get(key);
		if (!item) return undefined;
		this.#items.delete(key);
		this.#items.set(key, item);
		return item.value;
	}

	/** Keeps `value`, counted as `weight` bytes, and drops the oldest ones beyond the limit. */
	set(key: string, value: T, weight: number): void {
		this.delete(key);
		if (weight > this.#limit / 8) return;
		this.#items.set(key, { value, weight });
		this.#weight += weight;
		for (const oldest of this.#items.keys()) {
			if (this.#weight <= this.#limit) break;
			this.delete(oldest);
		}
	}

	delete(key: string): void {
		const item = this.#items.get(key);
		if (!item) return;
		this.#items.delete(key);
		this.#weight -= item.weight;
	}

	clear(): void {
		this.#items.clear();
		this.#weight = 0;
	}
}
