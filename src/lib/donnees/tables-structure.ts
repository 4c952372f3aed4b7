import { buildAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import type { Preuve } from '#lib/domain/preuve.ts';
import { ETATS_SERVICE, type Service } from '#lib/domain/service.ts';
import type { Structure } from '#lib/domain/structure.ts';
import {
	ETENDUES,
	NATURES_TERRITOIRE,
	TYPES_ZONE,
	type Territoire
} from '#lib/domain/territoire.ts';
import { annuaireTableau } from '#lib/export/annuaire-tableau.ts';
import { liste, toTableau, type Colonne } from '#lib/export/csv.ts';
import { entier, parmi, preuve, requis, texte } from './colonne.ts';
import type { ReseauDonnees, TableDonnees } from './table.ts';

/** The structures, their facts one by one, where they are and what they offer. */
export function tablesStructure(reseau: ReseauDonnees): TableDonnees[] {
	const { release } = reseau;
	const toutes = { ...FILTRE_DEFAUT, adhesion: 'toutes' as const };
	return [
		{
			nom: 'structures',
			titre: 'Structures',
			sens: 'Une structure : identité, départements servis, axes documentés. La confiance basse est masquée, comme sur les pages.',
			tableau: () => annuaireTableau(buildAnnuaire(reseau, toutes))
		},
		{
			nom: 'structures-faits',
			titre: 'Faits sur les structures',
			sens: 'Une valeur d’une structure, avec sa preuve ; la confiance basse y est.',
			tableau: () => toTableau(release.structures.flatMap(faitsDe), FAITS)
		},
		{
			nom: 'territoires',
			titre: 'Territoires',
			sens: 'Une zone où une structure est présente, avec sa preuve.',
			tableau: () => toTableau(release.territoires, TERRITOIRES)
		},
		{
			nom: 'services',
			titre: 'Services',
			sens: 'Un service proposé, en projet ou non proposé, avec sa preuve. Pas de ligne : on ne sait pas.',
			tableau: () => toTableau(release.services, SERVICES)
		}
	];
}

type Fait = Preuve & { structure: string; champ: string; valeur: string };

const FAITS: Colonne<Fait>[] = [
	requis('structure', 'Identifiant de la structure', ({ structure }) => structure),
	requis('champ', 'Ce que la valeur dit : nom, famille, siren, site…', ({ champ }) => champ),
	requis('valeur', 'La valeur, telle que la source la donne', ({ valeur }) => valeur),
	...preuve<Fait>()
];

/** Every value of a structure: its fields, then what else is known. */
function faitsDe({ slug, faits, ...champs }: Structure): Fait[] {
	const own = Object.entries(champs).flatMap(([champ, fait]): Fait[] => {
		if (fait === null) return [];
		const { valeur, ...evidence } = fait;
		return [{ structure: slug, champ, valeur: motDe(valeur), ...evidence }];
	});
	return [...own, ...faits.map((fait) => ({ structure: slug, ...fait }))];
}

type Valeur = NonNullable<
	Exclude<Structure[keyof Omit<Structure, 'slug' | 'faits'>], null>
>['valeur'];

function motDe(valeur: Valeur): string {
	if (Array.isArray(valeur)) return liste(valeur);
	return typeof valeur === 'object' ? `${valeur.nombre} ${valeur.unite}` : String(valeur);
}

const TERRITOIRES: Colonne<Territoire>[] = [
	requis('structure', 'Identifiant de la structure', ({ structure }) => structure),
	parmi('zone', 'Type de la zone', TYPES_ZONE, ({ zone }) => zone.type),
	requis('code', 'Code Insee ou SIREN de la zone, en texte', ({ zone }) => zone.code),
	parmi(
		'nature',
		'perimetre : où elle peut servir ; adherents : qui a adhéré',
		NATURES_TERRITOIRE,
		({ nature }) => nature
	),
	parmi('etendue', 'Toute la zone, une partie, ou inconnue', ETENDUES, ({ etendue }) => etendue),
	...preuve<Territoire>()
];

const SERVICES: Colonne<Service>[] = [
	requis('structure', 'Identifiant de la structure', ({ structure }) => structure),
	requis('axe', 'Identifiant de l’axe', ({ axe }) => axe),
	texte(
		'sous_thematique',
		'Identifiant de la sous-thématique ; vide quand la source ne parle que de l’axe',
		({ sousThematique }) => sousThematique
	),
	parmi('etat', 'propose, projet (annoncé) ou ne-propose-pas', ETATS_SERVICE, ({ etat }) => etat),
	...preuve<Service>()
];

/** The 101 départements of the official code. */
export function tableDepartements({ cog }: ReseauDonnees): TableDonnees {
	type Departement = (typeof cog.departements)[number];
	const colonnes: Colonne<Departement>[] = [
		{ ...requis<Departement>('code_departement', 'Code Insee, en texte', ({ code }) => code) },
		requis('departement', 'Nom', ({ nom }) => nom),
		requis('code_region', 'Code Insee de la région', ({ region }) => region),
		requis('chef_lieu', 'Code Insee de la commune chef-lieu', ({ chefLieu }) => chefLieu),
		entier('population', `Population municipale ${cog.population}`, ({ population }) => population),
		entier('communes', 'Nombre de communes', ({ nombreCommunes }) => nombreCommunes)
	];
	return {
		nom: 'departements',
		titre: 'Départements',
		sens: `Un département du code officiel géographique ${cog.millesime}.`,
		tableau: () => toTableau(cog.departements, colonnes)
	};
}
