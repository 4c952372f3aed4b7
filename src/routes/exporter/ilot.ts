import { hydrate } from 'svelte';
import type { Exportation } from '#lib/view/exportation/exportation.ts';
import Exporter from './Exporter.svelte';

/** Makes the page of the files of a view answer at once. */
export async function animer(element: HTMLElement): Promise<void> {
	const response = await fetch(`/exporter.json${location.search}`);
	if (!response.ok) throw new Error(`exporter.json: ${response.status}`);
	const exportation = (await response.json()) as Exportation;
	const requete = Object.fromEntries(new URLSearchParams(location.search));
	// What was chosen while all this was coming is in no address yet.
	const touched = [...element.querySelectorAll<HTMLInputElement>('input:checked')].filter(
		({ defaultChecked }) => !defaultChecked
	);
	hydrate(Exporter, { target: element, props: { exportation, requete } });
	for (const input of touched) {
		input.checked = true;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	}
	element.dataset.vivant = '';
}
