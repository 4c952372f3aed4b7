import { leDepartement } from '#lib/domain/article.ts';
import type { FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import type { CoteLieu, LieuPaire } from '#lib/domain/chevauchement/fiche-lieu.ts';
import type { Fiche } from '#lib/domain/fiche/fiche.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { accord, enumere, nombre, pourcent } from '#lib/view/nombre.ts';
import { nomCourt } from '#lib/view/phrase-fiche.ts';
import { departements } from '#lib/view/phrase-mots.ts';

/** "HGI-ATD et Haute-Garonne Numérique". */
export function titrePaire({ gauche, droite }: FichePaire): string {
	return enumere([gauche, droite].map(({ structure }) => nomCourt(structure)));
}

/** Where the two meet and how much they share, or that no common territory is known. */
export function phrasePaire(fiche: FichePaire): Fragment[] {
	const [premier, ...autres] = fiche.lieux;
	const fragments =
		premier === undefined
			? nowhere(fiche)
			: autres.length === 0
				? oneLieu(fiche, premier)
				: manyLieux(fiche);
	const bordure = fiche.paire?.bordure
		? [' C’est un contact de bordure : moins de 1 % des habitants de chaque département touché.']
		: [];
	return [...fragments, ...bordure].map((f) =>
		typeof f === 'string' ? espacer(f) : { fort: espacer(f.fort) }
	);
}

/** What one side serves in a département: "tout le département", "au moins 549 communes". */
export function motsCote({ etendue, communes, minimum }: CoteLieu): string {
	if (etendue === 'entiere') return 'tout le département';
	if (communes === null) return 'une partie, communes non documentées';
	return `${minimum ? 'au moins ' : ''}${accord(communes, 'commune')}`;
}

/** What the two share in a département: "au moins 549 communes, 43 % de la population". */
export function motsCommun({ entier, etendue, communes, part, minimum }: LieuPaire): string {
	if (entier) return 'Tout le département';
	if (etendue === 'possible') return 'Possible, non documenté';
	if (communes === null || part === null) return 'Certain, communes non documentées';
	return `${minimum ? 'Au moins ' : ''}${accord(communes, 'commune')}, ${pourcent(part)} de la population`;
}

function nowhere({ gauche, droite, disjoints }: FichePaire): Fragment[] {
	const inconnus = [gauche, droite].filter(({ territoire }) => !territoire.departements.length);
	const noms = [gauche, droite].map(({ structure }) => nomCourt(structure));
	const debut: Fragment[] = [
		{ fort: 'Aucun territoire commun n’est connu' },
		` entre ${enumere(noms)}.`
	];
	if (inconnus.length > 0) {
		const qui = inconnus.map(({ structure }) => nomCourt(structure));
		return [...debut, ` Le territoire de ${enumere(qui)} n’est pas renseigné.`];
	}
	if (disjoints.length > 0) {
		const ou = enumere(disjoints.map(leDepartement));
		return [...debut, ` Les deux servent une partie de ${ou}, sur des communes différentes.`];
	}
	return [...debut, ` ${[gauche, droite].map(served).join(' ')}`];
}

function served({ structure, territoire }: Fiche): string {
	const lieux = territoire.departements;
	const ou =
		lieux.length > 4 ? departements(lieux.length) : enumere(lieux.map((d) => leDepartement(d)));
	return `${nomCourt(structure)} sert ${ou}.`;
}

function oneLieu({ gauche, droite }: FichePaire, lieu: LieuPaire): Fragment[] {
	const cotes = `${nomCourt(gauche.structure)} ${motsCote(lieu.gauche)}, ${nomCourt(droite.structure)} ${motsCote(lieu.droite)}`;
	const debut = `Les deux servent ${leDepartement(lieu)} : ${cotes}.`;
	if (lieu.entier) {
		const habitants = `${nombre(lieu.population ?? 0)} habitants`;
		return [
			`Les deux servent `,
			{ fort: `tout le département` },
			` : ${leDepartement(lieu)}, ${habitants}.`
		];
	}
	if (lieu.part === null) {
		return lieu.etendue === 'certaine'
			? [`${debut} Elles s’y croisent, mais `, { fort: 'personne n’a documenté où' }, '.']
			: [`${debut} `, { fort: 'Rien ne dit si elles s’y croisent' }, '.'];
	}
	const part = { fort: `${pourcent(lieu.part)} de la population` };
	const communes = `${lieu.minimum ? 'au moins ' : ''}${accord(lieu.communes ?? 0, 'commune')}`;
	return [`${debut} En commun : ${communes}, soit `, part, '.'];
}

function manyLieux({ lieux, paire }: FichePaire): Fragment[] {
	const noms = enumere(lieux.map((lieu) => leDepartement(lieu)));
	const verbe = paire?.etendue === 'certaine' ? 'se croisent' : 'se croisent peut-être';
	const debut: Fragment[] = [
		`Les deux ${verbe} dans `,
		{ fort: departements(lieux.length) },
		` : ${noms}.`
	];
	if (!paire || paire.communes === null || paire.population === null) {
		return [...debut, ' Leurs communes en commun ne sont pas documentées.'];
	}
	const communes = `${paire.minimum ? 'au moins ' : ''}${accord(paire.communes, 'commune')}`;
	return [
		...debut,
		` En commun : ${communes} et `,
		{ fort: accord(paire.population, 'habitant') },
		'.'
	];
}
