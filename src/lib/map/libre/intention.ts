import type { Ancre } from './camera.ts';

export type Intentions = {
	zoomer: (pas: number, ancre: Ancre) => void;
	/** All of France again. */
	revenir: () => void;
	/** Back to the SVG map. */
	fermer: () => void;
	/** Whether the zoomable map is there, or could be. */
	ouverte: () => boolean;
	offerte: () => boolean;
};

const PAS: Record<string, number> = { '+': 1, '=': 1, '-': -1, '−': -1 };

/**
 * What asks for a zoom on a map that is not there yet: the wheel with Ctrl (a trackpad's pinch says
 * the same), two fingers, + and − on the keyboard; Home and Escape once it is there. Returns what
 * stops listening.
 */
export function ecouterIntentions(cadre: HTMLElement, intentions: Intentions): () => void {
	const { signal, abort } = abortable();
	cadre.addEventListener('keydown', (event) => onkey(event, intentions), {
		signal,
		capture: true
	});
	cadre.addEventListener('wheel', (event) => onwheel(event, intentions), {
		signal,
		passive: false
	});
	const onfingers = ({ touches, target }: TouchEvent) => {
		if (touches.length !== 2 || !metropoleOf(target)) return;
		if (intentions.offerte() && !intentions.ouverte()) intentions.zoomer(1, null);
	};
	cadre.addEventListener('touchstart', onfingers, { signal, passive: true });
	return abort;
}

function abortable() {
	const stop = new AbortController();
	return { signal: stop.signal, abort: () => stop.abort() };
}

function onkey(event: KeyboardEvent, { zoomer, revenir, fermer, ...carte }: Intentions): void {
	if (event.ctrlKey || event.metaKey || event.altKey || !carte.offerte()) return;
	const pas = PAS[event.key];
	const ouverte = carte.ouverte();
	if (pas && (ouverte || pas > 0)) zoomer(pas, codeOf(event.target));
	else if (event.key === 'Home' && ouverte) revenir();
	else if (event.key === 'Escape' && ouverte) fermer();
	else return;
	event.preventDefault();
	// The SVG map below would let its selection go too.
	event.stopPropagation();
}

function onwheel(event: WheelEvent, { zoomer, ouverte, offerte }: Intentions): void {
	const frame = metropoleOf(event.target);
	if (!event.ctrlKey || !frame || !offerte() || ouverte()) return;
	event.preventDefault();
	const { left, top } = frame.getBoundingClientRect();
	if (event.deltaY < 0) zoomer(1, [event.clientX - left, event.clientY - top]);
}

function metropoleOf(target: EventTarget | null): Element | null {
	return target instanceof Element ? target.closest('[data-cadre="metropole"]') : null;
}

function codeOf(target: EventTarget | null): string | null {
	const link = target instanceof Element ? target.closest<SVGElement>('a[data-code]') : null;
	return link?.dataset.code ?? null;
}
