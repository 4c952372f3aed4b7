import { couverture } from '#lib/domain/couverture/couverture.ts';
import { presencesDe } from '#lib/domain/couverture/lecture.ts';
import { presencesComparees, type ObjetCompare } from '#lib/domain/comparaison/objet.ts';
import { voisinesOf } from '#lib/domain/fiche/territoire.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { lireComparaison, type ComparaisonLue } from '#lib/export/comparaison-json.ts';
import { nommee } from '#lib/map/lacunes/liste.ts';
import { currentNoms, currentVoisinage } from '#lib/server/lieux.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseComparaison, objetsDe, type VueComparaison } from '#lib/view/comparaison/vue.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import { vueParDefaut } from '#lib/view/vue.ts';

/** What attests the state of an object on an axe: structures, with their sources. */
export type PreuveObjet = ReturnType<typeof preuvesAxe>[number][number];

/** Two to four objects side by side, with their evidence; null when there are fewer. */
export function comparer(vue: VueComparaison) {
	if (vue.ids.length < 2) return null;
	const { index } = currentRelease();
	const lue = lireComparaison(index, vue);
	return {
		lue,
		preuves: lue.comparee.axes.map(({ id }) => preuvesAxe(lue, id)),
		presences: presencesLues(lue)
	};
}

// For a département, who says something of the axe there; for a structure, itself.
function preuvesAxe({ vue, comparee }: ComparaisonLue, axe: string) {
	const { index, noyau, release, cog } = currentRelease();
	const filtre = { ...FILTRE_DEFAUT, ...vue.choix, axes: [axe] };
	const r = couverture(index, filtre);
	return comparee.objets.map(({ type, numero }) => {
		const numeros =
			type === 'structure'
				? [numero]
				: presencesDe(index, r, numero)
						.filter(({ etat }) => etat !== 'inconnu')
						.map(({ structure }) => structure);
		const structures = numeros.map((s) => nommee(noyau, s));
		const slugs = structures.map(({ slug }) => slug);
		const preuves = preuvesDe(release, cog, { ...vueParDefaut(), filtre }, '', slugs);
		return structures.map((une) => ({ ...une, liens: preuves[une.slug]!.services }));
	});
}

function presencesLues({ vue, comparee }: ComparaisonLue) {
	const { index, noyau } = currentRelease();
	return presencesComparees(index, comparee.objets, vue.choix).map(({ numero, avec }) => {
		if (vue.type === 'structure') {
			const { code, nom } = noyau.departements[numero]!;
			return { nom, href: `/departements/${code}`, avec };
		}
		const { slug, court } = noyau.structures[numero]!;
		return { nom: court, href: `/structures/${slug}`, avec };
	});
}

/** Comparisons one step away: with a neighbour, or with a structure of the same départements. */
export function suggestions(vue: VueComparaison): { nom: string; href: string }[] {
	const { noyau } = currentRelease();
	const [objet] = objetsDe(vue, noyau);
	if (objet === undefined || vue.ids.length > 1) return [];
	return prochesDe(vue, objet).map(({ id, nom }) => ({
		nom,
		href: adresseComparaison({ ...vue, ids: [...vue.ids, id] })
	}));
}

function prochesDe(vue: VueComparaison, { type, numero }: ObjetCompare) {
	const { index, noyau } = currentRelease();
	if (type === 'departement') {
		const noms = currentNoms();
		const voisins = currentVoisinage()[noyau.departements[numero]!.code] ?? [];
		return voisins.map((id) => ({ id, nom: noms[id]! }));
	}
	const r = couverture(index, { ...FILTRE_DEFAUT, ...vue.choix });
	return voisinesOf(index, r, numero).map(({ slug, court }) => ({ id: slug, nom: court }));
}
