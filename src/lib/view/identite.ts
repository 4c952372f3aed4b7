import type { Fiche } from '#lib/domain/fiche/fiche.ts';
import { MOTS_ADHESION, MOTS_CHAMP, type ChampIdentite } from '#lib/domain/mots/structure.ts';
import type { Preuve } from '#lib/domain/preuve.ts';
import type { Adhesion, Structure } from '#lib/domain/structure.ts';
import { espacer } from './espacer.js';
import { motsFait } from './mots-fait.ts';
import { accord } from './nombre.ts';

type FicheIdentite = Pick<Fiche, 'structure' | 'statut' | 'caches'>;

/** One line of the identity: a value with its evidence, or a field of which nothing is known. */
export type LigneIdentite =
	| { champ: string; valeur: string; href: string | null; preuve: Preuve; autre: boolean }
	| { champ: string; valeur: null; cache: boolean };

/**
 * The lines of "Identité", in the study's order; a field of which sources differ has one line per
 * value, the retained one first (`autre` is false).
 */
export function lignesIdentite(fiche: FicheIdentite): LigneIdentite[] {
	const { structure } = fiche;
	const caches: readonly string[] = fiche.caches;
	return (Object.keys(MOTS_CHAMP) as ChampIdentite[]).flatMap((champ): LigneIdentite[] => {
		const fait = structure[champ];
		const nom = MOTS_CHAMP[champ];
		// Many structures have no acronym: its absence is not a gap.
		if (fait === null) {
			return champ === 'sigle' ? [] : [{ champ: nom, valeur: null, cache: caches.includes(champ) }];
		}
		const { sources, date, confiance, note } = fait;
		const preuve = { sources, date, confiance, note };
		const href = champ === 'site' ? String(fait.valeur) : null;
		const valeur = motsChamp(champ, fiche);
		return [{ champ: nom, valeur, href, preuve, autre: false }, ...autres(structure, champ)];
	});
}

/** The free facts: what sources say beside the fields of the sheet. */
export function autresFaits({ faits }: Structure): LigneIdentite[] {
	return faits
		.filter(({ champ }) => !(nomChamp(champ) in MOTS_CHAMP))
		.map(({ champ, valeur, ...preuve }) => ({
			champ: motsFait(champ),
			valeur: espacer(valeur),
			href: null,
			preuve,
			autre: false
		}));
}

function autres({ faits }: Structure, champ: ChampIdentite): LigneIdentite[] {
	return faits
		.filter((fait) => nomChamp(fait.champ) === champ)
		.map(({ champ: _, valeur, ...preuve }) => ({
			champ: MOTS_CHAMP[champ],
			valeur: motsAutre(champ, valeur),
			href: null,
			preuve,
			autre: true
		}));
}

// The values that are not retained stay in the words of the file of facts.
function motsAutre(champ: string, valeur: string): string {
	if (nomChamp(champ) === 'adhesion') return MOTS_ADHESION[valeur as Adhesion] ?? valeur;
	if (champ === 'nombreAdherents') return accord(Number(valeur), 'adhérent');
	return champ === 'statutJuridique' ? valeur.replaceAll('-', ' ') : espacer(valeur);
}

// The file of facts calls it `adhesionDeclic`, the sheet `adhesion`.
function nomChamp(champ: string): string {
	return champ === 'adhesionDeclic' ? 'adhesion' : champ;
}

function motsChamp(
	champ: ChampIdentite,
	{ structure, statut }: Pick<Fiche, 'structure' | 'statut'>
) {
	switch (champ) {
		case 'statutJuridique':
			return statut!.nom;
		case 'siren':
			return structure.siren!.valeur.replace(/(\d{3})(?=\d)/g, '$1\u202f');
		case 'adhesion':
			return MOTS_ADHESION[structure.adhesion.valeur];
		case 'nombreAdherents':
			return accord(structure.nombreAdherents!.valeur, 'adhérent');
		case 'effectif': {
			const { nombre, unite } = structure.effectif!.valeur;
			return unite === 'etp' ? `${nombre} équivalents temps plein` : accord(nombre, 'agent');
		}
		case 'site':
			return new URL(structure.site!.valeur).hostname.replace(/^www\./, '');
		default:
			return String(structure[champ]!.valeur);
	}
}
