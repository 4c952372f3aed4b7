// Neither package carries its types; only what these tests use is declared.
declare module 'jsonld' {
	/** Turns a document into N-Quads. */
	export function toRDF(
		document: object,
		options: { format: 'application/n-quads'; safe: boolean; documentLoader: () => Promise<never> }
	): Promise<string>;
	export function expand(
		document: object,
		options: { safe: boolean; documentLoader: () => Promise<never> }
	): Promise<object[]>;
}

declare module 'n3' {
	import type { Quad } from '@rdfjs/types';
	/** Reads Turtle or N-Quads. */
	export class Parser {
		constructor(options?: { format?: string });
		parse(text: string): Quad[];
	}
}
