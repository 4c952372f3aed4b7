import { describe, expect, it } from 'vitest';
import { Lru } from '#lib/server/http/lru.ts';

describe('Lru', () => {
	it('drops the least recently read value first when bytes run out', () => {
		const lru = new Lru<string>(80);
		for (let i = 0; i < 8; i++) lru.set(`k${i}`, `v${i}`, 10);
		expect(lru.get('k0')).toBe('v0');
		lru.set('k8', 'v8', 10);
		expect(lru.get('k1')).toBeUndefined();
		expect(lru.get('k0')).toBe('v0');
		expect(lru.weight).toBe(80);
	});

	it('does not let one value over an eighth of the room evict the others', () => {
		const lru = new Lru<string>(80);
		lru.set('small', 'a', 5);
		lru.set('huge', 'b', 11);
		expect(lru.get('huge')).toBeUndefined();
		expect(lru.get('small')).toBe('a');
	});

	it('counts a replaced value once', () => {
		const lru = new Lru<string>(80);
		lru.set('k', 'a', 10);
		lru.set('k', 'b', 4);
		expect([lru.weight, lru.size, lru.get('k')]).toEqual([4, 1, 'b']);
	});
});
