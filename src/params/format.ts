import type { ParamMatcher } from '@sveltejs/kit';

/** Suffixes under which a view is a file rather than a page. */
export const match = ((param) =>
	/^(json|csv|xlsx|geojson|svg|png|pdf|pptx)$/.test(param)) satisfies ParamMatcher;
