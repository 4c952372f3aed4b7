import { mount, unmount } from 'svelte';
import type { Exportation } from '#lib/view/exportation/exportation.ts';
import Dialogue from './Dialogue.svelte';

/** Opens over the page what a link to `/exporter` leads to; the focus comes back to the link. */
export function ouvrir(lien: HTMLAnchorElement): void {
	const dialogue = mount(Dialogue, {
		target: document.body,
		props: {
			exportation: lire(new URL(lien.href).search),
			adresse: lien.href,
			onclose: () => void unmount(dialogue)
		}
	});
}

async function lire(query: string): Promise<Exportation> {
	const response = await fetch(`/exporter.json${query}`);
	if (!response.ok) throw new Error(`exporter.json: ${response.status}`);
	return (await response.json()) as Exportation;
}
