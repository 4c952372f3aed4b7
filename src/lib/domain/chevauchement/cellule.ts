import { coucheDe, PRESENCE, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { servedBy } from '#lib/domain/reseau/part-servie.ts';
import { PART_BORDURE, type Contacts, type Lieu } from './contact.ts';
import type { FiltreChevauchement } from './filtre.ts';
import type { Paire } from './paire.ts';
import type { CelluleChevauchement, Occupation } from './resultat.ts';
import type { Verdict } from './verdict.ts';

/** Which verdict a département shows when its pairs differ: the first found. */
const ORDRE: readonly Verdict[] = [
	'doublon',
	'cooperation',
	'indetermine',
	'complement',
	'specialisation'
];

/** A structure in a département: its row in `index.presences`. */
type Place = { structure: number; ligne: number };

/**
 * The départements of the overlap map, in the order of the noyau. Inks tell who is there, whatever
 * the familles and verdicts chosen; the verdict and the pairs are those that the filter keeps. A
 * border contact that is folded mixes no ink: there, whoever holds less than 1 % gives way.
 */
export function cellulesDe(
	index: Index,
	filtre: Pick<FiltreChevauchement, 'regions' | 'bordures' | 'confiance' | 'source'>,
	{ gauche, droite, contacts }: Contacts,
	paires: readonly Paire[]
): CelluleChevauchement[] {
	const couche = coucheDe(index, filtre);
	const total = index.noyau.departements.length;
	const contactsHere = byDepartement(contacts, total);
	const kept = byDepartement(paires, total);
	const sets = { gauche: new Set(gauche), droite: new Set(droite) };
	return index.noyau.departements.map(({ region }, d) => {
		const places = placesOf(index, couche, d);
		const side = (set: Set<number>) => places.filter(({ structure }) => set.has(structure));
		const both = { gauche: side(sets.gauche), droite: side(sets.droite) };
		const here = contactsHere[d]!;
		const met = here.filter(({ place }) => filtre.bordures || !contacts[place]!.bordure);
		const folded = met.length === 0 && here.length > 0;
		const seen = folded ? withoutBorders(index, couche, d, both) : both;
		const occupation = met.length > 0 ? 'deux' : occupationOf(seen);
		const whole = ({ ligne }: Place) => couche.presence[ligne] === PRESENCE.entiere;
		return {
			montre: filtre.regions.length === 0 || filtre.regions.includes(region),
			occupation,
			entiere:
				occupation === 'deux'
					? met.some(({ lieu }) => lieu.entier)
					: occupation !== 'disjoints' && [...seen.gauche, ...seen.droite].some(whole),
			verdict: verdictOf(kept[d]!.map(({ lieu }) => lieu)),
			gauche: both.gauche.map(({ structure }) => structure),
			droite: both.droite.map(({ structure }) => structure),
			paires: kept[d]!.map(({ place }) => place)
		};
	});
}

type Cotes = { gauche: Place[]; droite: Place[] };

/** What a contact is in one département, with its place in the list. */
type Ici<L> = { place: number; lieu: L };

// One pass over the contacts: a large network has tens of thousands of them.
function byDepartement<L extends Lieu>(
	contacts: readonly { lieux: readonly L[] }[],
	total: number
): Ici<L>[][] {
	const lists: Ici<L>[][] = Array.from({ length: total }, () => []);
	contacts.forEach(({ lieux }, place) => {
		for (const lieu of lieux) lists[lieu.departement]!.push({ place, lieu });
	});
	return lists;
}

function placesOf({ departements, presences }: Index, { presence }: Couche, d: number): Place[] {
	const places: Place[] = [];
	for (let k = departements.presences[d]!; k < departements.presences[d + 1]!; k++) {
		if (presence[k] === PRESENCE.absente) continue;
		places.push({ structure: presences.structure[k]!, ligne: k });
	}
	return places;
}

function withoutBorders(index: Index, couche: Couche, d: number, cotes: Cotes): Cotes {
	const inhabitants = index.departements.population[d]!;
	const matters = ({ ligne }: Place) => {
		const { population } = servedBy(index, couche, d, ligne);
		const minimum = couche.presence[ligne] === PRESENCE.auMoins;
		return population === null || minimum || population >= PART_BORDURE * inhabitants;
	};
	const gauche = cotes.gauche.filter(matters);
	const droite = cotes.droite.filter(matters);
	return gauche.length + droite.length === 0 ? cotes : { gauche, droite };
}

function occupationOf({ gauche, droite }: Cotes): Occupation {
	if (gauche.length === 0) return droite.length === 0 ? 'aucune' : 'droite';
	if (droite.length === 0) return 'gauche';
	const same =
		gauche.length === droite.length && gauche.every((p, i) => p.structure === droite[i]!.structure);
	return same ? 'meme-structure' : 'disjoints';
}

function verdictOf(lieux: readonly { verdict: Verdict }[]): Verdict | null {
	return ORDRE.find((wanted) => lieux.some(({ verdict }) => verdict === wanted)) ?? null;
}
