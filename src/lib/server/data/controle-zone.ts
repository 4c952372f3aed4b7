import type { Cog } from '#lib/domain/cog.ts';
import type { TypeZone } from '#lib/domain/territoire.ts';
import type { Anomalie } from './anomalie.ts';
import type { Donnees } from './donnees.ts';
import { plain, Recherche } from './recherche-zone.ts';
import { signal } from './signalement.ts';

/** Official names by code, for each type of zone. */
type Officiel = Record<TypeZone, Map<string, string>>;

/** Codes unknown to the official code, codes in lower case, names that are not those of the code. */
export function checkZones(donnees: Donnees, cog: Cog): Anomalie[] {
	const officiel = toOfficiel(cog);
	const codes = { officiel, recherches: recherchesDe(officiel) };
	const { territoires, relations } = donnees;
	return [
		...territoires.lignes.flatMap((ligne) => {
			const { zone, code, nom } = ligne.valeur;
			const faute = checkCode(code, zone, nom, codes);
			if (faute) return [signal(territoires, ligne, 'code', faute)];
			const vrai = officiel[zone].get(code) ?? '';
			if (plain(nom) === plain(vrai)) return [];
			const message = `Le code ${code} est celui de « ${vrai} », pas de « ${nom} ».`;
			const correction = 'Corrigez le nom, ou le code s’il est faux.';
			const defaut = {
				code: 'nom-different',
				niveau: 'avertissement',
				message,
				correction
			} as const;
			return [signal(territoires, ligne, 'nom', defaut)];
		}),
		...relations.lignes.flatMap((ligne) =>
			ligne.valeur.departements.flatMap((code) => {
				const faute = checkCode(code, 'departement', '', codes);
				return faute ? [signal(relations, ligne, 'departements', { ...faute, valeur: code })] : [];
			})
		)
	];
}

type Codes = { officiel: Officiel; recherches: Record<TypeZone, Recherche> };

function recherchesDe(officiel: Officiel): Codes['recherches'] {
	const entries = Object.entries(officiel).map(([zone, codes]) => [zone, new Recherche(codes)]);
	return Object.fromEntries(entries) as Codes['recherches'];
}

function toOfficiel(cog: Cog): Officiel {
	const paires = (zones: { code: string; nom: string }[]) =>
		new Map(zones.map(({ code, nom }) => [code, nom]));
	const communes = cog.communes.code.map((code, i) => [code, cog.communes.nom[i] ?? ''] as const);
	return {
		region: paires(cog.regions),
		departement: paires(cog.departements),
		epci: paires(cog.epci),
		commune: new Map(communes)
	};
}

function checkCode(code: string, zone: TypeZone, nom: string, { officiel, recherches }: Codes) {
	const codes = officiel[zone];
	if (codes.has(code)) return null;
	const haut = code.toUpperCase();
	if (codes.has(haut)) {
		const message = `« ${code} » a été lu comme « ${haut} ».`;
		const correction = `Écrivez « ${haut} ».`;
		return { code: 'casse-corrigee', niveau: 'avertissement', message, correction } as const;
	}
	const message = `« ${code} » n’est le code d’aucun territoire de type ${zone}.`;
	return {
		code: 'code-inconnu',
		message,
		correction: remede(code, nom, codes, recherches[zone])
	} as const;
}

function remede(
	code: string,
	nom: string,
	codes: Map<string, string>,
	recherche: Recherche
): string | null {
	if (code === '20') return 'La Corse a deux départements : écrivez « 2A » ou « 2B ».';
	if (/E\+/i.test(code)) return 'Le tableur a arrondi le code : reformatez la colonne en Texte.';
	const zero = code.padStart(code.length + 1, '0');
	if (codes.has(zero)) {
		return `Vouliez-vous dire « ${zero} » (${codes.get(zero)}) ? Le tableur a ôté le zéro : reformatez la colonne en Texte.`;
	}
	const proche = recherche.proche(code, nom);
	return proche ? `Vouliez-vous dire « ${proche} » (${codes.get(proche)}) ?` : null;
}
