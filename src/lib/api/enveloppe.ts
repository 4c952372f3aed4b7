import { z } from 'zod';
import { motsDate } from '#lib/view/date.ts';
import type { ReseauApi } from './reseau.ts';

const adresse = z.url({ protocol: /^https?$/ });

/** Which state of the facts an answer says. */
export const releaseLueSchema = z
	.strictObject({
		numero: z.int().positive(),
		sha256: z.string().regex(/^[0-9a-f]{64}$/),
		date: z.iso.date()
	})
	.meta({ id: 'Version', description: 'La version des données, et son empreinte.' });

export const licenceSchema = z
	.strictObject({ nom: z.string(), adresse, mention: z.string() })
	.meta({ id: 'Licence', description: 'Le droit de reprendre, et la mention à garder.' });

const tete = { release: releaseLueSchema, licence: licenceSchema };

/** One page of a collection: `next` is null on the last one, `total` counts all the pages. */
export const pageSchema = (item: z.ZodType) =>
	z.strictObject({
		...tete,
		liens: z.strictObject({ self: adresse, next: adresse.nullable() }),
		total: z.int().nonnegative(),
		donnees: z.array(item)
	});

/** One thing. */
export const ressourceSchema = (item: z.ZodType) =>
	z.strictObject({
		...tete,
		liens: z.strictObject({ self: adresse, collection: adresse }),
		donnees: item
	});

/** One analysis; `page` is the address where a person reads it. */
export const analyseSchema = (donnees: z.ZodType) =>
	z.strictObject({ ...tete, liens: z.strictObject({ self: adresse, page: adresse }), donnees });

export const LICENCE = {
	nom: 'Licence Ouverte 2.0',
	adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
} as const;

/** What every answer begins with. */
export function teteDe({ noyau, release }: ReseauApi) {
	const { numero, date } = release;
	const mention = `Mitoyen, version ${numero} du ${motsDate(date)}`;
	return { release: noyau.release, licence: { ...LICENCE, mention } };
}
