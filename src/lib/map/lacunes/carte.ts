import type { EtatLacune, Lacunes } from '#lib/domain/lacune/lacune.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { texteCellule } from '#lib/map/cellule.ts';
import { ENCRES } from '#lib/map/echelle.ts';
import { lireCarte, type ClasseLue, type Peinture } from '#lib/map/mesure.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord } from '#lib/view/nombre.ts';

/** The map of the gaps: a paint and a text per département of the noyau. */
export type CarteLacunes = {
	/** What the classes measure. */
	mesure: string;
	legende: (Omit<ClasseLue, 'peinture'> & { peinture: Peinture | 'basse' })[];
	peintures: Peinture[];
	/** "Somme (80) : 2 axes absents ou non renseignés sur 12". */
	textes: string[];
};

/** Lower bounds of the number of axes that nobody proposes for sure. */
const BORNES = [0, 1, 4, 7, 10];

/**
 * The map of one column, as six states; without a column, of the number of axes that are absent or
 * not documented. Where nobody is present stays blank: everything is missing there.
 */
export function carteLacunes(index: Index, lues: Lacunes, cible: number | null): CarteLacunes {
	if (cible !== null) {
		const r = lues.couvertures[cible]!;
		const { legende, peintures } = lireCarte(r, 'etat');
		const textes = index.noyau.departements.map((_, d) => texteCellule(index, r, 'etat', d));
		return { mesure: 'État du service', legende, peintures, textes };
	}
	const manques = manquesDe(index, lues);
	const peintures = manques.map(peintureDe);
	return {
		mesure: 'Axes à compléter',
		legende: legendOf(peintures, lues.colonnes.length),
		peintures,
		textes: index.noyau.departements.map(({ code, nom }, d) =>
			espacer(`${nom} (${code}) : ${motsManque(manques[d]!, lues.colonnes.length)}`)
		)
	};
}

type Manque = number | 'sans-structure' | 'hors';

function manquesDe({ noyau }: Index, { lignes, couvertures }: Lacunes): Manque[] {
	const de = (d: number, etats: EtatLacune[]) =>
		lignes.filter((l) => l.departement === d && etats.includes(l.etat));
	return noyau.departements.map((_, d) => {
		if (couvertures[0]!.montre[d] === 0) return 'hors';
		if (de(d, ['sans-structure']).length > 0) return 'sans-structure';
		return de(d, ['absent', 'non-renseigne']).reduce((n, l) => n + l.colonnes.length, 0);
	});
}

function peintureDe(manque: Manque): Peinture {
	if (manque === 'hors') return 'voisins';
	if (manque === 'sans-structure') return manque;
	return ENCRES[BORNES.findLastIndex((borne) => manque >= borne)]!;
}

function legendOf(peintures: readonly Peinture[], colonnes: number): ClasseLue[] {
	const count = (peinture: Peinture) => peintures.filter((p) => p === peinture).length;
	const classes = BORNES.filter((borne) => borne <= colonnes).map((borne, i): ClasseLue => {
		const last = Math.min((BORNES[i + 1] ?? Infinity) - 1, colonnes);
		const libelle = borne === last ? accord(borne, 'axe') : `${borne} à ${last} axes`;
		return { peinture: ENCRES[i]!, libelle, nombre: count(ENCRES[i]!) };
	});
	const vide = { peinture: 'sans-structure' as const, libelle: 'Sans structure' };
	return [...classes, { ...vide, nombre: count('sans-structure') }];
}

function motsManque(manque: Manque, colonnes: number): string {
	if (manque === 'hors') return 'hors des régions choisies';
	if (manque === 'sans-structure') return 'sans structure';
	return manque === 0
		? `les ${colonnes} axes sont proposés ou annoncés`
		: `${accord(manque, 'axe absent ou non renseigné', 'axes absents ou non renseignés')} sur ${colonnes}`;
}
