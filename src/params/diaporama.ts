import { FORMATS_PRESENTATION } from '#lib/view/presentation/format.ts';
import type { ParamMatcher } from '@sveltejs/kit';

/** Suffixes under which a presentation is a file. */
export const match = ((param) =>
	FORMATS_PRESENTATION.some((format) => format === param)) satisfies ParamMatcher;
