import { z } from 'zod';
import { interditDans } from '#lib/server/data/decodage.ts';
import { RefusImport } from '#lib/server/import/refus.ts';
import { type Reglages, reglagesSchema } from '#lib/server/import/reglages.ts';

/** The field of a column: "colonne", then the sheet and the header as JSON. */
export const champColonne = (feuille: string, entete: string): string =>
	`colonne ${JSON.stringify([feuille, entete])}`;

/** What no header that was read contains, and no database keeps. */
const sain = z.string().refine((texte) => interditDans(texte) === null);
const cleColonne = z.tuple([sain, sain]);

/** What the form of the reading says. Throws `RefusImport` (400) when it is not one of ours. */
export function lireReglages(form: FormData): Reglages {
	const vide = (nom: string) => form.get(nom) || null;
	const colonnes: Reglages['colonnes'] = Object.create(null);
	for (const [nom, valeur] of form) {
		if (!nom.startsWith('colonne ') || valeur === 'auto' || typeof valeur !== 'string') continue;
		const [feuille, entete] = lireCle(nom.slice('colonne '.length));
		(colonnes[feuille] ??= Object.create(null) as Record<string, string>)[entete] =
			valeur === 'aucune' ? '' : valeur;
	}
	const lu = reglagesSchema.safeParse({
		...{ type: vide('type'), encodage: vide('encodage'), separateur: vide('separateur') },
		...{ complet: form.get('complet') === 'oui', colonnes }
	});
	if (lu.success) return lu.data;
	throw illisible();
}

function lireCle(json: string): [string, string] {
	try {
		return cleColonne.parse(JSON.parse(json));
	} catch {
		throw illisible();
	}
}

const illisible = () =>
	new RefusImport(400, 'Ce réglage n’existe pas\u202f: rechargez la page et recommencez.');

const accordSchema = z.object({
	tour: z.coerce.number().int().positive(),
	retraits: z.coerce.number().int().nonnegative().default(0),
	commentaire: z.string().trim().min(1).max(500)
});

/** What the form of the acceptance says. Throws `RefusImport` (400) without a comment. */
export function lireAccord(form: FormData): z.infer<typeof accordSchema> {
	const lu = accordSchema.safeParse({
		tour: form.get('tour'),
		retraits: form.get('retraits') ?? undefined,
		commentaire: form.get('commentaire')
	});
	if (lu.success) return lu.data;
	throw new RefusImport(
		400,
		'Dites en quelques mots pourquoi, en 500 caractères au plus\u202f: le commentaire reste dans l’historique.'
	);
}
