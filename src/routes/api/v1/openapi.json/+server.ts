import { documentApi } from '#lib/api/openapi.ts';
import { preflight } from '#lib/api/preflight.ts';
import { currentRelease } from '#lib/server/release.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The description of the API for programs; its library is loaded with this route. */
export const GET: RequestHandler = ({ url }) => json(documentApi(currentRelease(), url.origin));

export const OPTIONS: RequestHandler = preflight;
