import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { ordonne, slugsDe, type Changement } from './changement.ts';
import { entierDeja, etend } from './extension.ts';
import { fusionne } from './fusion.ts';
import { ouvre, proposeDeja } from './ouverture.ts';
import { retire } from './retrait.ts';

/** Why a change has no effect. */
export const RAISONS = [
	'structure-inconnue',
	'departement-inconnu',
	'service-inconnu',
	'meme-structure',
	'partie',
	'absorbee',
	'deja-membre',
	'deja-entier',
	'deja-propose'
] as const;
export type Raison = (typeof RAISONS)[number];
export type Ignore = { changement: Changement; raison: Raison };

/** A simulated noyau, and what of the scenario has no effect. */
export type Simulation = { noyau: Noyau; ignores: Ignore[] };

/**
 * The noyau as it would be after some changes: a copy, from which the caller builds an index and
 * computes anything as it does from the published one, which is never modified. Changes are applied
 * in the order of `ordonne`, whatever that of the list; those that cannot be, or that change nothing,
 * are left out (see `simule`). Without an effect, the very same noyau.
 */
export function simulation(noyau: Noyau, changements: readonly Changement[]): Noyau {
	return simule(noyau, changements).noyau;
}

/** The same, with the changes that are ignored and why. Never throws. */
export function simule(noyau: Noyau, changements: readonly Changement[]): Simulation {
	const retenus: Changement[] = [];
	const ignores: Ignore[] = [];
	let courant = noyau;
	for (const changement of ordonne(changements)) {
		const raison = raisonDe(courant, changement, retenus);
		if (raison !== null) ignores.push({ changement, raison });
		else {
			courant = applique(courant, changement);
			retenus.push(changement);
		}
	}
	if (retenus.length === 0) return { noyau, ignores };
	const noms = Object.fromEntries(
		retenus.flatMap(slugsDe).map((slug) => [slug, nomDe(noyau.structures[place(noyau, slug)]!)])
	);
	return { noyau: { ...courant, simulation: { changements: retenus, noms } }, ignores };
}

/** Longest whole name that a question can hold, in characters. */
const LONGUEUR = 32;

// A question is read by those who do not know the sigles.
const nomDe = ({ nom, court }: Noyau['structures'][number]) =>
	nom.length <= LONGUEUR ? nom : court;

function applique(noyau: Noyau, changement: Changement): Noyau {
	const s = place(noyau, changement.structure);
	switch (changement.type) {
		case 'quitte':
			return retire(noyau, s);
		case 'fusion':
			return fusionne(noyau, s, place(noyau, changement.avec));
		case 'adhere': {
			const joins = noyau.structures.with(s, { ...noyau.structures[s]!, membre: true });
			return { ...noyau, structures: joins };
		}
		case 'etend':
			return etend(noyau, s, departement(noyau, changement.departement));
		case 'ouvre':
			return ouvre(noyau, s, changement.service);
	}
}

function raisonDe(noyau: Noyau, c: Changement, retenus: readonly Changement[]): Raison | null {
	if (c.type === 'fusion' && c.structure === c.avec) return 'meme-structure';
	for (const slug of slugsDe(c)) {
		if (place(noyau, slug) < 0) return absence(slug, retenus);
	}
	const s = place(noyau, c.structure);
	switch (c.type) {
		case 'adhere':
			return noyau.structures[s]!.membre ? 'deja-membre' : null;
		case 'etend': {
			const d = departement(noyau, c.departement);
			if (d < 0) return 'departement-inconnu';
			return entierDeja(noyau, s, d) ? 'deja-entier' : null;
		}
		case 'ouvre':
			if (!isService(noyau, c.service)) return 'service-inconnu';
			return proposeDeja(noyau, s, c.service) ? 'deja-propose' : null;
		default:
			return null;
	}
}

function absence(slug: string, retenus: readonly Changement[]): Raison {
	if (retenus.some((c) => c.type === 'quitte' && c.structure === slug)) return 'partie';
	const merged = retenus.some((c) => c.type === 'fusion' && c.avec === slug);
	return merged ? 'absorbee' : 'structure-inconnue';
}

const place = ({ structures }: Noyau, slug: string) =>
	structures.findIndex((structure) => structure.slug === slug);

const departement = ({ departements }: Noyau, code: string) =>
	departements.findIndex((one) => one.code === code);

const isService = ({ axes }: Noyau, id: string) =>
	axes.some((axe) => axe.id === id || axe.sousThematiques.some((sous) => sous.id === id));
