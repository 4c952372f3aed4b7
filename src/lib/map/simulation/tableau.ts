import { MOTS_VERDICT, VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { ETATS, MOTS_ETAT } from '#lib/domain/etat.ts';
import type { Bilan } from '#lib/domain/simulation/bilan.ts';
import type { Compte } from '#lib/domain/simulation/compte.ts';
import { espacer } from '#lib/view/espacer.js';
import { accord } from '#lib/view/nombre.ts';

/** A figure of a scenario, in words: "+ 3", "− 1", or "inchangé". */
export type LigneBilan = { id: string; libelle: string; ecart: string } & Compte;

/** Figures of one subject, with what they are counted on. */
export type GroupeBilan = { titre: string; base: string; lignes: LigneBilan[] };

/** The before and after of a scenario, subject by subject. */
export function tableauDe(bilan: Bilan): GroupeBilan[] {
	const { cible, montres, services, etats, verdicts } = bilan;
	const places = accord(montres, 'département');
	return [
		{
			titre: 'Couverture',
			base: espacer(`Base : ${places}.`),
			lignes: [
				ligne('structures', cible ? 'Structures qui le proposent' : 'Structures', bilan.structures),
				ligne(
					'servis',
					cible ? 'Départements où il est proposé' : 'Départements servis',
					bilan.servis
				),
				ligne('partages', 'Départements où plusieurs structures le font', bilan.partages)
			]
		},
		{
			titre: 'Chevauchements',
			base: 'Opérateurs THD × OPSN historiques, bordures repliées.',
			lignes: [
				ligne('paires', 'Paires', bilan.paires),
				...VERDICTS.map((id) => ligne(id, MOTS_VERDICT[id].libelle, verdicts[id]))
			]
		},
		{
			titre: 'Services et lacunes',
			base: cible
				? espacer(`Base : ${places}, pour le service demandé.`)
				: espacer(`Base : ${places} × ${accord(services.length, 'axe')}.`),
			lignes: ETATS.map((id) => ligne(id, MOTS_ETAT[id].libelle, etats[id]))
		}
	];
}

function ligne(id: string, libelle: string, { avant, apres }: Compte): LigneBilan {
	const ecart = apres - avant;
	const signe = ecart > 0 ? '+' : '−';
	const mots = ecart === 0 ? 'inchangé' : `${signe}\u202f${Math.abs(ecart)}`;
	return { id, libelle, avant, apres, ecart: mots };
}
