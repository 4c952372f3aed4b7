/**
 * Turns the links and forms of the view inside of `root` into changes of the view in place. They
 * are what works without JavaScript, so nothing else needs to know that it runs. `adresses`: paths of the view.
 */
export function followView(
	root: HTMLElement,
	adresses: readonly string[],
	aller: (query: URLSearchParams) => void
): void {
	root.addEventListener('click', (event) => {
		const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
		if (event.defaultPrevented || event.button !== 0 || modified) return;
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		const query = link && queryOf(link.getAttribute('href'), adresses);
		if (!query) return;
		event.preventDefault();
		aller(query);
	});
	const onform = (event: Event) => {
		const { target } = event;
		const field = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
		const form = target instanceof HTMLFormElement ? target : field ? target.form : null;
		if (!form || !queryOf(form.getAttribute('action'), adresses)) return;
		event.preventDefault();
		aller(fieldsOf(form));
	};
	root.addEventListener('change', onform);
	root.addEventListener('submit', onform);
	root.addEventListener('keydown', ({ key, target }) => {
		const inside = target instanceof Element && target.closest('#panneau');
		// Back to the map from what it selected.
		if (key === 'Escape' && inside) root.querySelector<SVGAElement>(SELECTED)?.focus();
	});
}

const SELECTED = 'a[data-code][aria-current]:not([aria-hidden])';

/** What the forms of the view ask that the server has not answered yet: one query per form. */
export function touchedForms(root: HTMLElement): URLSearchParams[] {
	return [...root.querySelectorAll('form')]
		.filter((form) => [...form.elements].some(isTouched))
		.map(fieldsOf);
}

function isTouched(field: Element): boolean {
	if (field instanceof HTMLInputElement) return field.checked !== field.defaultChecked;
	if (!(field instanceof HTMLSelectElement)) return false;
	const chosen = [...field.options].findIndex((option) => option.defaultSelected);
	return field.selectedIndex !== Math.max(0, chosen);
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
	const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
	return new URLSearchParams(fields);
}

// The query of an address of the view; null for any other address.
function queryOf(address: string | null, adresses: readonly string[]): URLSearchParams | null {
	if (address === null) return null;
	const url = new URL(address, location.href);
	const here = url.origin === location.origin && adresses.includes(url.pathname);
	return here ? url.searchParams : null;
}

/** The query of any address, whole or not. */
export function readQuery(address: string): URLSearchParams {
	return new URL(address, location.href).searchParams;
}
