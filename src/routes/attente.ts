/** What is done with a click that was held: `true` when the island is alive, `false` when it failed. */
export type Rendre = (alive: boolean) => void;

/**
 * Holds the click made on an island while its scripts are coming (under a finger, the first one
 * wakes it): a link to another view of the same page, or a button. The island follows it once it is
 * there; if it does not come, the link leads where it says.
 */
export function holdClick(island: HTMLElement): Rendre {
	const stop = new AbortController();
	let held: Element | null = null;
	island.addEventListener(
		'click',
		(event) => {
			const target = event.target instanceof Element ? event.target.closest(WAITS) : null;
			if (!target || modified(event) || !waits(target)) return;
			event.preventDefault();
			held = target;
		},
		{ signal: stop.signal, capture: true }
	);
	return (alive) => {
		stop.abort();
		const href = held?.getAttribute('href');
		if (alive) held?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		else if (href) location.assign(href);
	};
}

const WAITS = 'a[href], button[type="button"]:not([popovertarget])';

function waits(target: Element): boolean {
	const href = target.getAttribute('href');
	if (href === null) return true;
	const url = new URL(href, location.href);
	return url.pathname === location.pathname && url.search !== location.search;
}

function modified(event: MouseEvent): boolean {
	return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
