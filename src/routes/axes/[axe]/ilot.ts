import { hydrate } from 'svelte';
import CarteSvg from '#lib/map/CarteSvg.svelte';
import type { Departement } from '#lib/map/departement.ts';
import type { Peinture } from '#lib/map/mesure.ts';
import { readPlanche } from '#lib/map/planche.ts';

/**
 * Makes a map of links (an axe, the gaps) answer arrows and pointer; what it shows is read back from
 * the page.
 */
export function animer(element: HTMLElement): void {
	const titre = element.querySelector('[role="group"]')?.getAttribute('aria-label') ?? '';
	const departements = readDepartements(element);
	hydrate(CarteSvg, {
		target: element,
		props: {
			planche: readPlanche(element),
			departements,
			titre,
			selection:
				element.querySelector<SVGAElement>('a[data-code][aria-current]')?.dataset.code ?? null,
			onselect: (code) => {
				const href = departements.find((departement) => departement.code === code)?.href;
				if (href) location.assign(href);
			}
		}
	});
}

// One per code: those of the Paris area are drawn in two frames.
function readDepartements(root: ParentNode): Departement[] {
	const links = [...root.querySelectorAll<SVGAElement>('a[data-code]')];
	const parCode = new Map(links.map((link) => [link.dataset.code ?? '', link]));
	return [...parCode].map(([code, link]) => {
		const texte = link.getAttribute('aria-label') ?? '';
		return {
			code,
			nom: texte.split(' (')[0]!,
			peinture: link.classList[0] as Peinture,
			basse: root.querySelector(`use.basse[href$="-${code}"]`) !== null,
			texte,
			href: link.getAttribute('href') ?? ''
		};
	});
}
