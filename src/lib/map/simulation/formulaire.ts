import { compareNoms } from '#lib/domain/nom.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { TypeChangement } from '#lib/domain/simulation/changement.ts';

type Option = { value: string; label: string };

/** A list to choose from; options without a group come first. */
export type ListeChoix = {
	nom: string;
	groupes: { titre: string | null; options: Option[] }[];
};

/** The form that adds one kind of change: a structure, then what the change is about. */
export type Formulaire = {
	type: TypeChangement;
	titre: string;
	aide: string;
	structure: ListeChoix;
	objet: ListeChoix | null;
};

/** The forms of the five kinds of change, under the noyau as the scenario leaves it. */
export function formulairesDe({ structures, departements, axes }: Noyau): Formulaire[] {
	const option = ({ slug, court, nom }: Noyau['structures'][number]) => ({
		value: slug,
		label: court === nom ? nom : `${court} (${nom})`
	});
	const byName = [...structures].sort((a, b) => compareNoms(a.court, b.court));
	const toutes = plain(byName.map(option));
	const absentes = plain(byName.filter(({ membre }) => !membre).map(option));
	const lieux = plain(
		departements.map(({ code, nom }) => ({ value: code, label: `${nom} (${code})` }))
	);
	const services = axes.map(({ id, court, sousThematiques }) => ({
		titre: court,
		options: [
			{ value: id, label: `Tout l’axe ${court}` },
			...sousThematiques.map((sous) => ({ value: sous.id, label: sous.nom }))
		]
	}));
	const structure = { nom: 'Structure', groupes: toutes };
	return [
		{
			...{ type: 'ouvre', titre: 'Une structure ouvre un service', structure },
			aide: 'Un axe entier ne dit pas quelle sous-thématique : seule une sous-thématique peut révéler un doublon.',
			objet: { nom: 'Service', groupes: services }
		},
		{
			...{ type: 'etend', titre: 'Une structure étend son territoire', structure },
			aide: 'Elle sert alors le département entier.',
			objet: { nom: 'Département', groupes: lieux }
		},
		{
			...{ type: 'fusion', titre: 'Deux structures fusionnent', structure },
			aide: 'La première garde son nom, sa famille, ses rôles et son adhésion ; elle reçoit le territoire, les services et les relations de la seconde.',
			objet: { nom: 'Seconde structure', groupes: toutes }
		},
		{
			...{ type: 'adhere', titre: 'Une structure rejoint le réseau', objet: null },
			aide: 'Parmi celles dont l’adhésion est inconnue.',
			structure: { nom: 'Structure', groupes: absentes }
		},
		{
			...{ type: 'quitte', titre: 'Une structure quitte le réseau', structure, objet: null },
			aide: 'Son territoire, ses services et ses relations partent avec elle.'
		}
	];
}

const plain = (options: Option[]) => [{ titre: null, options }];
