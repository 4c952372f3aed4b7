import { VERDICTS, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import { ETATS, type Etat } from '#lib/domain/etat.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { comptes, type Compte } from './compte.ts';
import {
	etatDepartement,
	etatReseau,
	type EtatDepartement,
	type EtatReseau
} from './etat-reseau.ts';

/** A département that the scenario changes. */
export type DepartementChange = {
	/** Number in the noyau. */
	departement: number;
	avant: EtatDepartement;
	apres: EtatDepartement;
	/** Places in `Bilan.services` of those whose state changes there. */
	services: number[];
};

/** A pair that appears, goes (null), or changes its verdict: slugs, in the order of the alphabet. */
export type PaireChangee = {
	a: string;
	b: string;
	avant: Verdict | null;
	apres: Verdict | null;
};

/** What a scenario changes under a filter: figures before and after, and where. */
export type Bilan = {
	/** True when the filter asks for a service. */
	cible: boolean;
	/** Structures that the filter keeps; of them, those that propose the target, if any. */
	structures: Compte;
	/**
	 * Départements shown, with one structure at least, and with two or more; with a target, those who
	 * propose it are counted.
	 */
	montres: number;
	servis: Compte;
	partages: Compte;
	/** Pairs of the main question, without those folded as borders; per verdict. */
	paires: Compte;
	verdicts: Record<Verdict, Compte>;
	pairesChangees: PaireChangee[];
	/** Names of the services counted in `etats`: one with a target, else the axes. */
	services: string[];
	/** (Département, service) per state. Their sum is `montres` × the number of services. */
	etats: Record<Etat, Compte>;
	/** In the order of the noyau. */
	departements: DepartementChange[];
};

/**
 * Compares two indexes of the same country under a filter, each read by `etatReseau`. Throws on an id
 * that one of them does not know.
 */
export function bilan(avant: Index, apres: Index, filtre: Filtre): Bilan {
	const a = etatReseau(avant, filtre);
	const b = etatReseau(apres, filtre);
	const compte = (lire: (etat: EtatReseau) => number): Compte => ({
		avant: lire(a),
		apres: lire(b)
	});
	const { cible } = a.couverture;
	return {
		cible,
		structures: compte(({ couverture: { retenues, parEtatAxe } }) =>
			cible ? parEtatAxe[PROPOSE]! : retenues
		),
		montres: a.couverture.montre.reduce((n, shown) => n + shown, 0),
		servis: compte(({ couverture }) => couverture.proposent.filter((n) => n > 0).length),
		partages: compte(({ couverture }) => couverture.proposent.filter((n) => n > 1).length),
		paires: compte((etat) => etat.chevauchements.paires.length),
		verdicts: comptes(
			VERDICTS,
			a,
			b,
			(etat, verdict) => etat.chevauchements.paires.filter((p) => p.verdict === verdict).length
		),
		pairesChangees: changedPairs(verdictsDe(a), verdictsDe(b)),
		services: a.services.map(({ nom }) => nom),
		etats: comptes(ETATS, a, b, (etat, nom) =>
			etat.services.reduce((n, { couverture }) => n + couverture.comptes[ETATS.indexOf(nom)]!, 0)
		),
		departements: changedDepartements(a, b)
	};
}

const PROPOSE = 3;

function verdictsDe({ index, chevauchements }: EtatReseau): Map<string, Verdict> {
	const slug = (s: number) => index.noyau.structures[s]!.slug;
	return new Map(
		chevauchements.paires.map(({ gauche, droite, verdict }) => [
			[slug(gauche), slug(droite)].sort().join(' '),
			verdict
		])
	);
}

function changedPairs(avant: Map<string, Verdict>, apres: Map<string, Verdict>): PaireChangee[] {
	return [...new Set([...avant.keys(), ...apres.keys()])].sort().flatMap((key) => {
		const [a, b] = key.split(' ') as [string, string];
		const change = { a, b, avant: avant.get(key) ?? null, apres: apres.get(key) ?? null };
		return change.avant === change.apres ? [] : [change];
	});
}

function changedDepartements(a: EtatReseau, b: EtatReseau): DepartementChange[] {
	return a.index.noyau.departements.flatMap((_, departement) => {
		const avant = etatDepartement(a, departement);
		const apres = etatDepartement(b, departement);
		if (!avant || !apres || JSON.stringify(avant) === JSON.stringify(apres)) return [];
		const services = avant.etats.flatMap((etat, i) => (etat === apres.etats[i] ? [] : [i]));
		return [{ departement, avant, apres, services }];
	});
}
