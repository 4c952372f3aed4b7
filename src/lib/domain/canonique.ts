/**
 * The one text of a JSON value: keys in the order of their UTF-16 code units, no spaces, numbers
 * and strings as `JSON.stringify` writes them (RFC 8785). Equal values give equal bytes, so that
 * the SHA-256 of a release depends on its facts only. Throws a TypeError, with the JSON pointer of
 * the culprit, on what JSON cannot say (undefined, NaN, infinity, function, class instance).
 */
export function canonicalJson(value: unknown, pointer = ''): string {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') {
		return JSON.stringify(value);
	}
	if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
	if (Array.isArray(value)) {
		return `[${value.map((item, index) => canonicalJson(item, `${pointer}/${index}`)).join(',')}]`;
	}
	if (isPlainObject(value)) {
		const members = Object.keys(value)
			.sort()
			.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key], `${pointer}/${key}`)}`);
		return `{${members.join(',')}}`;
	}
	throw new TypeError(`${pointer || '/'} is not a JSON value: ${String(value)}`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
