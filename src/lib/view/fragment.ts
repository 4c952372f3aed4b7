/** A piece of a sentence; `fort` is one of its two key values at most. */
export type Fragment = string | { fort: string };

/** The sentence as plain text: alt text, captions, titles. */
export function texteDe(fragments: readonly Fragment[]): string {
	return fragments.map((f) => (typeof f === 'string' ? f : f.fort)).join('');
}
