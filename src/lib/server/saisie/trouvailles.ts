import { cherche } from '#lib/domain/recherche/recherche.ts';
import { currentRecherche } from '#lib/server/recherche.ts';

/** A territory that a search found, ready to be added to a sheet. */
export type TerritoireTrouve = { zone: string; code: string; nom: string; precision: string };

const ZONES: Readonly<Record<string, string>> = {
	departements: 'departement',
	communes: 'commune',
	epci: 'epci'
};

/** Territories of one kind that a page lists. */
const PAR_GROUPE = 12;

/** The communes, EPCI and départements that a text names, as the box of the site finds them. */
export function chercherTerritoires(texte: string): TerritoireTrouve[] {
	if (!texte.trim()) return [];
	const { groupes } = cherche(currentRecherche().annuaire, texte, PAR_GROUPE);
	return groupes
		.filter(({ type }) => ['departement', 'commune', 'epci'].includes(type))
		.flatMap(({ trouvailles }) =>
			trouvailles.map(({ nom, precision, href }) => {
				const [, page = '', code = ''] = href.split('/');
				return { zone: ZONES[page] ?? 'commune', code, nom, precision };
			})
		);
}
