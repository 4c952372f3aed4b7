import { ETAPES } from '#lib/view/import/mots.ts';
import { motsProgres } from '#lib/view/import/progres.ts';

type Nouvelles = {
	etat: string;
	progres: {
		etape: keyof typeof ETAPES;
		faites: number;
		total: number;
		parSeconde: number;
	} | null;
};

/** Milliseconds between two questions. */
const PERIODE = 800;

/**
 * Says how far the reading of a file is as it goes, and brings its report when it is there. A server
 * that does not answer is asked again: the page can be left and come back to.
 */
const marche = document.querySelector<HTMLElement>('[data-suivi]');
if (marche) setTimeout(() => void demander(marche), PERIODE);

async function demander(element: HTMLElement): Promise<void> {
	const nouvelles = await lire(element.dataset.suivi ?? '');
	if (nouvelles && nouvelles.etat !== 'lecture') return location.replace(location.pathname);
	if (nouvelles) dire(element, nouvelles);
	setTimeout(() => void demander(element), PERIODE);
}

async function lire(address: string): Promise<Nouvelles | null> {
	try {
		const response = await fetch(address);
		return response.ok ? ((await response.json()) as Nouvelles) : null;
	} catch {
		return null;
	}
}

function dire(element: HTMLElement, { progres }: Nouvelles): void {
	const barre = element.querySelector('progress');
	if (barre && progres?.total) {
		barre.max = progres.total;
		barre.value = progres.faites;
	}
	ecrire(element, '[data-etape]', ETAPES[progres?.etape ?? 'lecture']);
	ecrire(element, '[data-mesure]', motsProgres(progres));
}

// What does not change is not said again.
function ecrire(element: HTMLElement, selector: string, texte: string): void {
	const line = element.querySelector(selector);
	if (line && line.textContent !== texte) line.textContent = texte;
}
