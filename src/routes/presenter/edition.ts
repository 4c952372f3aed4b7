/**
 * The script of the page where a list is made: the address follows what is typed, the list is kept on
 * the device, and slides are dragged. Without it, the buttons of the form do all of this but the keeping.
 */
import { holdBrouillon } from './brouillon.ts';
import { readListe } from './formulaire-liste.ts';
import { hearGlisser } from './glisser.ts';
import { adressePresentation } from '#lib/view/presentation/ecriture.ts';
import { ADRESSE_MAX } from '#lib/view/presentation/presentation.ts';

const form = document.querySelector<HTMLFormElement>('#liste');
const adresse = document.querySelector<HTMLInputElement>('[data-adresse]');

/** The address as others need it: with the name of the site. */
function show(path: string): void {
	if (adresse) adresse.value = location.origin + path;
}

if (form) {
	show(`/presenter?${form.dataset.requete}`);
	const garder = holdBrouillon(form);
	form.addEventListener('change', () => {
		const path = adressePresentation(readListe(form));
		show(path);
		if (path.length <= ADRESSE_MAX && form.dataset.requete) history.replaceState(null, '', path);
		garder(path.slice('/presenter?'.length));
	});
	hearGlisser(form);
}

// What a button moved has the focus again, for the next press of the same key.
const here = location.hash.slice(1);
if (here) document.getElementById(here)?.focus();
