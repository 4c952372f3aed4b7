import { lireCarte, nomDe } from '#lib/map/integration.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { carteDe, pageDe } from '#lib/view/integration/carte.ts';
import { parseReglages } from '#lib/view/integration/reglages.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import type { PageServerLoad } from './$types';

/**
 * The builder: which view (`de`, an address of this site, whole or not) and which settings. Another
 * address shows the coverage map, and the page says so.
 */
export const load: PageServerLoad = ({ url }) => {
	const de = url.searchParams.get('de') ?? '/';
	const { reglages, avis } = parseReglages(
		new URLSearchParams([...url.searchParams].filter(isMine))
	);
	const asked = URL.canParse(de, url.origin) ? new URL(de, url.origin) : null;
	const found = asked?.origin === url.origin ? carteDe(asked.pathname) : null;
	const carte = found ?? 'couverture';
	const query = found && asked ? asked.searchParams : new URLSearchParams();
	const { noyau, query: reste } = parseSimulation(
		parseReglages(query).reste,
		currentRelease().noyau
	);
	const lue = lireCarte(carte, indexDe(noyau), reste);
	return {
		inconnue: found === null ? de : null,
		avis: [...avis, ...lue.avis],
		titre: lue.titre,
		page: lue.page || pageDe(carte),
		cadre: { carte, requete: lue.requete, reglages, titre: nomDe(lue), origine: url.origin }
	};
};

const isMine = ([nom]: [string, string]) => nom !== 'de';
