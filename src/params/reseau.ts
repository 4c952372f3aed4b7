import type { ParamMatcher } from '@sveltejs/kit';

/** Suffixes under which a network is a file of nodes and edges. */
export const match = ((param) => /^(graphml|gexf)$/.test(param)) satisfies ParamMatcher;
