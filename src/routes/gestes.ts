import { isShortcut, keepShortcuts, readShortcuts } from '#lib/ui/shortcut.ts';

/**
 * The gestures that any page understands: "/" goes to the search box, a button marked
 * `data-imprimer` prints, one marked `data-copier` copies the field of that id, one marked
 * `data-partager` hands that address to the system, a link marked `data-exporter` opens what it leads
 * to over the page, the box marked `data-raccourcis` turns the
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
	addEventListener('click', (event) => {
		const target = event.target instanceof Element ? event.target : null;
		const lien = target?.closest<HTMLAnchorElement>('a[data-exporter]');
		if (lien && !isModified(event)) {
			event.preventDefault();
			// A script that does not come leaves the link: it leads to the same content.
			import('./exporter/dialogue.ts').then(
				({ ouvrir }) => ouvrir(lien),
				() => location.assign(lien.href)
			);
		}
		const button = target?.closest('button');
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

const isModified = (event: MouseEvent) =>
	event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

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
