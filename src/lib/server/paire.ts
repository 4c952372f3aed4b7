import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import type { Release } from '#lib/domain/release.ts';
import { structuresProches } from './proches.ts';

/** Why an address names no pair, with the addresses that were probably meant. */
export type RefusPaire = {
	status: 400 | 404;
	code: string;
	message: string;
	proches: { href: string; nom: string }[];
};

/** What is wrong with two slugs: one that no structure has, or the same one twice. Null: nothing. */
export function refusPaire(
	release: Pick<Release, 'structures'>,
	[a, b]: readonly [string, string]
): RefusPaire | null {
	const found = [a, b].map((slug) => release.structures.find((s) => s.slug === slug));
	const inconnu = [a, b].find((_, i) => found[i] === undefined);
	if (inconnu !== undefined) {
		const autre = found.find((structure) => structure !== undefined);
		return {
			status: 404,
			code: 'introuvable',
			message: `Aucune structure ne porte l’identifiant «\u202f${inconnu.slice(0, 80)}\u202f».`,
			proches: structuresProches(release, inconnu)
				.filter(({ slug }) => slug !== autre?.slug)
				.map(({ slug, nom }) =>
					autre
						? { href: adressePaire(slug, autre.slug), nom: `${nom} et ${nomDe(autre)}` }
						: { href: `/structures/${slug}`, nom }
				)
		};
	}
	if (a !== b) return null;
	return {
		status: 400,
		code: 'meme-structure',
		message: 'Une structure ne se compare pas avec elle-même. Choisissez-en une autre.',
		proches: [{ href: `/structures/${a}`, nom: nomDe(found[0]!) }]
	};
}

const nomDe = ({ sigle, nom }: Release['structures'][number]) => sigle?.valeur ?? nom.valeur;
