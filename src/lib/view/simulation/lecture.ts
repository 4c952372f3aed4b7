import { nearest } from '#lib/domain/proche.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { TYPES_CHANGEMENT, type Changement } from '#lib/domain/simulation/changement.ts';
import { simule, type Raison } from '#lib/domain/simulation/simulation.ts';
import { ignoree, MAX_AVIS, valeurInconnue, type Avis } from '#lib/view/avis.ts';
import type { Valeur } from '#lib/view/grammaire.ts';
import { readValue } from '#lib/view/lecture-requete.ts';
import { valeursDe } from '#lib/view/parametre.ts';
import { noteDe, PARAMETRE_SIMULATION as SI, SEPARATEUR } from './notation.ts';

/** More changes than this are not a question any more, and a hostile URL must stay cheap. */
export const MAX_CHANGEMENTS = 12;

/** What a query simulates: the noyau to read, and the query without the scenario. */
export type DemandeSimulation = { noyau: Noyau; query: URLSearchParams; avis: Avis[] };

/**
 * Reads the scenario of a query (`si`, repeated or comma-separated) and applies it to the published
 * noyau, which is given back as it is when nothing is simulated. The rest of the query is then read
 * against the noyau that comes out: who left is no value any more. What is unknown, or has no effect,
 * is left out and said in `avis`, with the nearest known value. Never throws, whatever the query.
 */
export function parseSimulation(params: URLSearchParams, publie: Noyau): DemandeSimulation {
	if (!params.has(SI)) return { noyau: publie, query: params, avis: [] };
	const query = new URLSearchParams(params);
	query.delete(SI);
	const avis: Avis[] = [];
	const notes = new Set(params.getAll(SI).flatMap((liste) => liste.split(',')));
	const lus = [...notes]
		.map((note) => note.trim())
		.filter((note) => note !== '')
		.flatMap((note) => readChangement(note, publie, avis) ?? []);
	for (const changement of lus.slice(MAX_CHANGEMENTS)) {
		const raison = `Un scénario compte ${MAX_CHANGEMENTS} changements au plus`;
		avis.push(ignoree(SI, noteDe(changement), raison));
	}
	const { noyau, ignores } = simule(publie, lus.slice(0, MAX_CHANGEMENTS));
	avis.push(...ignores.map(({ changement, raison }) => sansEffet(changement, raison)));
	return { noyau, query, avis: avis.slice(0, MAX_AVIS) };
}

function readChangement(note: string, noyau: Noyau, avis: Avis[]): Changement | null {
	const [mot = '', nom, reste, ...trop] = note.split(SEPARATEUR);
	const type = TYPES_CHANGEMENT.find((connu) => connu === mot);
	if (type === undefined) {
		const proche = nearest(mot, TYPES_CHANGEMENT);
		avis.push(valeurInconnue(SI, note, proche && [proche, nom, reste].filter(Boolean).join('.')));
		return null;
	}
	const seule = type === 'quitte' || type === 'adhere';
	if (!nom || !reste !== seule || trop.length > 0) {
		avis.push(ignoree(SI, note, `Ce changement s’écrit ${MODELES[type]}`));
		return null;
	}
	const structure = readValue(SI, nom, structures(noyau), avis);
	if (structure === null) return null;
	if (seule) return { type, structure };
	const objet = readValue(SI, reste!, objets(type, noyau), avis);
	if (objet === null) return null;
	switch (type) {
		case 'fusion':
			return { type, structure, avec: objet };
		case 'etend':
			return { type, structure, departement: objet };
		case 'ouvre':
			return { type, structure, service: objet };
	}
}

const MODELES = {
	quitte: 'quitte.structure',
	fusion: 'fusion.structure.autre',
	adhere: 'adhere.structure',
	etend: 'etend.structure.31',
	ouvre: 'ouvre.structure.service'
};

const structures = (noyau: Noyau): Valeur[] =>
	noyau.structures.map(({ slug, court, nom }) => ({ id: slug, alias: [court, nom] }));

function objets(type: 'fusion' | 'etend' | 'ouvre', noyau: Noyau): Valeur[] {
	if (type === 'fusion') return structures(noyau);
	if (type === 'etend') return valeursDe('departement', noyau);
	return [...valeursDe('axe', noyau), ...valeursDe('sous-thematique', noyau)];
}

function sansEffet(changement: Changement, raison: Raison): Avis {
	return ignoree(SI, noteDe(changement), RAISONS[raison]);
}

const RAISONS: Record<Raison, string> = {
	'structure-inconnue': 'Cette structure est inconnue',
	'departement-inconnu': 'Ce département est inconnu',
	'service-inconnu': 'Ce service est inconnu',
	'meme-structure': 'Une structure ne fusionne pas avec elle-même',
	partie: 'Dans ce scénario, cette structure quitte le réseau',
	absorbee: 'Dans ce scénario, cette structure est déjà réunie à une autre',
	'deja-membre': 'Cette structure est déjà membre',
	'deja-entier': 'Cette structure sert déjà tout ce département',
	'deja-propose': 'Cette structure propose déjà ce service'
};
