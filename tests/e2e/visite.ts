import { afterAll, inject } from 'vitest';
import { ouvrir, type Reglages, type Visite } from './navigateur.ts';

/**
 * One window for the facts of a file that need no fresh profile. Each goes to its own address, in the
 * size and the theme of the first, with nothing but its own in `ennuis` and `demandes`.
 */
export function memeFenetre(reglages: Reglages = {}): (chemin: string) => Promise<Visite> {
	const { largeur = 1280, hauteur = 900, theme = 'light' } = reglages;
	const { origine = inject('origine') } = reglages;
	let visite: Visite | null = null;
	afterAll(() => visite?.fermer());
	return async (chemin) => {
		if (!visite) return (visite = await ouvrir(chemin, reglages));
		const { page, ennuis, demandes } = visite;
		await page.setViewportSize({ width: largeur, height: hauteur });
		await page.emulateMedia({ media: null, colorScheme: theme });
		ennuis.length = demandes.length = 0;
		await page.goto(origine + chemin, { waitUntil: 'load' });
		return visite;
	};
}
