import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { slug } from '#lib/domain/texte.ts';

/** A figure of the 2023 study, with its place in the document. `valeurMax` makes a range. */
const chiffreSchema = z.strictObject({
	id: slug,
	libelle: z.string().min(1),
	valeur: z.number(),
	valeurMax: z.number().nullable(),
	unite: z.string().min(1),
	/** On how many answers the figure rests, null when the study does not say. */
	base: z.int().positive().nullable(),
	emplacement: z.string().min(1),
	note: z.string().min(1).nullable()
});

/**
 * The figures that the text of the 2023 study carries. The percentages of its charts are pictures
 * that the text does not carry: they are listed in `absents`, unknown and not zero.
 */
export const etudeSchema = z.strictObject({
	/** Identifier of the study in sources.csv. */
	source: slug,
	chiffres: z.array(chiffreSchema).min(1),
	familles: z.array(z.strictObject({ id: slug, nombre: z.int().nonnegative() })),
	statuts: z.array(z.strictObject({ id: slug, nombre: z.int().nonnegative() })),
	solutions: z.array(z.strictObject({ id: slug, nom: z.string().min(1), promoteur: slug })),
	absents: z.array(z.strictObject({ libelle: z.string().min(1), emplacement: z.string().min(1) })),
	ecarts: z.array(z.strictObject({ id: slug, texte: z.string().min(1) }))
});

export type Etude = z.output<typeof etudeSchema>;

/** Reads the figures of the study from the folder `dir`; throws when the file is not right. */
export function readEtude(dir: string): Etude {
	return etudeSchema.parse(JSON.parse(readFileSync(join(dir, 'etude-2023.json'), 'utf8')));
}
