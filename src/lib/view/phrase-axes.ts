import type { AxeResume } from '#lib/domain/axe-resume.ts';
import { espacer } from './espacer.js';
import type { Fragment } from './fragment.ts';
import { accord, enumere, guillemets } from './nombre.ts';

const entiers = (compte: number) => accord(compte, 'département entier', 'départements entiers');

/** The most and the least covered of the axes, ties said: the sentence of the small multiples. */
export function phraseAxes(resumes: readonly AxeResume[]): Fragment[] {
	const couverts = resumes.map(({ comptes }) => comptes.couvert);
	const [plus, moins] = [Math.max(...couverts), Math.min(...couverts)];
	if (plus === moins) {
		return ['Les axes sont tous proposés dans ', { fort: entiers(plus) }, '.'];
	}
	const noms = (compte: number) =>
		enumere(
			resumes
				.filter(({ comptes }) => comptes.couvert === compte)
				.map(({ axe }) => guillemets(axe.court))
		);
	return [
		'Les services les plus répandus : ',
		{ fort: noms(plus) },
		`, dans ${entiers(plus)}. Les moins répandus : `,
		{ fort: noms(moins) },
		`, dans ${entiers(moins)}.`
	].map((f) => (typeof f === 'string' ? espacer(f) : f));
}
