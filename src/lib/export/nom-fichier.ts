/**
 * Content-Disposition of a download (RFC 6266): our own words, the view and the date of the release,
 * in ASCII, so that no other form is needed. `parties` are slugs; what is not one is dropped.
 */
export function disposition(
	parties: readonly string[],
	date: string,
	extension: string,
	mode: 'attachment' | 'inline' = 'attachment'
): string {
	return `${mode}; filename="${nomFichier(parties, date)}.${extension}"`;
}

/** Name of a file, without its extension. */
export function nomFichier(parties: readonly string[], date: string): string {
	const slugs = ['mitoyen', ...parties].filter((part) => /^[a-z0-9-]+$/.test(part));
	// Some systems stop at 255 bytes: a view of many values is told by its first ones.
	const name = slugs.join('-').slice(0, 120).replace(/-+$/, '');
	return `${name}-${date}`;
}
