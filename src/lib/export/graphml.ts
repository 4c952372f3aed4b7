import {
	connues,
	ecrireXml,
	type Attribut,
	type ReseauFichier,
	type Valeurs
} from './reseau-fichier.ts';

/**
 * A network as GraphML (http://graphml.graphdrawing.org): keys first, then nodes and edges. The key
 * `label` is what readers of the format write beside a node.
 */
export function graphml(reseau: ReseauFichier): string {
	const { titre, description, lien, noeuds, liens, attributsNoeuds, attributsLiens } = reseau;
	const desc = ecrireXml(`${titre} ${description} ${lien}`);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
		`<desc>${desc}</desc>`,
		'<key id="label" for="node" attr.name="label" attr.type="string"/>',
		...keys('node', attributsNoeuds),
		...keys('edge', attributsLiens),
		'<graph id="reseau" edgedefault="undirected">',
		...noeuds.map(
			({ id, nom, valeurs }) =>
				`<node id="${id}"><data key="label">${ecrireXml(nom)}</data>${data('node', valeurs)}</node>`
		),
		...liens.map(
			({ id, de, vers, valeurs }) =>
				`<edge id="${id}" source="${de}" target="${vers}">${data('edge', valeurs)}</edge>`
		),
		'</graph>',
		'</graphml>',
		''
	].join('\n');
}

type Porteur = 'node' | 'edge';

const keys = (porteur: Porteur, attributs: readonly Attribut[]) =>
	attributs.map(
		({ nom, type }, i) =>
			`<key id="${porteur}${i}" for="${porteur}" attr.name="${ecrireXml(nom)}" attr.type="${type}"/>`
	);

const data = (porteur: Porteur, valeurs: Valeurs) =>
	connues(valeurs)
		.map(({ place, valeur }) => `<data key="${porteur}${place}">${valeur}</data>`)
		.join('');
