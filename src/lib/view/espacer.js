// Plain JavaScript, because svelte.config.js reads it before anything can compile TypeScript.

/**
 * Sets the spaces that French typography wants, in a text typed with plain ones: narrow no-break
 * (U+202F) before ; ! ? % and inside « », no-break (U+00A0) before a colon.
 * @param {string} text
 */
export const espacer = (text) =>
	text
		.replace(/\s+(?=[;!?%»])/g, '\u202f')
		.replace(/«\s+/g, '«\u202f')
		.replace(/\s+(?=:(\s|$))/g, '\u00a0');
