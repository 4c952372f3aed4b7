const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', '@': 'a' };

/** Forms of an EPCI's name as people write them, and the acronym that the official name begins with. */
const FORMES: readonly [RegExp, string][] = [
	[/\bcommunaute de communes\b/g, 'cc'],
	[/\bcommunaute d agglomeration\b/g, 'ca'],
	[/\bcommunaute urbaine\b/g, 'cu']
];

/**
 * The letters that count when a name is looked for: lower case, no accents, ligatures undone, every
 * other sign a space, letters and figures apart ("CDG40" is "cdg 40"), "St" and "Ste" in full. Line
 * feeds stay where they are, so that a whole column of names is done at once. The names of the code
 * are in the Latin alphabet: a question in another one finds nothing.
 */
export function normalise(text: string): string {
	const abbreviated = letters(text)
		.replace(/\bst\b/g, 'saint')
		.replace(/\bste\b/g, 'sainte');
	return FORMES.reduce((name, [forme, sigle]) => name.replace(forme, sigle), abbreviated);
}

/** The same without the words in full: "st" may also begin "Strasbourg". */
export function letters(text: string): string {
	return text
		.toLowerCase()
		.replace(/s\//g, 'sur ')
		.replace(/[œæ@]/g, (sign) => LIGATURES[sign]!)
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9\n]+/g, ' ')
		.replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$& ')
		.replace(/^ | $/gm, '');
}

/** The name as it is spelled, whatever the capitals, hyphens and kinds of apostrophe. */
export function spelled(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}
