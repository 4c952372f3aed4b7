import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { TYPES_ORGANISATION, type Adoption, type AdoptionAgregee } from '#lib/domain/adoption.ts';
import { TYPES_RELATION, type Relation } from '#lib/domain/relation.ts';
import {
	COUCHES,
	ETATS_SOLUTION,
	FONDEMENTS,
	TYPES_RELATION_SOLUTION,
	type RelationSolution,
	type Solution
} from '#lib/domain/solution.ts';
import { toTableau, type Colonne } from '#lib/export/csv.ts';
import { cle, entier, parmi, plusieurs, preuve, requis, texte } from './colonne.ts';
import type { ReseauDonnees, TableDonnees } from './table.ts';

type LienAxe = Solution['axes'][number] & { solution: string };

/** The shared solutions, who has them, and who works with whom. */
export function tablesSolution({ release }: ReseauDonnees): TableDonnees[] {
	const { solutions } = release;
	const liens = solutions.flatMap(({ slug, axes }) =>
		axes.map((lien): LienAxe => ({ solution: slug, ...lien }))
	);
	return [
		{
			nom: 'solutions',
			titre: 'Solutions',
			sens: 'Un logiciel ou un service partagé, avec sa preuve.',
			tableau: () => toTableau(solutions, SOLUTIONS)
		},
		{
			nom: 'solutions-axes',
			titre: 'Axes des solutions',
			sens: 'Un lien entre une solution et un axe ou une sous-thématique.',
			tableau: () => toTableau(liens, LIENS)
		},
		{
			nom: 'solutions-relations',
			titre: 'Relations entre solutions',
			sens: 'Une solution qui en contient, en étend ou en remplace une autre.',
			tableau: () => toTableau(release.relationsSolutions, RELATIONS_SOLUTIONS)
		},
		{
			nom: 'adoptions',
			titre: 'Adoptions',
			sens: 'Un lien entre une solution et une organisation nommée, avec sa preuve.',
			tableau: () => toTableau(release.adoptions, ADOPTIONS)
		},
		{
			nom: 'adoptions-non-nommees',
			titre: 'Adoptions non nommées',
			sens: 'Un nombre d’utilisateurs que la source ne nomme pas ; il ne colore aucun département.',
			tableau: () => toTableau(release.adoptionsAgregees, AGREGEES)
		},
		{
			nom: 'relations',
			titre: 'Relations entre structures',
			sens: 'Une coopération, une fourniture ou une commande commune, avec sa preuve.',
			tableau: () => toTableau(release.relations, RELATIONS)
		}
	];
}

const SOLUTIONS: Colonne<Solution>[] = [
	cle('solution', 'Identifiant de la solution', ({ slug }) => slug),
	requis('nom', 'Son nom', ({ nom }) => nom),
	plusieurs('alias', 'Ses autres noms', ({ alias }) => alias),
	parmi('origine', 'D’où elle vient', ORIGINES, ({ origine }) => origine),
	parmi('couche', 'Un logiciel, un engagement (charte) ou un standard', COUCHES, (s) => s.couche),
	texte('description', 'Ce qu’elle fait', ({ description }) => description),
	texte('licence', 'Sa licence, quand elle est dite', ({ licence }) => licence),
	texte('depot', 'Adresse de son code, quand il est public', ({ depot }) => depot),
	parmi('etat', 'Active, dormante ou inconnu', ETATS_SOLUTION, ({ etat }) => etat),
	...preuve<Solution>()
];

const LIENS: Colonne<LienAxe>[] = [
	requis('solution', 'Identifiant de la solution', ({ solution }) => solution),
	requis('axe', 'Identifiant de l’axe', ({ axe }) => axe),
	texte(
		'sous_thematique',
		'Identifiant de la sous-thématique ; vide quand seul l’axe est connu',
		({ sousThematique }) => sousThematique
	),
	parmi('fondement', 'L’étude, une source, ou déduit', FONDEMENTS, ({ fondement }) => fondement)
];

const RELATIONS_SOLUTIONS: Colonne<RelationSolution>[] = [
	requis('solution_a', 'Identifiant de la première solution', ({ a }) => a),
	parmi('type', 'Ce que la première est à la seconde', TYPES_RELATION_SOLUTION, (r) => r.type),
	requis('solution_b', 'Identifiant de la seconde', ({ b }) => b),
	...preuve<RelationSolution>()
];

const ADOPTIONS: Colonne<Adoption>[] = [
	requis('solution', 'Identifiant de la solution', ({ solution }) => solution),
	requis('organisation', 'Identifiant de l’organisation', (a) => a.organisation.slug),
	requis('nom_organisation', 'Son nom', (a) => a.organisation.nom),
	parmi('type', 'Sa nature', TYPES_ORGANISATION, (a) => a.organisation.type),
	parmi('role', 'Ce qu’elle est pour la solution', ROLES_ADOPTION, ({ role }) => role),
	parmi('etat', 'En service, ou seulement annoncé', ['en-service', 'annonce'], (a) => a.etat),
	texte('depuis', 'Date de début, parfois une année ; vide quand on ne sait pas', (a) => a.depuis),
	texte('jusqua', 'Date de fin ; vide quand on n’en connaît pas', ({ jusqua }) => jusqua),
	texte('hebergement', 'Qui l’héberge, quand c’est dit', ({ hebergement }) => hebergement),
	...preuve<Adoption>()
];

const AGREGEES: Colonne<AdoptionAgregee>[] = [
	requis('solution', 'Identifiant de la solution', ({ solution }) => solution),
	entier('nombre', 'Combien d’utilisateurs', ({ nombre }) => nombre),
	requis('libelle', 'Ce qu’ils sont, dans les mots de la source', ({ libelle }) => libelle),
	...preuve<AdoptionAgregee>()
];

const RELATIONS: Colonne<Relation>[] = [
	requis('structure_a', 'Identifiant de la première structure', ({ a }) => a),
	parmi('type', 'Ce qui les lie', TYPES_RELATION, ({ type }) => type),
	texte('structure_b', 'Identifiant de la seconde ; vide si elle n’est pas ici', (r) => r.b.slug),
	requis('nom_b', 'Nom de la seconde', ({ b }) => b.nom),
	plusieurs(
		'departements',
		'Codes Insee où elle vaut ; vide : sans précision',
		(r) => r.departements
	),
	plusieurs('axes', 'Identifiants des axes ; vide : sans précision', ({ axes }) => axes),
	texte('depuis', 'Date de début, parfois une année ; vide quand on ne sait pas', (r) => r.depuis),
	...preuve<Relation>()
];
