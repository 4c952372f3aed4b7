import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Bilan } from '#lib/domain/simulation/bilan.ts';
import type { Compte } from '#lib/domain/simulation/compte.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { nomsCible, unService } from '#lib/view/mots.ts';
import { accord, enumere, nombre } from '#lib/view/nombre.ts';
import { departements, majuscule } from '#lib/view/phrase-mots.ts';
import type { Vue } from '#lib/view/vue.ts';

/** Départements are named up to this number, counted beyond. */
const NOMS = 3;

/**
 * The answer to a scenario, before and after: "Un service de cybersécurité serait proposé dans
 * **33 départements au lieu de 30**. … Cela changerait **3 départements** : Aude…"
 */
export function phraseSimulation({ filtre }: Vue, bilan: Bilan, noyau: Noyau): Fragment[] {
	const noms = nomsCible(filtre, noyau.axes);
	const fragments: Fragment[] = [
		...served(bilan.servis, noms.length === 0 ? null : majuscule(unService(noms))),
		` ${pairs(bilan)}`,
		...places(bilan, noyau)
	];
	return fragments.map((f) => (typeof f === 'string' ? espacer(f) : { fort: espacer(f.fort) }));
}

function served({ avant, apres }: Compte, service: string | null): Fragment[] {
	const stays = avant === apres;
	const combien = stays
		? departements(apres)
		: `${departements(apres)} au lieu de ${nombre(avant)}`;
	if (service === null) {
		const verbe = stays ? 'resterai' : 'serai';
		const pluriel = apres < 2 ? ['t', ''] : ['ent', 's'];
		return [{ fort: majuscule(combien) }, ` ${verbe}${pluriel[0]} servi${pluriel[1]}.`];
	}
	return [`${service} ${stays ? 'resterait' : 'serait'} proposé dans `, { fort: combien }, '.'];
}

function pairs({ paires: { avant, apres }, pairesChangees }: Bilan): string {
	const verdicts = pairesChangees.filter((p) => p.avant !== null && p.apres !== null).length;
	const suite =
		verdicts === 0
			? ''
			: `, dont ${accord(verdicts, 'qui changerait', 'qui changeraient')} de verdict`;
	const total =
		avant === apres
			? `Il y aurait toujours ${accord(apres, 'chevauchement')}`
			: `Il y aurait ${accord(apres, 'chevauchement')} au lieu de ${nombre(avant)}`;
	return `${total}${suite}.`;
}

function places({ departements: changes }: Bilan, noyau: Noyau): Fragment[] {
	const n = changes.length;
	if (n === 0) return [' Aucun département ne changerait.'];
	const noms = changes.map(({ departement }) => noyau.departements[departement]!.nom);
	return [' Cela changerait ', { fort: departements(n) }, n > NOMS ? '.' : ` : ${enumere(noms)}.`];
}
