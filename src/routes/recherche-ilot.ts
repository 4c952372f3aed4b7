import { hydrate } from 'svelte';
import Recherche from './Recherche.svelte';

/** Makes the search box answer in the browser. */
export function animer(element: HTMLElement): void {
	const { index = '', question = '' } = element.dataset;
	hydrate(Recherche, { target: element, props: { index, question } });
}
