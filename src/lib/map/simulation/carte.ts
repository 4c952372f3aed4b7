import { MOTS_VERDICT, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { MOTS_ETAT } from '#lib/domain/etat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Bilan, DepartementChange } from '#lib/domain/simulation/bilan.ts';
import type { Departement } from '#lib/map/departement.ts';
import type { ClasseLue, Peinture } from '#lib/map/mesure.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord } from '#lib/view/nombre.ts';

/** Where a scenario changes something: one paint and one text per département. */
export type CarteSimulation = {
	mesure: string;
	legende: ClasseLue[];
	departements: Departement[];
};

/** A département that changes, in words. */
export type LigneChange = { code: string; nom: string; href: string; changements: string[] };

const SERVICE: Peinture = 's5';
const AUTRE: Peinture = 's3';
const RIEN: Peinture = 's1';

/** The map of what changes; each département leads to its own page. */
export function carteSimulation(
	{ noyau }: Index,
	bilan: Bilan,
	montre: Uint8Array
): CarteSimulation {
	const changes = new Map(bilan.departements.map((change) => [change.departement, change]));
	const departements = noyau.departements.map(({ code, nom }, d): Departement => {
		const change = changes.get(d);
		const mots = change ? motsDe(bilan, change).join(', ') : 'rien ne change';
		return {
			...{ code, nom, peinture: peintureDe(change, montre[d] === 1) },
			texte: espacer(`${nom} (${code}) : ${montre[d] ? mots : 'hors des régions choisies'}`),
			href: `/departements/${code}`
		};
	});
	const classe = (peinture: Peinture, libelle: string): ClasseLue => ({
		...{ peinture, libelle },
		nombre: departements.filter((departement) => departement.peinture === peinture).length
	});
	return {
		mesure: 'Ce que le scénario change',
		legende: [
			classe(SERVICE, 'L’état d’un service'),
			classe(AUTRE, 'Qui est présent, ou les chevauchements'),
			classe(RIEN, 'Rien')
		],
		departements
	};
}

/** The départements that change, in the order of their codes. */
export function lignesChange({ noyau }: Index, bilan: Bilan): LigneChange[] {
	return bilan.departements.map((change) => {
		const { code, nom } = noyau.departements[change.departement]!;
		return { code, nom, href: `/departements/${code}`, changements: motsDe(bilan, change) };
	});
}

function peintureDe(change: DepartementChange | undefined, shown: boolean): Peinture {
	if (!shown) return 'voisins';
	if (!change) return RIEN;
	return change.services.length > 0 ? SERVICE : AUTRE;
}

function motsDe(bilan: Bilan, { avant, apres, services }: DepartementChange): string[] {
	const etats = services.map((i) => {
		const [before, after] = [avant, apres].map(({ etats: lus }) => MOTS_ETAT[lus[i]!].libelle);
		const mots = `${before} → ${after}`.toLowerCase();
		return bilan.services.length === 1 ? mots : `${bilan.services[i]} : ${mots}`;
	});
	const paires = avant.occupation !== apres.occupation || avant.verdict !== apres.verdict;
	return [
		...etats,
		...steps(avant.structures, apres.structures, 'structure présente', 'structures présentes'),
		...(bilan.cible
			? steps(avant.proposent, apres.proposent, 'qui le propose', 'qui le proposent')
			: []),
		...(paires ? [`chevauchement : ${motPaire(avant.verdict)} → ${motPaire(apres.verdict)}`] : [])
	].map(espacer);
}

function steps(avant: number, apres: number, un: string, plusieurs: string): string[] {
	return avant === apres ? [] : [`${avant} → ${accord(apres, un, plusieurs)}`];
}

const motPaire = (verdict: Verdict | null) =>
	verdict === null ? 'aucun' : MOTS_VERDICT[verdict].libelle.toLowerCase();
