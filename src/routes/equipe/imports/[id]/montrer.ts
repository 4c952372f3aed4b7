import type { Base } from '#lib/server/base/base.ts';
import type { Anomalie, Niveau } from '#lib/server/data/anomalie.ts';
import { colonnesDe } from '#lib/server/import/colonnes.ts';
import { differenceDe } from '#lib/server/import/difference.ts';
import {
	champsDe,
	compterAnomalies,
	type Fiche,
	lireAnomalies,
	lireEcarts,
	objetsDe
} from '#lib/server/import/fiche.ts';
import { nomsDe } from '#lib/server/import/noms.ts';
import type { TableVue } from '#lib/server/import/vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { NIVEAUX } from '#lib/view/import/mots.ts';
import { champColonne } from './formulaires.ts';

/** Lines of the report, rows of the difference, and things it is about, that a page shows. */
const MONTREES = { anomalies: 1000, ecarts: 300, objets: 300, retraits: 500 };

/** All that the page of an import shows, under the filters of its address. */
export async function montrer(base: Base, fiche: Fiche, query: URLSearchParams) {
	const fini = fiche.comptes !== null && fiche.etat !== 'lecture';
	return {
		fiche: { ...fiche, vue: null },
		lecture: fiche.vue && { ...fiche.vue, tables: fiche.vue.tables.map((t) => tableDe(fiche, t)) },
		rapport: fini ? await rapportDe(base, fiche.id, query) : null,
		difference: fini ? await differenceMontree(base, fiche, query.get('objet')) : null
	};
}

/** A table with, for each of its columns, what a person may choose, and chose. */
function tableDe({ reglages }: Fiche, table: TableVue) {
	const possibles = table.type ? colonnesDe(table.type) : [];
	const choisies = reglages.colonnes[table.feuille] ?? {};
	return {
		...table,
		possibles,
		colonnes: table.entete.map((entete, i) => ({
			...{ entete, champ: champColonne(table.feuille, entete) },
			lue: possibles.includes(table.colonnes[i]!) ? table.colonnes[i]! : null,
			choix: Object.hasOwn(choisies, entete) ? choisies[entete] || 'aucune' : 'auto'
		}))
	};
}

async function rapportDe(base: Base, id: number, query: URLSearchParams) {
	const niveau = query.get('niveau') ?? '';
	const choix = {
		niveau: niveau in NIVEAUX ? (niveau as Niveau) : null,
		champ: query.get('colonne') || null
	};
	const lignes = await lireAnomalies(base, id, choix, MONTREES.anomalies);
	return {
		choix,
		lignes: lignes.map(dite),
		total: await compterAnomalies(base, id, choix),
		champs: await champsDe(base, id)
	};
}

const dite = (anomalie: Anomalie): Anomalie => ({
	...anomalie,
	message: espacer(anomalie.message),
	correction: anomalie.correction && espacer(anomalie.correction)
});

async function differenceMontree(base: Base, { id, comptes }: Fiche, objet: string | null) {
	const ecarts = await lireEcarts(base, id, MONTREES.ecarts, { objet });
	const objets = await objetsDe(base, id, MONTREES.objets);
	const retraits = comptes?.retraits
		? await lireEcarts(base, id, MONTREES.retraits, { retraits: true })
		: [];
	const noms = await nomsDe(
		base,
		[...objets, ...ecarts, ...retraits].map((one) => one.objet)
	);
	const nommer = <T extends { objet: string }>(one: T) => ({
		...one,
		nom: noms.get(one.objet) ?? one.objet
	});
	return {
		objet,
		montres: ecarts.length,
		objets: objets.map(nommer),
		groupes: differenceDe(ecarts).map(nommer),
		retraits: differenceDe(retraits).map(nommer)
	};
}
