import { z } from 'zod';

/** Stable identifier: lower-case ASCII words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Complete date, ISO 8601: 2026-11-21. */
export const dateIso = z.iso.date();

/** Date as precise as the source allows: 2026, 2026-11 or 2026-11-21. */
export const datePartielle = z
	.string()
	.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
