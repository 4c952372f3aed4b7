import type { AxeResume } from '#lib/domain/axe-resume.ts';
import type { Fragment } from './fragment.ts';
import { accord, nombre } from './nombre.ts';

/**
 * One axe in two or three short sentences, for many side by side. The base (101 départements,
 * members, confidence) is said once by the page.
 */
export function phraseAxe({ comptes, proposent }: AxeResume): Fragment[] {
	const { couvert, partiel, projet } = comptes;
	const par = `, par ${accord(proposent, 'structure')}.`;
	const fragments: Fragment[] = [];
	if (couvert > 0) {
		fragments.push('Proposé dans ', {
			fort: accord(couvert, 'département entier', 'départements entiers')
		});
		fragments.push(partiel > 0 ? ` et dans une partie de ${nombre(partiel)}${par}` : par);
	} else if (partiel > 0) {
		fragments.push(
			'Proposé dans ',
			{ fort: `une partie de ${accord(partiel, 'département')}` },
			par
		);
	} else {
		fragments.push({ fort: 'Aucune source ne dit qu’il est proposé.' });
	}
	if (projet > 0) fragments.push(` Annoncé dans ${nombre(projet)}.`);
	if (comptes['non-renseigne'] > 0) {
		fragments.push(` Non renseigné dans ${nombre(comptes['non-renseigne'])}.`);
	}
	return fragments;
}
