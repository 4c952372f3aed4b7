import { motsDate } from '#lib/view/date.ts';
import { espacer } from '#lib/view/espacer.js';
import type { PresentationVue } from './classeur.ts';

/** What a reader must know of a file of a view: what it says, when, under which licence. */
export function presentationDe(vue: PresentationVue): [string, string][] {
	const { release, cog } = vue.noyau;
	return [
		['Vue', vue.titre],
		['Réponse', vue.phrase],
		['Base', vue.base],
		['Adresse', vue.lien],
		['Version des données', `${release.numero} du ${motsDate(release.date)}`],
		['Empreinte (SHA-256)', release.sha256],
		['Code officiel géographique', String(cog.millesime)],
		['Licence', 'Licence Ouverte 2.0 (Etalab)'],
		['Sources', vue.source],
		['Case vide', espacer('Inconnu, ou sans objet : jamais « non » ni 0.')]
	];
}

/** A file that stands beside this one, and what it is. */
export type Voisin = { nom: string; sens: string };

/** The same as a text in Markdown, with the files that stand beside it. */
export function lisezMoi(vue: PresentationVue, voisins: readonly Voisin[]): string {
	const faits = presentationDe(vue).slice(2);
	return [
		`# ${pourMarkdown(vue.titre)}`,
		pourMarkdown(vue.phrase),
		faits.map(([nom, texte]) => espacer(`- **${nom}** : `) + pourMarkdown(texte)).join('\n'),
		'## Fichiers',
		voisins.map(({ nom, sens }) => espacer(`- \`${nom}\` : ${sens}`)).join('\n'),
		''
	].join('\n\n');
}

/** Text that no reader of Markdown takes for a tag, a link or a mark; on one line. */
function pourMarkdown(texte: string): string {
	return texte.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_{}[\]<>#|&]/g, '\\$&');
}
