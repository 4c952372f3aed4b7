import { peinture } from '#lib/map/motifs.ts';
import { MOTIFS, PEINTURES } from './classe.ts';

/** Colours of the theme in force, by the name of their token: `rgb(…)`, as WebGL and canvas take them. */
export type Couleurs = Readonly<Record<string, string>>;

const TRAITS = ['mer', 'voisins', 'encre', 'fond', 'limite', 'limite-2', 'focus-int', 'focus-ext'];

/** Names of the tokens that the map draws with. */
export const TOKENS: readonly string[] = [
	...new Set([
		...TRAITS,
		...PEINTURES.map(fondDe),
		...Object.values(MOTIFS).map(({ encre }) => encre)
	])
];

/** Token of the flat colour of a paint, or of the ground of its pattern. */
export function fondDe(nom: string): string {
	return MOTIFS[nom] ? MOTIFS[nom].fond : peinture(nom, '').slice('var(--'.length, -1);
}

/**
 * Reads the tokens in the theme of an element. `light-dark()` is resolved by the browser only where
 * a property uses it: hence a probe.
 */
export function readCouleurs(element: HTMLElement): Couleurs {
	const probe = element.appendChild(document.createElement('span'));
	const read = (nom: string) => {
		probe.style.color = `var(--${nom})`;
		return getComputedStyle(probe).color;
	};
	const couleurs = Object.fromEntries(TOKENS.map((nom) => [nom, read(nom)]));
	probe.remove();
	return couleurs;
}

/** Calls back when the theme changes, by the system or by the visitor; returns what stops it. */
export function suivreTheme(onchange: () => void): () => void {
	const systeme = matchMedia('(prefers-color-scheme: dark)');
	const choix = new MutationObserver(onchange);
	choix.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	systeme.addEventListener('change', onchange);
	return () => {
		choix.disconnect();
		systeme.removeEventListener('change', onchange);
	};
}
