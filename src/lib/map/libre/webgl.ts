/** Whether this browser draws WebGL 2. The context is given back at once: there are few of them. */
export function hasWebgl(): boolean {
	const context = document.createElement('canvas').getContext('webgl2');
	context?.getExtension('WEBGL_lose_context')?.loseContext();
	return context !== null;
}

/** Calls back once the browser has nothing better to do; returns what cancels it. */
export function auRepos(then: () => void): () => void {
	if (!('requestIdleCallback' in window)) {
		const timer = setTimeout(then, 300);
		return () => clearTimeout(timer);
	}
	const request = requestIdleCallback(then, { timeout: 2000 });
	return () => cancelIdleCallback(request);
}
