/** What a browser asks before a request that carries a header of its own (a conditional one). */
export function preflight(): Response {
	return new Response(null, {
		status: 204,
		headers: {
			allow: 'GET, HEAD, OPTIONS',
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'accept, if-none-match',
			'access-control-max-age': '86400'
		}
	});
}
