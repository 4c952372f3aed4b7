import { dansLaRegion, dansLeDepartement } from '#lib/domain/article.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Avis } from '#lib/view/avis.ts';
import { espacer } from '#lib/view/espacer.js';
import { readValue } from '#lib/view/lecture-requete.ts';
import { accord, guillemets } from '#lib/view/nombre.ts';

/** The place that an embed is locked on. */
export type Verrou = {
	/** "region-32" or "departement-80": the codes alone would be ambiguous. */
	id: string;
	nom: string;
	/** "dans les Hauts-de-France". */
	lieu: string;
	/** Its départements. */
	codes: string[];
};

type Lieux = Pick<Noyau, 'regions' | 'departements'>;

/** Every place that an embed may be locked on: the régions, then the départements. */
export function verrousDe({ regions, departements }: Lieux): Verrou[] {
	return [
		...regions.map((region) => ({
			id: `region-${region.code}`,
			nom: region.nom,
			lieu: dansLaRegion(region),
			codes: departements.filter((d) => d.region === region.code).map(({ code }) => code)
		})),
		...departements.map((departement) => ({
			id: `departement-${departement.code}`,
			nom: `${departement.nom} (${departement.code})`,
			lieu: dansLeDepartement(departement),
			codes: [departement.code]
		}))
	];
}

/** The place of a `territoire=`; null, and a remark in `avis`, when it names none. */
export function readVerrou(lieux: Lieux, texte: string | null, avis: Avis[]): Verrou | null {
	if (texte === null) return null;
	const verrous = verrousDe(lieux);
	const valeurs = verrous.map(({ id, nom }) => ({ id, alias: [nom] }));
	const id = readValue('territoire', texte, valeurs, avis);
	return verrous.find((verrou) => verrou.id === id) ?? null;
}

type Compte = { libelle: string; nombre: number };

/** What a locked map says, by the classes of its départements; `texte`: what it says of a single one. */
export function phraseVerrou(
	{ lieu, codes }: Verrou,
	comptes: readonly Compte[],
	texte: string | null
): string {
	if (codes.length === 1 && texte !== null) return espacer(`${texte}.`);
	const [first = '', ...rest] = lieu;
	const said = comptes
		.filter(({ nombre }) => nombre > 0)
		.map(({ libelle, nombre }) => `${nombre} ${guillemets(lower(libelle))}`);
	const place = `${first.toUpperCase()}${rest.join('')}, sur ${accord(codes.length, 'département')}`;
	return espacer(`${place} : ${said.join(', ') || 'rien n’est recensé'}.`);
}

// A sigle keeps its capitals: "CDG 40 seule".
const lower = (libelle: string) =>
	/^\p{Lu}\p{Ll}/u.test(libelle) ? libelle[0]!.toLowerCase() + libelle.slice(1) : libelle;
