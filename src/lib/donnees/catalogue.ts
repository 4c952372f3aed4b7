import { DOCUMENTATION, OPENAPI, RACINE } from '#lib/api/adresse.ts';
import { LICENCE } from '#lib/api/enveloppe.ts';
import type { Exploitant } from '#lib/server/exploitant.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Empreinte, FichierLot } from './fichier.ts';

/** What the catalogue of a release is written from. `adresse`: where its files are. */
export type SourceCatalogue = {
	origine: string;
	adresse: string;
	release: { numero: number; date: string };
	fichiers: readonly FichierLot[];
	sommes: readonly Empreinte[];
	exploitant: Pick<Exploitant, 'nom' | 'contact'>;
};

const EU = 'http://publications.europa.eu/resource/authority';
const iri = (id: string) => ({ '@id': id });

/** Nothing of it is fetched: whoever reads the catalogue needs no other file. */
const CONTEXTE = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	dcatap: 'http://data.europa.eu/r5r/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	spdx: 'http://spdx.org/rdf/terms#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
	'dct:title': { '@language': 'fr' },
	'dct:description': { '@language': 'fr' },
	'dcat:keyword': { '@language': 'fr' },
	'dct:issued': { '@type': 'xsd:date' },
	'dct:modified': { '@type': 'xsd:date' },
	'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
	'spdx:checksumValue': { '@type': 'xsd:hexBinary' }
};

/** The catalogue of a release as DCAT-AP 3 in JSON-LD: one data set, its files, and the API. */
export function catalogue(source: SourceCatalogue) {
	const { origine, release } = source;
	const page = `${origine}/donnees`;
	return {
		'@context': CONTEXTE,
		'@id': `${page}#catalogue`,
		'@type': 'dcat:Catalog',
		'dct:title': 'Données ouvertes de Mitoyen',
		'dct:description': espacer(
			'Ce que mutualisent les opérateurs publics de services numériques : fichiers de chaque version, et API.'
		),
		...commun(source),
		'dct:issued': release.date,
		'dct:modified': release.date,
		'dct:spatial': iri(`${EU}/country/FRA`),
		'dcat:themeTaxonomy': iri(`${EU}/data-theme`),
		'foaf:homepage': iri(page),
		'dcat:dataset': jeu(source),
		'dcat:service': service(source)
	};
}

/** What the catalogue, its data set and its service all say. */
function commun({ origine, exploitant: { nom, contact } }: SourceCatalogue) {
	return {
		'dct:publisher': {
			'@id': `${origine}/mentions-legales#exploitant`,
			'@type': 'foaf:Agent',
			'foaf:name': nom ?? 'Mitoyen'
		},
		'dct:license': {
			'@id': LICENCE.adresse,
			'@type': 'dct:LicenseDocument',
			'dct:title': LICENCE.nom
		},
		'dct:language': iri(`${EU}/language/FRA`),
		...(contact?.href
			? {
					'dcat:contactPoint': {
						'@type': 'vcard:Kind',
						'vcard:fn': nom ?? 'Mitoyen',
						[contact.href.startsWith('mailto:') ? 'vcard:hasEmail' : 'vcard:hasURL']: iri(
							contact.href
						)
					}
				}
			: {})
	};
}

const THEMES = [iri(`${EU}/data-theme/GOVE`), iri(`${EU}/data-theme/TECH`)];
const MOTS = ['service public', 'mutualisation', 'numérique', 'collectivités', 'département'];

function jeu(source: SourceCatalogue) {
	const { origine, release, adresse, fichiers, sommes } = source;
	const files = fichiers.filter(({ nom }) => !nom.endsWith('.schema.json'));
	return {
		'@id': `${origine}/donnees#jeu`,
		'@type': 'dcat:Dataset',
		'dct:title': 'Mitoyen : structures, territoires, services et solutions mutualisées'.replace(
			' :',
			'\u00a0:'
		),
		'dct:description': espacer(
			'Structures publiques de services numériques, territoires servis, services documentés, solutions partagées, relations et sources. Chaque fait porte ses sources, sa date et sa confiance ; une case vide est inconnue, jamais « non » ni 0.'
		),
		'dct:identifier': `${origine}/donnees`,
		...commun(source),
		'dct:issued': release.date,
		'dct:modified': release.date,
		'dcat:version': String(release.numero),
		'dcat:keyword': MOTS,
		'dcat:theme': THEMES,
		'dct:spatial': iri(`${EU}/country/FRA`),
		'dct:accrualPeriodicity': iri(`${EU}/frequency/IRREG`),
		'dct:accessRights': iri(`${EU}/access-right/PUBLIC`),
		'dcat:landingPage': { '@id': `${origine}/donnees`, '@type': 'foaf:Document' },
		'foaf:page': { '@id': `${origine}/methode`, '@type': 'foaf:Document' },
		'dcat:distribution': files.map((fichier) =>
			distribution(
				fichier,
				adresse,
				release.date,
				sommes.find(({ nom }) => nom === fichier.nom)
			)
		)
	};
}

/** Formats as the European list of file types names them. */
const FORMATS: Record<string, string> = {
	csv: 'CSV',
	xlsx: 'XLSX',
	json: 'JSON',
	geojson: 'GEOJSON'
};

function distribution(
	{ nom, type, sens }: FichierLot,
	adresse: string,
	date: string,
	somme: Empreinte | undefined
) {
	const format = FORMATS[nom.split('.').pop() ?? ''] ?? 'TXT';
	const schema = nom.endsWith('.csv') ? `${adresse}/${nom.replace('.csv', '.schema.json')}` : null;
	return {
		'@id': `${adresse}/${nom}`,
		'@type': 'dcat:Distribution',
		'dct:title': nom,
		'dct:description': sens,
		'dcat:accessURL': iri(`${adresse}/${nom}`),
		'dcat:downloadURL': iri(`${adresse}/${nom}`),
		'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${type.split(';')[0]}`),
		'dct:format': iri(`${EU}/file-type/${format}`),
		'dct:license': iri(LICENCE.adresse),
		'dct:issued': date,
		'dcatap:availability': iri(`${EU}/planned-availability/STABLE`),
		...(schema === null ? {} : { 'dct:conformsTo': { '@id': schema, '@type': 'dct:Standard' } }),
		...(somme === undefined ? {} : sommesDe(somme))
	};
}

const sommesDe = ({ octets, sha256 }: Empreinte) => ({
	'dcat:byteSize': String(octets),
	'spdx:checksum': {
		'@type': 'spdx:Checksum',
		'spdx:algorithm': iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
		'spdx:checksumValue': sha256
	}
});

function service(source: SourceCatalogue) {
	const { origine } = source;
	return {
		'@id': `${origine}${DOCUMENTATION}#service`,
		'@type': 'dcat:DataService',
		'dct:title': 'API de Mitoyen',
		'dct:description': espacer(
			'Les faits page par page et les analyses du site, en JSON, sans clé.'
		),
		...commun(source),
		'dcat:endpointURL': iri(origine + RACINE),
		'dcat:endpointDescription': iri(origine + OPENAPI),
		'dcat:landingPage': { '@id': origine + DOCUMENTATION, '@type': 'foaf:Document' },
		'dcat:servesDataset': iri(`${origine}/donnees#jeu`),
		'dct:format': iri(`${EU}/file-type/JSON`),
		'dct:accessRights': iri(`${EU}/access-right/PUBLIC`),
		'dcat:keyword': MOTS,
		'dcat:theme': THEMES
	};
}
