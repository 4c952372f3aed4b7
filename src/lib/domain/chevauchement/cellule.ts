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
	const met = contacts.filter(({ bordure }) => filtre.bordures || !bordure);
	const sets = { gauche: new Set(gauche), droite: new Set(droite) };
	return index.noyau.departements.map(({ region }, d) => {
		const places = placesOf(index, couche, d);
		const side = (set: Set<number>) => places.filter(({ structure }) => set.has(structure));
		const both = { gauche: side(sets.gauche), droite: side(sets.droite) };
		const lieux = lieuxOf(met, d);
		const folded = lieux.length === 0 && lieuxOf(contacts, d).length > 0;
		const seen = folded ? withoutBorders(index, couche, d, both) : both;
		const occupation = lieux.length > 0 ? 'deux' : occupationOf(seen);
		const kept = paires.flatMap((p, i) => (lieuxOf([p], d).length > 0 ? [i] : []));
		const whole = ({ ligne }: Place) => couche.presence[ligne] === PRESENCE.entiere;
		return {
			montre: filtre.regions.length === 0 || filtre.regions.includes(region),
			occupation,
			entiere:
				occupation === 'deux'
					? lieux.some(({ entier }) => entier)
					: occupation !== 'disjoints' && [...seen.gauche, ...seen.droite].some(whole),
			verdict: verdictOf(kept.flatMap((i) => lieuxOf([paires[i]!], d))),
			gauche: both.gauche.map(({ structure }) => structure),
			droite: both.droite.map(({ structure }) => structure),
			paires: kept
		};
	});
}

type Cotes = { gauche: Place[]; droite: Place[] };

function lieuxOf<L extends Lieu>(contacts: readonly { lieux: L[] }[], d: number): L[] {
	return contacts.flatMap(({ lieux }) => lieux.filter(({ departement }) => departement === d));
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
