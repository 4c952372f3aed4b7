import type { ParamMatcher } from '@sveltejs/kit';

/** The sheets that the team's room edits by one form: their lists are at these addresses. */
export const match = ((param) =>
	/^(structures|solutions|sources)$/.test(param)) satisfies ParamMatcher;
