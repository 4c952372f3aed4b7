import { espacer } from '#lib/view/espacer.js';
import { LICENCE } from '#lib/api/enveloppe.ts';
import type { Contexte, Empreinte, FichierLot } from './fichier.ts';
import { joli, tabulaire } from './fichiers-table.ts';

/**
 * The Data Package (Data Package v1) of the files of a release: each one with its weight and its
 * hash, and each CSV with its Table Schema and its dialect. As text.
 */
export function paquet(
	contexte: Contexte,
	fichiers: readonly FichierLot[],
	sommes: readonly Empreinte[]
): string {
	const { reseau, adresse } = contexte;
	const { release } = reseau;
	const schemas = fichiers.filter(({ nom }) => !nom.endsWith('.schema.json'));
	const descripteur = {
		profile: 'data-package',
		name: 'mitoyen',
		title: 'Mitoyen',
		description: espacer(
			'Ce que mutualisent les opérateurs publics de services numériques : structures, territoires, services, solutions, relations et sources. Une case vide est inconnue ou sans objet, jamais « non » ni 0.'
		),
		homepage: adresse.replace(/\/versions\/.*$/, ''),
		version: `${release.numero}.0.0`,
		created: `${release.date}T00:00:00Z`,
		keywords: ['service public', 'mutualisation', 'numérique', 'collectivités', 'département'],
		licenses: [{ name: 'etalab-2.0', title: LICENCE.nom, path: LICENCE.adresse }],
		resources: schemas.map((fichier) => ({
			...ressource(
				fichier,
				sommes.find(({ nom }) => nom === fichier.nom)!
			),
			...(fichier.table && fichier.profil ? tabulaire(fichier.table, fichier.profil, contexte) : {})
		}))
	};
	return joli(descripteur);
}

function ressource({ nom, type, sens }: FichierLot, { octets, sha256 }: Empreinte) {
	return {
		name: nom.replaceAll('.', '-'),
		path: nom,
		title: sens,
		format: nom.split('.').pop(),
		mediatype: type.split(';')[0],
		encoding: 'utf-8',
		bytes: octets,
		hash: `sha256:${sha256}`
	};
}
