declare module 'subset-font' {
	type Options = {
		targetFormat: 'sfnt' | 'woff' | 'woff2';
		noLayoutClosure?: boolean;
		preserveNameIds?: number[];
	};
	/** Keeps of a font what `text` needs (HarfBuzz). */
	export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
