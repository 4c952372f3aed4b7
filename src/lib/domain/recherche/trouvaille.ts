import { type Annuaire, type TypeEntree, typeOf } from './annuaire.ts';
import { lineOf } from './lignes.ts';

/** An entry found, ready to be shown: its name, what tells it from its homonyms, its page. */
export type Trouvaille = { type: TypeEntree; nom: string; precision: string; href: string };

/** Describes an entry; `question` may be one of its codes, which is then the one to show. */
export function trouvailleOf(annuaire: Annuaire, entree: number, question: string): Trouvaille {
	const type = typeOf(annuaire, entree);
	const nom = annuaire.libelles[entree]!;
	return { type, nom, ...detailOf(annuaire, type, entree, question) };
}

const POSTCODES_SHOWN = 3;

type Detail = Pick<Trouvaille, 'precision' | 'href'>;

function detailOf(annuaire: Annuaire, type: TypeEntree, entree: number, question: string): Detail {
	const { index, fins, codes } = annuaire;
	switch (type) {
		case 'commune':
			return {
				precision: join(codeShown(annuaire, entree, question), zoneOf(annuaire, entree)),
				href: `/communes/${codes[entree]!}`
			};
		case 'ancienne': {
			const commune = index.rattachements.communes[entree - fins.communes]!;
			return {
				precision: join(
					`aujourd’hui dans ${annuaire.libelles[commune]!}`,
					zoneOf(annuaire, commune)
				),
				href: `/communes/${codes[commune]!}`
			};
		}
		case 'epci': {
			const epci = entree - fins.anciennes;
			const zones = index.epci.zones[epci]!.map((zone) => named(index.zones[zone]!));
			return { precision: zones.join(', '), href: `/epci/${lineOf(annuaire.codesEpci, epci)}` };
		}
		case 'departement': {
			const { code } = index.zones[entree - fins.epci]!;
			return { precision: `département ${code}`, href: `/departements/${code}` };
		}
		default: {
			const { precision, href } = index.fiches[entree - fins.departements]!;
			return { precision, href };
		}
	}
}

function zoneOf({ index, zones }: Annuaire, commune: number): string {
	const zone = zones[commune]!;
	const outside = zone >= index.departements ? ', hors des 101 départements' : '';
	return named(index.zones[zone]!) + outside;
}

// The code that was asked, else the postcodes; a large town has too many to list.
function codeShown(annuaire: Annuaire, commune: number, question: string): string {
	const list = lineOf(annuaire.codesPostaux, commune).split(' ');
	const asked = question.replace(/\s/g, '').toUpperCase();
	if (list.includes(asked)) return asked;
	if (annuaire.codes[commune] === asked) return `code INSEE ${asked}`;
	if (list.length <= POSTCODES_SHOWN) return list.join(', ');
	return `${list[0]!} et ${list.length - 1} autres`;
}

const named = ({ code, nom }: { code: string; nom: string }) => `${nom} (${code})`;
const join = (...parts: string[]) => parts.filter(Boolean).join(' · ');
