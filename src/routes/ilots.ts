import { holdClick } from './attente.ts';
import { hearGestures } from './gestes.ts';

/**
 * The only script that a page loads: it hears the gestures of any page, and brings an island to
 * life when the visitor first reaches for it with a pointer, a finger or a key. Before, and without
 * JavaScript, its links and forms work. Why: docs/decisions/004-sans-routeur.md.
 */
type Ilot = { animer: (element: HTMLElement) => Promise<void> | void };

const ILOTS = {
	axe: (): Promise<Ilot> => import('./axes/[axe]/ilot.ts'),
	chevauchements: (): Promise<Ilot> => import('./chevauchements/ilot.ts'),
	couverture: (): Promise<Ilot> => import('./couverture/ilot.ts'),
	exporter: (): Promise<Ilot> => import('./exporter/ilot.ts'),
	recherche: (): Promise<Ilot> => import('./recherche-ilot.ts'),
	tableau: (): Promise<Ilot> => import('./couverture/ilot.ts')
};
type Nom = keyof typeof ILOTS;

hearGestures();

// What was drawn is shown, and answers by its styles, before any script of an island takes the floor.
const shown = new Promise<void>((then) => requestAnimationFrame(() => setTimeout(then)));

const REACHES = ['pointerover', 'touchstart', 'focusin', 'change'] as const;

for (const element of document.querySelectorAll<HTMLElement>('[data-ilot]')) {
	const stop = new AbortController();
	const wake = () => {
		stop.abort();
		// Another island brought this one to life with itself: there is nothing to wait for.
		if (element.dataset.vivant !== undefined) return;
		const rendre = holdClick(element);
		// A script that does not come leaves the page as the server made it: it works.
		shown
			.then(() => ILOTS[element.dataset.ilot as Nom]())
			.then((ilot) => ilot.animer(element))
			.then(
				() => rendre(true),
				() => rendre(false)
			);
	};
	for (const type of REACHES) {
		element.addEventListener(type, wake, { signal: stop.signal, passive: true });
	}
	// What a pointer or a key reached while the page was loading, or the field that it opens on.
	if (element.matches(':hover') || element.contains(document.activeElement)) wake();
}
