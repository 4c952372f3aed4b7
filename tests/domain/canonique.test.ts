import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/domain/canonique.ts';

describe('canonical JSON', () => {
	it('sorts keys by code unit at every depth and writes no space', () => {
		expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'é', Z: 1.5 })).toBe(
			'{"Z":1.5,"a":"é","b":[1,{"a":true,"z":null}]}'
		);
	});

	it('gives one text to equal values, whatever the order of their keys', () => {
		expect(canonicalJson({ un: 1, deux: 2 })).toBe(canonicalJson({ deux: 2, un: 1 }));
	});

	it('writes numbers and strings as JSON does', () => {
		expect(canonicalJson([-0, 1e21, 0.1, 'a"\n\u202f'])).toBe('[0,1e+21,0.1,"a\\"\\n\u202f"]');
	});

	it('is read back as the same value', () => {
		fc.assert(
			fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			})
		);
	});

	it('refuses what JSON cannot say, with its place', () => {
		expect(() => canonicalJson({ a: [1, undefined] })).toThrow('/a/1');
		expect(() => canonicalJson(NaN)).toThrow('not a JSON value');
		expect(() => canonicalJson({ date: new Date(0) })).toThrow('/date');
		expect(() => canonicalJson(new Uint8Array(2))).toThrow(TypeError);
	});
});
