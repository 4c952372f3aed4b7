import voisinage from '#static/geo/voisinage.json' with { type: 'json' };
import type { Position } from '#lib/geo/plan.ts';
import { voisinVers, type Direction } from '#lib/geo/voisinage.ts';

const DIRECTIONS: Record<string, Direction> = {
	ArrowUp: 'haut',
	ArrowDown: 'bas',
	ArrowLeft: 'gauche',
	ArrowRight: 'droite'
};

type Gestes = {
	/** Code of what is selected now. */
	selection: () => string | null;
	select: (code: string | null) => void;
	hover: (code: string | null) => void;
	focus: (code: string) => void;
};

/**
 * Makes the links of a map answer the pointer and the keyboard as one control. Places of the
 * contours in `[data-code]` elements inside of `root`; returns what stops it.
 */
export function parcourir(
	root: HTMLElement,
	places: ReadonlyMap<string, Position>,
	gestes: Gestes
): () => void {
	const stop = new AbortController();
	const on = <T extends keyof HTMLElementEventMap>(
		type: T,
		listener: (event: HTMLElementEventMap[T]) => void
	) => root.addEventListener(type, listener, { signal: stop.signal });

	on('pointerover', ({ target }) => gestes.hover(codeOf(target)));
	on('pointerleave', () => gestes.hover(null));
	on('focusout', () => gestes.hover(null));
	on('focusin', ({ target }) => {
		const code = codeOf(target);
		if (code === null) return;
		gestes.focus(code);
		gestes.hover(code);
	});
	on('click', (event) => {
		const code = codeOf(event.target);
		// What is selected leads to its page; a modified click opens a tab, as on any link.
		if (code === null || code === gestes.selection() || modified(event)) return;
		event.preventDefault();
		gestes.select(code);
	});
	on('keydown', (event) => {
		const code = codeOf(event.target);
		if (code === null || modified(event)) return;
		const direction = DIRECTIONS[event.key];
		if (direction) {
			event.preventDefault();
			focusOn(root, voisinVers(voisinage.voisins, places, code, direction));
		}
		if (event.key === 'Escape' && gestes.selection() !== null) gestes.select(null);
	});
	// The pointer that called for this script has not moved since: it is on something already.
	const deja = codeOf(root.querySelector('[data-code]:hover'));
	if (deja !== null) gestes.hover(deja);
	return () => stop.abort();
}

function focusOn(root: HTMLElement, code: string | null): void {
	// The twin of another frame is hidden from keyboards: the larger one takes the focus.
	root.querySelector<SVGAElement>(`a[data-code="${code}"]:not([aria-hidden])`)?.focus();
}

function codeOf(target: EventTarget | null): string | null {
	const element = target instanceof Element ? target.closest<SVGElement>('[data-code]') : null;
	return element?.dataset.code ?? null;
}

function modified(event: MouseEvent | KeyboardEvent): boolean {
	return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
