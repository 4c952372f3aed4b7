import type { PresenceLieu } from '#lib/domain/lieu/lieu.ts';
import type { Territoire } from '#lib/domain/territoire.ts';
import { espacer } from './espacer.js';
import type { NomLieu } from './lieu.ts';
import { accord, pourcent } from './nombre.ts';
import { majuscule } from './phrase-mots.ts';

/**
 * How much of a place a structure serves: "Tout le département", "10 communes, 0,8 % de la
 * population", "Une partie, communes non renseignées", "Présence possible". `population`: that of
 * the place; null: unknown.
 */
export function motsPresence(
	presence: PresenceLieu,
	{ type, tout }: NomLieu,
	population: number | null
): string {
	const { etendue, communes, population: served, minimum } = presence;
	if (etendue === 'possible') return 'Présence possible';
	if (type === 'commune') return 'Présence certaine';
	if (etendue === 'entiere') return majuscule(tout);
	if (communes === null) return 'Une partie, communes non renseignées';
	const known = served !== null && population;
	const part = known ? `, ${pourcent(served / population)} de la population` : '';
	return `${minimum ? 'Au moins ' : ''}${accord(communes, 'commune')}${part}`;
}

/**
 * Why a structure is, or may be, in a commune or in an EPCI, from the finest line that says so:
 * "son intercommunalité adhère". Null for a département, where the extent says it all.
 */
export function raisonPresence({ etendue, lignes }: PresenceLieu, lieu: NomLieu): string | null {
	if (lieu.type === 'departement') return null;
	const certaine = etendue !== 'possible';
	const says = ({ zone, etendue: portee }: Territoire) =>
		certaine ? zone.type === 'commune' || portee === 'entiere' : portee !== 'entiere';
	const rang = ({ zone }: Territoire) => FINESSE.indexOf(zone.type);
	const [ligne] = lignes.filter(says).sort((a, b) => rang(a) - rang(b));
	if (!ligne) return null;
	return espacer(certaine ? certitude(ligne, lieu) : doute(ligne, lieu));
}

const FINESSE: Territoire['zone']['type'][] = ['commune', 'epci', 'departement', 'region'];

function certitude({ zone, nature }: Territoire, { type }: NomLieu): string {
	const adhere = nature === 'adherents';
	switch (zone.type) {
		case 'commune':
			if (type === 'commune') return adhere ? 'la commune adhère' : 'dans son périmètre';
			return adhere ? 'ces communes adhèrent' : 'ces communes sont dans son périmètre';
		case 'epci': {
			const sujet = type === 'epci' ? 'l’intercommunalité' : 'son intercommunalité';
			return adhere ? `${sujet} adhère` : `${sujet} est dans son périmètre`;
		}
		case 'departement':
			return 'elle sert tout le département';
		case 'region':
			return 'elle sert toute la région';
	}
}

function doute({ zone }: Territoire, { type }: NomLieu): string {
	if (zone.type === 'epci' && type === 'epci') {
		return 'elle sert une partie de l’intercommunalité ; aucune source ne dit laquelle';
	}
	const tout = zone.type === 'epci' ? 'de l’intercommunalité' : 'du département';
	const ici = type === 'commune' ? 'la commune' : 'l’intercommunalité';
	return `elle sert une partie ${tout} ; aucune source ne dit si ${ici} en est`;
}
