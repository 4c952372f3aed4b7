import { isShortcut, keepShortcuts, readShortcuts } from '#lib/ui/shortcut.ts';

/**
 * The gestures that any page understands: "/" goes to the search box, a button marked
 * `data-imprimer` prints, one marked `data-copier` copies the field of that id, one marked
 * `data-partager` hands that address to the system, the box marked `data-raccourcis` turns the
 * shortcuts on and off.
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
		const button = target instanceof Element ? target.closest('button') : null;
		if (button?.dataset.imprimer !== undefined) print();
		if (button?.dataset.copier) void copy(button, button.dataset.copier);
		if (button?.dataset.partager) share(button.dataset.partager, button.dataset.titre ?? '');
	});
	if ('share' in navigator) {
		for (const button of document.querySelectorAll('[data-partager]')) {
			button.removeAttribute('hidden');
		}
	}
	const choice = document.querySelector<HTMLInputElement>('[data-raccourcis]');
	if (!choice) return;
	choice.checked = readShortcuts();
	choice.addEventListener('change', () => keepShortcuts(choice.checked));
}

async function copy(button: HTMLButtonElement, id: string): Promise<void> {
	const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
		`#${CSS.escape(id)}`
	);
	await navigator.clipboard.writeText(field?.value ?? '');
	const status = button.parentElement?.querySelector('[role="status"]');
	if (status) status.textContent = 'Copié.';
}

// Closing the system's sheet is a refusal, not an error.
function share(url: string, title: string): void {
	navigator.share({ title, url }).catch(() => undefined);
}
