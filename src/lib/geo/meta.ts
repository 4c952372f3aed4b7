/** Origin and precision of the contours in use, as `static/geo/meta.json` holds them. */
export type MetaGeo = {
	/** "Natural Earth", or what the operator imported. */
	source: string;
	licence: string;
	/** Date of the contours, ISO 8601; null when their source does not say. */
	date: string | null;
	/** What a reader may expect of them, in French. */
	precision: string;
	/** Codes of the départements whose communes have contours of their own. */
	communes: string[];
};

/** The credit that goes under every map and in every export. */
export function creditOf({ source, licence, date }: MetaGeo): string {
	return `Contours simplifiés : ${source}${date ? ` (${date})` : ''}, ${licence}`;
}
