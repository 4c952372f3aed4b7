import { adresseDe } from '#lib/view/ecriture-requete.ts';
import { ADRESSE_MAX, type Presentation } from './presentation.ts';

/**
 * The query of a presentation, without "?". Titles and notes bear the number of their slide
 * (`titre-2`), so that an address whose parameters are sorted says the same; defaults are absent.
 */
export function serialisePresentation({ nom, diapositives }: Presentation): string {
	const champs = [
		['nom', nom],
		...diapositives.flatMap(({ vue, titre, note }, i) => [
			['vue', vue],
			[`titre-${i + 1}`, titre],
			[`note-${i + 1}`, note]
		])
	];
	return champs
		.filter(([, valeur]) => valeur !== '')
		.map(([champ, valeur]) => `${champ}=${encode(valeur!)}`)
		.join('&');
}

/** The address of a presentation under a path: "/presenter?vue=/lacunes". */
export const adressePresentation = (presentation: Presentation, path = '/presenter'): string =>
	adresseDe(path, serialisePresentation(presentation));

// A view stays readable in the address: only what parts a query must be escaped.
const encode = (valeur: string) =>
	encodeURIComponent(valeur)
		.replace(/%20/g, '+')
		.replace(/%(2F|3F|3D|2C|3A|40|3B)/g, decodeURIComponent);

/** Whether an address still holds the whole of it. */
export const tientDansUneAdresse = (presentation: Presentation): boolean =>
	adressePresentation(presentation).length <= ADRESSE_MAX;
