import {
	connues,
	ecrireXml,
	type Attribut,
	type ReseauFichier,
	type Valeurs
} from './reseau-fichier.ts';

/** A network as GEXF 1.3 (https://gexf.net), the format of Gephi; dated as its release. */
export function gexf(reseau: ReseauFichier): string {
	const { titre, description, date, lien, noeuds, liens } = reseau;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gexf xmlns="http://gexf.net/1.3" version="1.3">',
		`<meta lastmodifieddate="${date}">`,
		'<creator>Mitoyen</creator>',
		`<description>${ecrireXml(`${titre} ${description} ${lien}`)}</description>`,
		'</meta>',
		'<graph mode="static" defaultedgetype="undirected">',
		...attributes('node', reseau.attributsNoeuds),
		...attributes('edge', reseau.attributsLiens),
		`<nodes count="${noeuds.length}">`,
		...noeuds.map(
			({ id, nom, valeurs }) =>
				`<node id="${id}" label="${ecrireXml(nom)}">${attvalues(valeurs)}</node>`
		),
		'</nodes>',
		`<edges count="${liens.length}">`,
		...liens.map(
			({ id, de, vers, valeurs }) =>
				`<edge id="${id}" source="${de}" target="${vers}">${attvalues(valeurs)}</edge>`
		),
		'</edges>',
		'</graph>',
		'</gexf>',
		''
	].join('\n');
}

function attributes(classe: 'node' | 'edge', attributs: readonly Attribut[]): string[] {
	return [
		`<attributes class="${classe}">`,
		...attributs.map(
			({ nom, type }, i) => `<attribute id="${i}" title="${ecrireXml(nom)}" type="${type}"/>`
		),
		'</attributes>'
	];
}

function attvalues(valeurs: Valeurs): string {
	const values = connues(valeurs).map(
		({ place, valeur }) => `<attvalue for="${place}" value="${valeur}"/>`
	);
	return `<attvalues>${values.join('')}</attvalues>`;
}
