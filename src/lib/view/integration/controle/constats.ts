import { espacer } from '#lib/view/espacer.js';
import type { Cadre } from '#lib/view/integration/extrait.ts';
import type { ExtraitLu } from './extrait.ts';

/** One thing said of a snippet. `erreur`: a reader loses something; `avis`: it could be better. */
export type Constat = { niveau: 'bon' | 'avis' | 'erreur'; sujet: string; texte: string };

/** What is known of the view of a snippet, and of the site. */
export type Jugement = {
	origine: string;
	/** Null: the address is that of no view. */
	cadre: Cadre | null;
	/** What was not understood of its address. */
	avis: readonly string[];
	/** Which release it shows, under what was asked; null as `cadre`. */
	version: { numero: number; demandee: number | null; publique: number } | null;
	/** Lowest contrast of what is read, by theme. */
	contrastes: { clair: number; sombre: number };
};

/** Under this height a map of 600 pixels of width is cut, in pixels. */
const BASSE = 400;
/** A name shorter than this says nothing of what the frame shows. */
const COURT = 12;

/** All that can be said of a snippet without showing it. */
export function constatsDe(extrait: ExtraitLu, jugement: Jugement): Constat[] {
	const all = [
		...adresse(extrait, jugement),
		...(jugement.cadre === null ? [] : [...titre(extrait, jugement.cadre)]),
		...(extrait.genre === 'cadre' ? [...cadre(extrait), ...sandbox(extrait)] : []),
		...(extrait.genre === 'element' ? element(extrait) : []),
		...(jugement.cadre === null ? [] : [...vue(jugement), ...contraste(jugement), RETOUR]),
		...extrait.etrangers.map((src) =>
			avis('Script', `Le script ${src.slice(0, 80)} n’est pas de ce site : il n’a pas été lu.`)
		)
	];
	return all.map((constat) => ({ ...constat, texte: espacer(constat.texte) }));
}

const constat = (niveau: Constat['niveau']) => (sujet: string, texte: string) => ({
	...{ niveau, sujet, texte }
});
const [bon, avis, erreur] = [constat('bon'), constat('avis'), constat('erreur')];

const RETOUR = bon(
	'Source',
	'Le pied de la vue dit la version et la licence, et mène à la page ; aucun réglage ne le retire.'
);

function adresse(
	{ src, genre }: ExtraitLu,
	{ origine, cadre: known, avis: remarques }: Jugement
): Constat[] {
	if (known === null) {
		return [
			erreur('Adresse', `« ${src.slice(0, 120)} » n’est pas l’adresse d’une vue de ce site.`)
		];
	}
	const scheme = new URL(origine).protocol;
	const other = URL.canParse(src) && new URL(src).protocol !== scheme;
	const remarks = [
		...(genre === 'adresse'
			? [avis('Adresse', 'Une adresse seule ne suffit qu’aux outils qui connaissent oEmbed.')]
			: []),
		...(other ? [avis('Adresse', `L’adresse devrait commencer par ${scheme}//.`)] : []),
		...remarques.map((texte) => avis('Adresse', texte))
	];
	return remarks.length > 0
		? remarks
		: [bon('Adresse', 'L’adresse est celle d’une vue de ce site, comprise en entier.')];
}

function titre({ genre, attributs }: ExtraitLu, { titre: actuel }: Cadre): Constat[] {
	if (genre === 'adresse') return [];
	const donne = attributs.get(genre === 'cadre' ? 'title' : 'titre')?.trim() ?? '';
	if (donne === '') {
		return [erreur('Titre', 'Sans titre, un lecteur d’écran annonce un cadre sans nom.')];
	}
	if (donne === actuel) return [bon('Titre', 'Le titre dit ce que montre la vue.')];
	return donne.length < COURT
		? [avis('Titre', `« ${donne} » ne dit pas ce que montre la vue.`)]
		: [avis('Titre', 'Le titre n’est plus la phrase de la vue : les données ont pu changer.')];
}

function cadre({ attributs, scripts }: ExtraitLu): Constat[] {
	const suit = scripts.includes('integrer.js');
	const height = pixels(attributs.get('height'));
	const width = pixels(attributs.get('width'));
	return [
		suit
			? bon('Hauteur', 'Le script donne au cadre la hauteur de la vue.')
			: height === null
				? erreur('Hauteur', 'Sans hauteur, un navigateur donne 150 pixels au cadre.')
				: height < BASSE
					? avis('Hauteur', `${height} pixels de haut coupent la vue : il faut la faire défiler.`)
					: bon('Hauteur', `${height} pixels de haut.`),
		...(width !== null && width > 320
			? [avis('Largeur', `${width} pixels de large débordent d’un téléphone : préférez 100%.`)]
			: []),
		attributs.get('loading') === 'lazy'
			? bon('Chargement', 'La vue n’est chargée que quand on s’en approche.')
			: avis('Chargement', 'Sans loading="lazy", la vue est chargée même si personne ne la voit.')
	];
}

// A percentage is none: it follows the page.
function pixels(texte: string | undefined): number | null {
	const found = /^\s*(\d{1,5})(px)?\s*$/.exec(texte ?? '');
	return found ? Number(found[1]) : null;
}

function sandbox({ attributs, scripts }: ExtraitLu): Constat[] {
	const given = attributs.get('sandbox');
	if (given === undefined) return [];
	const allowed = given.toLowerCase().split(/\s+/);
	const missing = scripts.includes('integrer.js') && !allowed.includes('allow-scripts');
	return [
		...(missing
			? [erreur('Bac à sable', 'Sans allow-scripts, la vue ne peut pas dire sa hauteur.')]
			: []),
		allowed.includes('allow-popups')
			? bon('Bac à sable', 'Les liens de la vue s’ouvrent dans une nouvelle page.')
			: avis('Bac à sable', 'Sans allow-popups, les liens de la vue ne s’ouvrent pas.')
	];
}

function element({ scripts }: ExtraitLu): Constat[] {
	return scripts.includes('carte-mitoyen.js')
		? [bon('Hauteur', 'L’élément prend la hauteur de la vue.')]
		: [
				avis(
					'Script',
					'Sans le script carte-mitoyen.js dans la page, l’élément reste vide ; l’extrait le contient.'
				)
			];
}

function vue({ version }: Jugement): Constat[] {
	if (version === null || version.demandee === null) return [];
	const { numero, demandee, publique } = version;
	if (demandee !== numero) {
		return [
			avis('Version', `La version ${demandee} n’est pas ici : la version ${numero} est montrée.`)
		];
	}
	return numero === publique
		? [bon('Version', `La vue reste à la version ${numero}, qui est la plus récente.`)]
		: [
				avis(
					'Version',
					`La vue est figée à la version ${numero} ; la plus récente est la ${publique}.`
				)
			];
}

function contraste({ cadre: known, contrastes }: Jugement): Constat[] {
	const { theme, fond } = known!.reglages;
	if (fond === 'transparent') {
		return theme === 'auto'
			? [
					avis(
						'Contraste',
						'Sur le fond de votre page, le thème du lecteur peut rendre le texte illisible : choisissez clair ou sombre.'
					)
				]
			: [
					avis(
						'Contraste',
						`Le fond est celui de votre page : le texte n’est lisible que s’il est ${theme}.`
					)
				];
	}
	const ratio = theme === 'auto' ? Math.min(...Object.values(contrastes)) : contrastes[theme];
	const words = `${ratio.toFixed(1).replace('.', ',')} pour 1 au moins (il en faut 4,5)`;
	return [bon('Contraste', `Thème ${theme === 'auto' ? 'clair ou sombre' : theme} : ${words}.`)];
}
