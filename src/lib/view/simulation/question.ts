import { leDepartement } from '#lib/domain/article.ts';
import type { Axe } from '#lib/domain/axe.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Changement, Scenario } from '#lib/domain/simulation/changement.ts';
import { espacer } from '#lib/view/espacer.js';
import { de, minuscule } from '#lib/view/mots.ts';
import { enumere } from '#lib/view/nombre.ts';

type Noms = Pick<Noyau, 'axes' | 'departements'>;

/** Changes are written up to this number, counted beyond. */
const ECRITS = 3;

/**
 * A scenario as a question: "Et si Haute-Garonne Numérique ouvrait un service de cybersécurité ?"
 */
export function questionSimulation({ changements, noms }: Scenario, noyau: Noms): string {
	const clauses = changements.map((changement) => clauseDe(changement, noms, noyau));
	const reste = clauses.length - ECRITS;
	const dites =
		reste > 0
			? [
					...clauses.slice(0, ECRITS),
					reste === 1 ? 'un autre changement' : `${reste} autres changements`
				]
			: clauses;
	return espacer(`Et si ${enumere(dites)} ?`);
}

/** One change as a clause: "Haute-Garonne Numérique ouvrait un service de cybersécurité". */
export function clauseDe(
	changement: Changement,
	noms: Scenario['noms'],
	{ axes, departements }: Noms
): string {
	const nom = (slug: string) => noms[slug] ?? slug;
	const sujet = nom(changement.structure);
	switch (changement.type) {
		case 'quitte':
			return `${sujet} quittait le réseau`;
		case 'fusion':
			return `${sujet} et ${nom(changement.avec)} fusionnaient`;
		case 'adhere':
			return `${sujet} rejoignait le réseau`;
		case 'etend': {
			const lieu = departements.find(({ code }) => code === changement.departement);
			return `${sujet} servait ${lieu ? leDepartement(lieu) : changement.departement} en entier`;
		}
		case 'ouvre': {
			const service = minuscule(nomService(axes, changement.service));
			return `${sujet} ouvrait un service ${de(service)}${service}`;
		}
	}
}

function nomService(axes: readonly Axe[], id: string): string {
	const axe = axes.find((one) => one.id === id);
	const sous = axes.flatMap(({ sousThematiques }) => sousThematiques).find((s) => s.id === id);
	return axe?.court ?? sous?.nom ?? id;
}
