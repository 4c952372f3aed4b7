import { isShortcut, keepShortcuts, readShortcuts } from '#lib/ui/shortcut.ts';

/**
 * The gestures that any page understands: "/" goes to the search box, a button marked
 * `data-imprimer` prints, the box marked `data-raccourcis` turns the shortcuts on and off.
 */
export function hearGestures(): void {
	addEventListener('keydown', (event) => {
		const field = document.querySelector<HTMLInputElement>('#recherche');
		if (!field || !isShortcut(event, '/')) return;
		event.preventDefault();
		field.select();
		field.focus();
	});
	addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('[data-imprimer]')) print();
	});
	const choice = document.querySelector<HTMLInputElement>('[data-raccourcis]');
	if (!choice) return;
	choice.checked = readShortcuts();
	choice.addEventListener('change', () => keepShortcuts(choice.checked));
}
