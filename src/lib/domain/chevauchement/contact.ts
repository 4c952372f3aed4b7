import { coucheDe } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { membresDe } from './ensemble.ts';
import type { FiltreChevauchement } from './filtre.ts';
import type { LieuCommun, Paire } from './paire.ts';
import { CONTACT, parcourtPaires, type Lot } from './parcours-paires.ts';
import { buildTerrain } from './terrain.ts';

/** What two structures have in common in one département, before any verdict. */
export type Lieu = Omit<LieuCommun, 'verdict'>;

/** Two structures that share a territory, before any verdict. */
export type Contact = Pick<
	Paire,
	'gauche' | 'droite' | 'communes' | 'population' | 'minimum' | 'etendue' | 'bordure'
> & { lieux: Lieu[] };

/** The two sets (numbers, ascending) and who meets whom. */
export type Contacts = { gauche: number[]; droite: number[]; contacts: Contact[] };

/** Told what part of a long walk is done, from 0 to 1. */
export type Suivi = (part: number) => void;

/** Steps between two reports: a report costs more than a step. */
const PAS_SUIVI = 50;

/** Below this share of the inhabitants of every département that it touches, a contact is a border. */
export const PART_BORDURE = 0.01;

/**
 * Who meets whom, where, at the layer of a filter: axes, régions and verdicts change nothing here.
 * `suivi` follows the walk, which is long on a large network.
 */
export function contactsDe(
	index: Index,
	filtre: Pick<FiltreChevauchement, 'gauche' | 'droite' | 'adhesion' | 'confiance' | 'source'>,
	suivi: Suivi = () => undefined
): Contacts {
	const gauche = membresDe(index, filtre.gauche, filtre.adhesion);
	const droite = membresDe(index, filtre.droite, filtre.adhesion);
	const terrain = buildTerrain(index, coucheDe(index, filtre), gauche, droite);
	const lieux = new Map<number, Lieu[]>();
	const total = index.structures.famille.length;
	let steps = 0;
	for (const lot of parcourtPaires(terrain, true)) {
		if (++steps % PAS_SUIVI === 0) suivi(lot.structure / total);
		for (let i = 0; i < lot.nombre; i++) {
			const key = lot.structure * total + lot.partenaires[i]!;
			const list = lieux.get(key) ?? [];
			list.push(lieuDe(index, lot, i));
			lieux.set(key, list);
		}
	}
	const contacts = [...lieux].map(([key, list]) =>
		contactDe(index, Math.floor(key / total), key % total, list)
	);
	return { gauche, droite, contacts };
}

function lieuDe({ departements }: Index, lot: Lot, i: number): Lieu {
	const communes = lot.communes[i]!;
	const known = communes > 0;
	return {
		departement: lot.departement,
		etendue: lot.contacts[i]! & CONTACT.certain ? 'certaine' : 'possible',
		entier: communes === departements.communes[lot.departement],
		communes: known ? communes : null,
		population: known ? lot.population[i]! : null,
		minimum: known && (lot.contacts[i]! & CONTACT.vague) !== 0
	};
}

function contactDe(
	{ departements }: Index,
	gauche: number,
	droite: number,
	lieux: Lieu[]
): Contact {
	const known = lieux.filter(({ communes }) => communes !== null);
	const sum = (read: (lieu: Lieu) => number | null) =>
		known.length === 0 ? null : known.reduce((total, lieu) => total + read(lieu)!, 0);
	return {
		...{ gauche, droite, lieux },
		communes: sum((lieu) => lieu.communes),
		population: sum((lieu) => lieu.population),
		minimum: known.length > 0 && (known.length < lieux.length || known.some((l) => l.minimum)),
		etendue: lieux.some(({ etendue }) => etendue === 'certaine') ? 'certaine' : 'possible',
		bordure: lieux.every(
			({ departement, population, minimum }) =>
				population !== null &&
				!minimum &&
				population < PART_BORDURE * departements.population[departement]!
		)
	};
}
