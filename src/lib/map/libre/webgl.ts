/** Whether this browser draws WebGL 2. The context is given back at once: there are few of them. */
export function hasWebgl(): boolean {
	const context = document.createElement('canvas').getContext('webgl2');
	context?.getExtension('WEBGL_lose_context')?.loseContext();
	return context !== null;
}

/** Calls back once what was just drawn is on screen; returns what cancels it. */
export function apresAffichage(then: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(then)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
