import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { facettes } from '#lib/domain/couverture/facettes.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { base } from '#lib/view/base.ts';
import { couvertureDe } from '#lib/view/couverture.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { texteDe, type Fragment } from '#lib/view/fragment.ts';
import { phrase } from '#lib/view/phrase.ts';
import { question } from '#lib/view/question.ts';
import { vueParDefaut, type Vue } from '#lib/view/vue.ts';
import { bassesDe } from './basse.ts';
import { texteCellule } from './cellule.ts';
import { choixDe, nombreServantes, remedesDe, type Choix } from './choix.ts';
import { controlesDe, type Controle } from './controle.ts';
import type { Departement } from './departement.ts';
import { filtresDe, mesuresDe, type Filtrage, type ListeFiltre } from './filtres.ts';
import { menusAdoptees, type MenuAdoptees } from './adoptees.ts';
import { lignesDe, type Ligne } from './lignes.ts';
import { lireCarte, type CarteLue } from './mesure.ts';
import { panneauDe, type Panneau } from './panneau.ts';
import { regionDe, type Region } from './region.ts';

/** All that the coverage page says of a view: the same on the server and in the browser. */
export type Modele = {
	vue: Vue;
	question: (string | Controle)[];
	/** Of the document: the question as plain text. */
	titre: string;
	phrase: Fragment[];
	base: string;
	carte: CarteLue;
	departements: Departement[];
	lignes: Ligne[];
	filtres: Filtrage[];
	mesures: ListeFiltre;
	/** Of the measure `solutions`: which ones, and at which date; empty for the others. */
	adoptees: MenuAdoptees[];
	/** Chosen values, as chips. */
	choix: Choix[];
	/** The view without any filter, its selection kept; null when nothing is chosen. */
	effacer: string | null;
	/** Null unless no structure answers: the choices to take back. */
	remedes: Choix[] | null;
	/** Of the selected département. */
	panneau: Panneau | null;
	region: Region | null;
};

/** Reads a view under a release. Plain data, in the words of the page. */
export function buildModele(index: Index, vue: Vue): Modele {
	const { noyau } = index;
	const lue = couvertureDe(index, vue);
	const comptes = facettes(index, vue.filtre);
	const carte = lireCarte(lue, vue.mesure);
	const basses = bassesDe(index, vue, lue, carte.mesure);
	const choix = choixDe(index, vue, comptes);
	return {
		vue,
		question: controlesDe(index, vue),
		titre: texteDe(question(vue, noyau)),
		phrase: phrase(vue, lue, noyau),
		base: base(vue, lue),
		carte,
		departements: departementsDe(index, vue, lue, carte, basses),
		lignes: lignesDe(index, lue, carte, basses, vue.tri),
		filtres: filtresDe(noyau, vue, comptes),
		mesures: mesuresDe(vue),
		adoptees: lue.adoptees ? menusAdoptees(index, lue.adoptees) : [],
		choix,
		effacer: choix.length === 0 ? null : adresseVue('/', cleared(vue)),
		remedes: nombreServantes(lue) === 0 ? remedesDe(index, choix) : null,
		panneau: vue.departement === null ? null : panneauDe(index, vue, vue.departement),
		region: vue.departement === null ? null : regionDe(noyau, vue.departement)
	};
}

function departementsDe(
	index: Index,
	vue: Vue,
	lue: Couverture,
	carte: CarteLue,
	basses: readonly boolean[]
): Departement[] {
	// One address for all, where only the code changes: the query is written once.
	const [debut, fin] = adresseVue('/', { ...vue, departement: JOKER }).split(JOKER);
	return index.noyau.departements.map(({ code, nom }, d) => {
		const texte = texteCellule(index, lue, carte.mesure, d);
		return {
			code,
			nom,
			peinture: carte.peintures[d]!,
			basse: basses[d]!,
			texte: basses[d] ? `${texte}, confiance basse` : texte,
			href: code === vue.departement ? `/departements/${code}` : `${debut}${code}${fin}#panneau`
		};
	});
}

const JOKER = '~';

function cleared({ departement, tri, simulation }: Vue): Vue {
	return { ...vueParDefaut(), departement, tri, simulation };
}
