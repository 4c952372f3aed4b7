import { serialisePresentation } from '#lib/view/presentation/ecriture.ts';
import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import { LIMITES, type Presentation } from '#lib/view/presentation/presentation.ts';
import { accord, guillemets } from '#lib/view/nombre.ts';

/** Where the list in progress is kept on the device; said in /mentions-legales. */
const CLE = 'diaporama';

// Storage may be refused: the page then works without, as its address says the list.
function read(store: 'localStorage' | 'sessionStorage'): string {
	try {
		return window[store].getItem(CLE) ?? '';
	} catch {
		return '';
	}
}

function put(store: 'localStorage' | 'sessionStorage', texte: string): void {
	try {
		if (texte) window[store].setItem(CLE, texte);
		else window[store].removeItem(CLE);
	} catch {
		return;
	}
}

const write = (requete: string): void => put('localStorage', requete);

const presentationDe = (requete: string): Presentation =>
	parsePresentation(new URLSearchParams(requete)).presentation;

/**
 * Keeps the list of the page on the device, unless another one is already there: the visitor is then
 * asked. Returns what keeps a later state of it.
 */
export function holdBrouillon(form: HTMLFormElement): (requete: string) => void {
	const { requete = '' } = form.dataset;
	const kept = read('localStorage');
	// The answer to a button of the list is the same list.
	const suite = read('sessionStorage') !== '';
	put('sessionStorage', '');
	form.addEventListener('submit', () => put('sessionStorage', 'suite'));
	const free = kept === requete || presentationDe(kept).diapositives.length === 0;
	if (!free && !suite) return ask(kept, requete);
	if (requete || suite) write(requete);
	return write;
}

function ask(kept: string, requete: string): (requete: string) => void {
	const box = document.querySelector<HTMLElement>('[data-brouillon]');
	let garder = (_: string): void => undefined;
	if (!box) return garder;
	const brouillon = presentationDe(kept);
	const { nom, diapositives } = brouillon;
	box.querySelector('[data-resume]')!.textContent =
		`${nom ? `${guillemets(nom)}, ` : ''}${accord(diapositives.length, 'diapositive')}.`;
	box.hidden = false;
	box.addEventListener('click', ({ target }) => {
		const asked = target instanceof Element ? target.closest('[data-brouillon-geste]') : null;
		const geste = asked?.getAttribute('data-brouillon-geste');
		if (geste === 'reprendre') return send(brouillon);
		if (geste === 'suite') return send(joindre(brouillon, presentationDe(requete)));
		if (geste === 'oublier') write('');
		if (geste === 'remplacer') write(requete);
		if (!geste) return;
		garder = write;
		box.hidden = true;
	});
	return (later) => garder(later);
}

/** Both lists, one after the other, as far as one may hold. */
function joindre(brouillon: Presentation, ajout: Presentation): Presentation {
	const diapositives = [...brouillon.diapositives, ...ajout.diapositives];
	return { ...brouillon, diapositives: diapositives.slice(0, LIMITES.diapositives) };
}

// As a form, whatever its length: the server answers with its address where it holds.
function send(presentation: Presentation): void {
	const form = document.createElement('form');
	form.method = 'post';
	form.action = '/presenter';
	for (const [name, value] of new URLSearchParams(serialisePresentation(presentation))) {
		const field = document.createElement('textarea');
		Object.assign(field, { name, value });
		form.append(field);
	}
	form.hidden = true;
	document.body.append(form);
	form.submit();
}
