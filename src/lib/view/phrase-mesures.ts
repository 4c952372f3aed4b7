import { leDepartement } from '#lib/domain/article.ts';
import { nombreBits } from '#lib/domain/reseau/cible.ts';
import { ETATS_AXE } from '#lib/domain/etat.ts';
import type { Fragment } from './fragment.ts';
import { accord, nombre, pourcent } from './nombre.ts';
import { debut, departements } from './phrase-mots.ts';
import type { Sujet } from './phrase.ts';

/** "**65 structures** servent tout ou partie de **71 départements** ; 29 en ont plusieurs. …" */
export function phraseStructures(sujet: Sujet): Fragment[] {
	const { couverture, quelles } = sujet;
	const shown = shownColumn(sujet, couverture.nombre);
	const servis = shown.filter((n) => n > 0).length;
	const plusieurs = shown.filter((n) => n > 1).length;
	if (servis === 0) return [`${debut(sujet, `aucune structure${quelles}`)} n’est recensée.`];
	const { presentes } = couverture;
	return [
		sujet.lieu === '' ? '' : debut(sujet, ''),
		{
			fort:
				presentes === 1
					? `${sujet.lieu === '' ? 'U' : 'u'}ne structure`
					: accord(presentes, 'structure')
		},
		`${quelles} ${presentes > 1 ? 'servent' : 'sert'} tout ou partie ${servis === 1 ? 'd’' : 'de '}`,
		{ fort: departements(servis) },
		servis === 1 || presentes === 1 ? '' : several(plusieurs),
		`.${nobody(sujet, shown.length - servis)}${proposing(sujet)}`
	];
}

function several(plusieurs: number): string {
	if (plusieurs === 0) return ' ; aucun n’en a plusieurs';
	return plusieurs === 1 ? ' ; un seul en a plusieurs' : ` ; ${nombre(plusieurs)} en ont plusieurs`;
}

function nobody({ quelles, couverture }: Sujet, reste: number): string {
	if (reste === 0) return '';
	const autres = reste === 1 ? 'le dernier' : `les ${nombre(reste)} autres`;
	if (quelles === '') return ` Aucune structure n’est recensée dans ${autres}.`;
	const elles =
		couverture.presentes === 1 ? 'Elle n’est pas présente' : 'Aucune d’elles n’est présente';
	return ` ${elles} dans ${autres}.`;
}

function proposing({ service, couverture }: Sujet): string {
	if (service === null) return '';
	const proposent = couverture.parEtatAxe[ETATS_AXE.indexOf('propose')]!;
	if (proposent === 0) return ` Aucune n’est documentée comme proposant ${service}.`;
	const celles = proposent === 1 ? 'Une seule propose' : `${nombre(proposent)} proposent`;
	return ` ${celles} ${service}.`;
}

/** "Au moins **54 % des habitants** vivent là où une structure est présente ; …" */
export function phrasePopulation(sujet: Sujet): Fragment[] {
	const { couverture, noyau, service, quelles } = sujet;
	const served = shownColumn(sujet, couverture.population);
	const total = shownColumn(
		sujet,
		noyau.departements.map((d) => d.population)
	);
	const inconnus = served.filter(Number.isNaN).length;
	const minimum = inconnus > 0 || shownColumn(sujet, couverture.minimum).includes(1);
	const part = sum(served.filter((n) => !Number.isNaN(n))) / sum(total);
	const par = quelles && ` par les structures${quelles.replace(/,$/, '')}`;
	const la =
		service === null ? `une structure${quelles} est présente` : `${service} est proposé${par}`;
	const reste: Fragment[] =
		inconnus === 0
			? ['.']
			: [' ; la part est inconnue dans ', { fort: departements(inconnus) }, '.'];
	if (part === 0)
		return [`${debut(sujet, 'aucun habitant')} n’est connu pour vivre là où ${la}`, ...reste];
	return [
		debut(sujet, minimum ? 'au moins ' : ''),
		{ fort: `${pourcent(part)} des habitants` },
		` vivent là où ${la}`,
		...reste
	];
}

/** "Jusqu’à **14 sous-thématiques sur 50** sont proposées dans un même département (la Somme) ; …" */
export function phraseSous(sujet: Sujet): Fragment[] {
	const { couverture, noyau } = sujet;
	const { sousBas, sousHaut } = couverture;
	const column = noyau.departements.map(
		(_, d) => nombreBits(sousBas[d]!) + nombreBits(sousHaut[d]!)
	);
	const shown = shownColumn(sujet, column);
	const most = Math.max(0, ...shown);
	const sans = shown.filter((n) => n === 0).length;
	const par = sujet.quelles && ` par les structures${sujet.quelles}`;
	if (most === 0) {
		return [
			`${debut(sujet, 'aucune sous-thématique')} n’est documentée comme proposée${par.replace(/,$/, '')}.`
		];
	}
	const first = noyau.departements.filter(
		(_, d) => couverture.montre[d] === 1 && column[d] === most
	);
	const nom = first.length === 1 ? ` (${leDepartement(first[0]!)})` : '';
	return [
		debut(sujet, 'jusqu’à '),
		{ fort: `${accord(most, 'sous-thématique')} sur ${nombre(offered(sujet))}` },
		` ${most > 1 ? 'sont proposées' : 'est proposée'}${par} dans un même département${nom}`,
		...(sans === 0 ? ['.'] : [' ; aucune ne l’est dans ', { fort: departements(sans) }, '.'])
	];
}

function offered({ couverture, noyau }: Sujet): number {
	const { axes, sousThematiques } = couverture.filtre;
	if (sousThematiques.length > 0) return sousThematiques.length;
	const chosen = noyau.axes.filter(({ id }) => axes.length === 0 || axes.includes(id));
	return sum(chosen.map((axe) => axe.sousThematiques.length));
}

function shownColumn({ couverture }: Sujet, column: ArrayLike<number>): number[] {
	return Array.from(column).filter((_, d) => couverture.montre[d] === 1);
}

function sum(values: readonly number[]): number {
	return values.reduce((a, b) => a + b, 0);
}
