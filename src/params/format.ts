import type { ParamMatcher } from '@sveltejs/kit';

/** Suffixes under which a view is a file rather than a page. */
export const match = ((param) =>
	/^(json|csv|schema\.json|xlsx|geojson|svg|png|pdf|pptx|zip)$/.test(param)) satisfies ParamMatcher;
