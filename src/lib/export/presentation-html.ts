import { motsDate } from '#lib/view/date.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Diapo } from './diapositive.ts';
import { placer } from './diapositive.ts';
import { elementsSvg } from './dessin-svg.ts';
import { FAMILLE } from './figure-feuille.ts';
import { type Formes, formesSvg, partager } from './partage.ts';
import { escapeXml } from './xml.js';

/** What a document of slides is made of, beside the slides. */
export type Salle = {
	nom: string;
	diapos: readonly Diapo[];
	/** The release shown: its number and its date. */
	edition: { numero: number; date: string };
	/** Style, script and fonts, written inside: nothing else is ever asked for. */
	style: string;
	script: string;
	/** Whole content security policy. */
	politique: string;
	/** Path and query where the list is changed; null in a file that left the site. */
	retour: string | null;
};

/**
 * Slides as one HTML document that asks for nothing: the room online, and the file that opens from a
 * disk. Without its script, each slide is a screen of its own with links to those around it.
 */
export function presentationHtml(salle: Salle): string {
	const { nom, diapos, style, script, politique } = salle;
	const formes: Formes = new Map();
	const sections = diapos.map((diapo, i) => section(diapo, i + 1, diapos.length, formes));
	return (
		`<!doctype html><html lang="fr" data-salle><head><meta charset="utf-8">` +
		`<meta http-equiv="Content-Security-Policy" content="${escapeXml(politique)}">` +
		`<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
		`<title>${escapeXml(nom)} – Mitoyen</title><style>${style}</style></head><body>` +
		`${formesSvg(formes)}<main id="scene">${sections.join('')}</main>${outils(salle)}` +
		`<script>${script}</script></body></html>`
	);
}

function section(diapo: Diapo, rang: number, total: number, formes: Formes): string {
	const { titre, texte, dessin, note, lien, question, source } = diapo;
	const drawn = partager(placer(dessin, rang, total), `d${rang}-`, formes);
	const { largeur, hauteur } = dessin;
	const near = (to: number, mot: string) =>
		to < 1 || to > total ? '' : `<a href="#d${to}">${mot}</a>`;
	const said = note
		? note
				.split(/\n+/)
				.map((line) => `<p>${escapeXml(line)}</p>`)
				.join('')
		: '<p class="sans">Aucune note pour cette diapositive.</p>';
	return (
		`<section class="diapo" id="d${rang}" tabindex="-1" aria-labelledby="d${rang}-nom"><h${rang === 1 ? 1 : 2} class="vh" id="d${rang}-nom">${escapeXml(titre)}</h${rang === 1 ? 1 : 2}>` +
		`<svg viewBox="0 0 ${largeur} ${hauteur}" role="img" aria-label="${escapeXml(texte)}" font-family="'${FAMILLE}', Georgia, serif" fill-rule="evenodd">${elementsSvg(drawn)}</svg>` +
		`<nav class="voisines" aria-label="Diapositives voisines">${near(rang - 1, 'Précédente')}<span>${rang} sur ${total}</span>${near(rang + 1, 'Suivante')}</nav>` +
		`<aside class="notes" aria-label="Notes de la diapositive ${rang}">${said}` +
		`<p class="origine">${question ? `${escapeXml(question)} ` : ''}${escapeXml(texte)}</p><p class="origine">${escapeXml(source)} <a href="${escapeXml(lien)}">Ouvrir cette vue en ligne</a></p></aside></section>`
	);
}

function outils({ nom, diapos, edition, retour }: Salle): string {
	const button = (geste: string, mot: string, touche: string) =>
		`<button type="button" data-geste="${geste}" aria-keyshortcuts="${touche}">${mot}</button>`;
	const back = retour === null ? '' : `<a href="${escapeXml(retour)}">Quitter</a>`;
	return (
		`<div class="progres" aria-hidden="true"><i></i></div><p class="vh" role="status" data-dit></p>` +
		`<nav class="outils" aria-label="Présenter">${button('avant', 'Précédente', 'ArrowLeft')}` +
		`<span data-rang aria-hidden="true">1 / ${diapos.length}</span>${button('apres', 'Suivante', 'ArrowRight')}` +
		button('plein', 'Plein écran', 'f') +
		button('regie', 'Vue du présentateur', 'p') +
		button('notes', 'Notes', 'n') +
		button('noir', 'Écran noir', 'b') +
		button('imprimer', 'Imprimer', 'i') +
		`${button('aide', 'Aide', '?')}${back}</nav>` +
		`<section class="regie" aria-label="Temps et suite" hidden><p class="tete"><b>${escapeXml(nom)}</b> <time data-heure></time> <time data-chrono></time> ` +
		`<button type="button" data-geste="pause">Arrêter le chronomètre</button> <button type="button" data-geste="zero">Remettre à zéro</button></p>` +
		`<div class="suivante"><h2>Ensuite</h2></div></section>` +
		`<dialog class="aide" aria-labelledby="aide-titre"><h2 id="aide-titre">Au clavier et à la télécommande</h2><table><tbody>${TOUCHES.map(
			([touche, effet]) => `<tr><th scope="row">${touche}</th><td>${effet}</td></tr>`
		).join('')}</tbody></table>` +
		`<p>${espacer(`Au doigt : glisser, ou toucher le bord droit ou gauche. Données : version ${edition.numero} du ${motsDate(edition.date)}, Licence Ouverte 2.0.`)}</p>` +
		`<form method="dialog"><button>Fermer</button></form></dialog>`
	);
}

const TOUCHES = [
	['→ ↓ Espace Page suivante', 'diapositive suivante'],
	['← ↑ Maj + Espace Page précédente', 'diapositive précédente'],
	['Début, Fin', 'première, dernière'],
	['un nombre, puis Entrée', 'aller à cette diapositive'],
	['F', 'plein écran, ou en sortir'],
	['N', 'montrer ou cacher les notes'],
	['P', 'vue du présentateur, dans une seconde fenêtre'],
	['B ou .', 'écran noir, ou en revenir'],
	['I', 'imprimer, une diapositive par page'],
	['? ou H', 'cette aide'],
	['Échap', 'fermer ce qui est ouvert']
] as const;
