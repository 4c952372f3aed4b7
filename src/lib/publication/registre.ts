import type { Publication } from '#lib/export/publication.ts';
import { chevauchements } from './chevauchements.ts';
import { comparer } from './comparer.ts';
import { couverture } from './couverture.ts';
import type { Lecteur, Refus } from './demande.ts';
import { departement } from './departement.ts';
import { empreinte } from './empreinte.ts';
import { lacunes } from './lacunes.ts';
import { paire } from './paire.ts';
import { simulation } from './simulation.ts';
import { solution } from './solution.ts';
import { solutions } from './solutions.ts';
import { structure } from './structure.ts';

/** Every view that leaves the site, by the path of its page; "*" stands for one part of it. */
export const VUES: Readonly<Record<string, Lecteur>> = {
	'/': couverture,
	'/couverture': couverture,
	'/chevauchements': chevauchements,
	'/chevauchements/*/*': paire,
	'/lacunes': lacunes,
	'/comparer': comparer,
	'/empreinte': empreinte,
	'/simulation': simulation,
	'/solutions': solutions,
	'/solutions/*': solution,
	'/structures/*': structure,
	'/departements/*': departement
};

/**
 * What the page of an address publishes: `url` is that of the page, with its query and without any
 * suffix. A refusal when its query or its subject is wrong; null when no page of it publishes.
 */
export function publicationDe(url: URL): Publication | Refus | null {
	const parts = url.pathname.split('/').slice(1);
	const asked = Object.entries(VUES).find(([motif]) => {
		const wanted = motif.split('/').slice(1);
		return (
			wanted.length === parts.length && wanted.every((part, i) => part === '*' || part === parts[i])
		);
	});
	if (!asked) return null;
	const [motif, lire] = asked;
	const cles = parts.filter((_, i) => motif.split('/')[i + 1] === '*').map(decode);
	return lire({ cles, query: url.searchParams, origine: url.origin });
}

// A part that is no text is the name of nothing: it is looked up as it stands.
function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
