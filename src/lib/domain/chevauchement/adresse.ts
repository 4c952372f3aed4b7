/** The address of the page of a pair, one whatever the order of the two: their slugs sorted. */
export function adressePaire(a: string, b: string): string {
	return `/chevauchements/${[a, b].sort().map(encodeURIComponent).join('/')}`;
}
