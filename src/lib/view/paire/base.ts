import type { FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord } from '#lib/view/nombre.ts';

/** What the page of a pair rests on: the facts compared, and the documents that they quote. */
export function basePaire({ axes, sources, masques }: FichePaire): string {
	const faits = sources.reduce((n, source) => n + source.faits, 0);
	const caches = masques === 0 ? '' : `, ${accord(masques, 'fait masqué', 'faits masqués')}`;
	return espacer(
		`Base : ${accord(axes.length, 'axe comparé', 'axes comparés')}, ${accord(faits, 'citation')} de ${accord(sources.length, 'source')}${caches}.`
	);
}
