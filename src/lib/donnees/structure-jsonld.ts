import type { Fiche } from '#lib/domain/fiche/fiche.ts';

/** Legal forms that are not those of a public body. */
const PRIVEES = ['association', 'sa', 'spl'];

/** Where a sheet is, and the release that it says. */
type Page = { adresse: string; release: { numero: number; date: string } };

/**
 * A structure in the words of schema.org, for search engines: only what the sheet shows. It is an
 * `Organization` until its legal form is known to be public; a département served in part says so.
 */
export function structureJsonld(
	{ structure, territoire }: Pick<Fiche, 'structure' | 'territoire'>,
	{ adresse, release }: Page
) {
	const { nom, sigle, siren, site, anneeCreation, effectif, statutJuridique } = structure;
	const statut = statutJuridique?.valeur;
	const publique = statut !== undefined && !PRIVEES.includes(statut);
	const agents = effectif?.valeur.unite === 'agents' ? effectif.valeur.nombre : null;
	return {
		'@context': 'https://schema.org',
		'@type': publique ? 'GovernmentOrganization' : 'Organization',
		'@id': `${adresse}#structure`,
		name: nom.valeur,
		...(sigle ? { alternateName: sigle.valeur } : {}),
		...(site ? { url: site.valeur, sameAs: [site.valeur] } : {}),
		...(siren
			? { identifier: { '@type': 'PropertyValue', propertyID: 'SIREN', value: siren.valeur } }
			: {}),
		...(anneeCreation ? { foundingDate: String(anneeCreation.valeur) } : {}),
		...(agents === null
			? {}
			: { numberOfEmployees: { '@type': 'QuantitativeValue', value: agents } }),
		...(territoire.departements.length > 0
			? { areaServed: territoire.departements.map(lieu) }
			: {}),
		mainEntityOfPage: {
			'@type': 'WebPage',
			'@id': adresse,
			inLanguage: 'fr',
			dateModified: release.date,
			version: String(release.numero),
			license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
		}
	};
}

const lieu = ({ code, nom, etendue }: Fiche['territoire']['departements'][number]) => ({
	'@type': 'AdministrativeArea',
	name: nom,
	identifier: { '@type': 'PropertyValue', propertyID: 'INSEE', value: code },
	...(etendue === 'partielle' ? { description: 'Une partie du département' } : {})
});

const ECHAPPES: Record<string, string> = {
	'<': '\\u003c',
	'>': '\\u003e',
	'&': '\\u0026',
	'\u2028': '\\u2028',
	'\u2029': '\\u2029'
};

/**
 * JSON as it may stand inside a script element of a page: no sign of it can end the element, and none
 * is left for HTML to escape.
 */
export function jsonPourScript(valeur: object): string {
	return JSON.stringify(valeur).replace(/[<>&\u2028\u2029]/g, (sign) => ECHAPPES[sign] ?? sign);
}
