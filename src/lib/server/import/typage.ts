import { type Anomalie, anomalie } from '#lib/server/data/anomalie.ts';
import { FEUILLES_FAITS, type NomFeuille } from '#lib/server/data/cle.ts';
import type { Table } from '#lib/server/data/table.ts';
import { colonnesDe, reconnaitre, typeDe } from './colonnes.ts';
import type { TableLue } from './lecture.ts';
import type { Reglages } from './reglages.ts';
import { type TableVue, tableVue } from './vue.ts';

type Lue = Omit<TableLue, 'type'>;
type Typee = { tables: TableLue[]; vues: TableVue[]; anomalies: Anomalie[] };

/**
 * Finds what a table contains, and which column of ours each of its headers is. `dit`: what its name
 * or a person says of it, which wins over its columns.
 */
export function typer(lue: Lue, dit: NomFeuille | null, { colonnes }: Reglages): Typee {
	const { feuille, table } = lue;
	if (table.entete.length === 0) return { tables: [], vues: [], anomalies: table.anomalies };
	const type = dit ?? typeDe(table.entete);
	if (type === null) {
		const vue = tableVue(table, { feuille, type, colonnes: table.entete });
		return { tables: [], vues: [vue], anomalies: [inconnu(lue)] };
	}
	const choisies = colonnes[feuille ?? ''] ?? {};
	const entete = choisir(table.entete, reconnaitre(table.entete, type), choisies, type);
	const avis = table.entete.flatMap((nom, i) =>
		nom === entete[i] ? [] : [comprise(lue, nom, entete[i]!, i + 1)]
	);
	const vue = tableVue(table, { feuille, type, colonnes: entete });
	const lues: Table = { ...table, entete };
	return { tables: [{ ...lue, type, table: lues }], vues: [vue], anomalies: avis };
}

/** The columns that a person chose, then those that were understood, each of them once. */
function choisir(
	entete: readonly string[],
	reconnues: readonly string[],
	choisies: Record<string, string>,
	type: NomFeuille
): string[] {
	const connues = colonnesDe(type);
	const dites = entete.map((nom) => {
		const choix = Object.hasOwn(choisies, nom) ? choisies[nom]! : null;
		return choix === '' || (choix !== null && connues.includes(choix)) ? choix : null;
	});
	const prises = new Set(dites.filter((choix) => choix));
	return entete.map((nom, i) => {
		const choix = dites[i]!;
		if (choix !== null && dites.indexOf(choix) === i) return choix;
		if (choix === '') return '';
		const reconnue = reconnues[i]!;
		return prises.has(reconnue) ? nom : reconnue;
	});
}

function inconnu({ fichier, feuille }: Lue): Anomalie {
	return anomalie({
		...{ fichier, feuille, code: 'type-inconnu' },
		message: 'On ne reconnaît pas ce que contient ce fichier à ses colonnes.',
		correction: `Dites ce qu’il contient : ${FEUILLES_FAITS.join(', ')} (en ligne de commande : --type).`
	});
}

function comprise({ fichier, feuille }: Lue, nom: string, colonne: string, rang: number): Anomalie {
	return anomalie({
		...{ fichier, feuille, ligne: 1, colonne: rang, champ: colonne || nom },
		code: colonne ? 'colonne-reconnue' : 'colonne-ecartee',
		niveau: 'information',
		message: colonne
			? `La colonne « ${nom} » est lue comme « ${colonne} ».`
			: `La colonne « ${nom} » n’est pas lue, comme demandé.`
	});
}
