import { facettes } from '#lib/domain/couverture/facettes.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import type { Colonne } from '#lib/domain/lacune/colonne.ts';
import { ETATS_LACUNE, lacunes, type EtatLacune, type Lacunes } from '#lib/domain/lacune/lacune.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Departement } from '#lib/map/departement.ts';
import { filtresDe, type Filtrage } from '#lib/map/filtres.ts';
import { base } from '#lib/view/base.ts';
import type { Fragment } from '#lib/view/fragment.ts';
import { phraseLacunes } from '#lib/view/lacunes/phrase.ts';
import { titreLacunes } from '#lib/view/lacunes/question.ts';
import { adresseLacunes, type VueLacunes } from '#lib/view/lacunes/vue.ts';
import { vueParDefaut } from '#lib/view/vue.ts';
import { carteLacunes, type CarteLacunes } from './carte.ts';
import { listeLacunes, type LigneLue } from './liste.ts';

/** All that the page of the gaps and its files say of a view. */
export type ModeleLacunes = {
	vue: VueLacunes;
	lues: Lacunes;
	/** The column that is asked, as its place in `lues.colonnes`; null: all of them. */
	cible: number | null;
	titre: string;
	phrase: Fragment[];
	base: string;
	carte: CarteLacunes;
	departements: Departement[];
	listes: { etat: EtatLacune; lignes: LigneLue[] }[];
	filtres: Filtrage[];
};

const FILTRES = ['famille', 'region', 'confiance'];

/** Reads a view of the gaps under a release. */
export function modeleLacunes(index: Index, vue: VueLacunes): ModeleLacunes {
	const { noyau } = index;
	const lues = lacunes(index, vue.filtre);
	const cible = cibleDe(lues.colonnes, vue);
	const carte = carteLacunes(index, lues, cible);
	const basses = bassesDe(index, vue, cible, carte);
	const shown = vue.etats.length === 0 ? ETATS_LACUNE : vue.etats;
	const generale = { ...vueParDefaut(), filtre: vue.filtre };
	return {
		vue,
		lues,
		cible,
		titre: titreLacunes(vue, noyau),
		phrase: phraseLacunes(lues, cible),
		base: base(generale, couverture(index, vue.filtre)),
		carte: {
			...carte,
			legende: [...carte.legende, ...legendeBasse(vue, basses)]
		},
		departements: noyau.departements.map(({ code, nom }, d) => ({
			code,
			nom,
			peinture: carte.peintures[d]!,
			basse: basses[d]!,
			texte: basses[d] ? `${carte.textes[d]!}, confiance basse` : carte.textes[d]!,
			href: `${adresseLacunes({ ...vue, departement: code })}#departement`
		})),
		listes: shown.map((etat) => ({ etat, lignes: listeLacunes(noyau, lues, etat, cible) })),
		filtres: filtresDe(noyau, generale, facettes(index, vue.filtre)).filter(({ id }) =>
			FILTRES.includes(id)
		)
	};
}

// What the map would paint otherwise without the facts of low confidence, hatched as on coverage.
function bassesDe(
	index: Index,
	{ filtre }: VueLacunes,
	cible: number | null,
	{ peintures }: CarteLacunes
): boolean[] {
	if (filtre.confiance !== 'basse') return peintures.map(() => false);
	const sures = carteLacunes(index, lacunes(index, { ...filtre, confiance: 'moyenne' }), cible);
	return peintures.map((peinture, d) => peinture !== sures.peintures[d]);
}

function legendeBasse({ filtre }: VueLacunes, basses: readonly boolean[]) {
	const nombre = basses.filter(Boolean).length;
	const classe = { peinture: 'basse', libelle: 'Dont confiance basse', nombre } as const;
	return filtre.confiance === 'basse' ? [classe] : [];
}

function cibleDe(colonnes: readonly Colonne[], { filtre }: VueLacunes): number | null {
	const id = filtre.sousThematiques[0] ?? filtre.axes[0];
	const place = colonnes.findIndex((colonne) => colonne.id === id);
	return place < 0 ? null : place;
}
