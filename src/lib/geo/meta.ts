/** Where contours come from. */
export type Origine = {
	/** "Natural Earth", or what the operator imported. */
	source: string;
	licence: string;
	/** Date of the contours, ISO 8601; null when their source does not say. */
	date: string | null;
};

/** Origin and precision of the contours in use, as `static/geo/meta.json` holds them. */
export type MetaGeo = Origine & {
	/** What a reader may expect of them, in French. */
	precision: string;
	/** By département: origin of the contours of its communes, where some were imported. */
	communes: Record<string, Origine>;
};

/** The credit that goes under every map and in every export. */
export function creditOf({ source, licence, date }: Origine): string {
	return `Contours simplifiés : ${source}${date ? ` (${date})` : ''}, ${licence}`;
}
