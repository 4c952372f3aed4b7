import * as z from 'zod/mini';
import { espacer } from '#lib/view/espacer.js';
import { accord, nombre } from '#lib/view/nombre.ts';
import { lireAdresse } from './adresse.ts';
import { LIMITES, type Presentation } from './presentation.ts';
import { ligne, lignes } from './texte.ts';

/** The number of the form of the file: a later one is told apart from a broken one. */
export const VERSION = 1;

const texte = (max: number) => z._default(z.string().check(z.maxLength(max)), '');

const FICHIER = z.object({
	mitoyen: z.literal('diaporama'),
	version: z.literal(VERSION),
	nom: texte(LIMITES.titre),
	diapositives: z
		.array(
			z.object({
				vue: z.string().check(z.maxLength(LIMITES.vue)),
				titre: texte(LIMITES.titre),
				note: texte(LIMITES.note)
			})
		)
		.check(z.maxLength(LIMITES.diapositives))
});

/** The list as a file that this site opens again. `edition`: the release under which it was made. */
export function ecrireFichier(
	{ nom, diapositives }: Presentation,
	edition: { numero: number; date: string }
): string {
	const fichier = { mitoyen: 'diaporama', version: VERSION, nom, diapositives, edition };
	return `${JSON.stringify(fichier, null, '\t')}\n`;
}

/** A file that was opened, or why it cannot be, in French with the remedy. */
export type FichierLu = { presentation: Presentation } | { erreur: string };

/** Reads a file of slides. Never throws. */
export function lireFichier(contenu: string): FichierLu {
	let json: unknown;
	try {
		json = JSON.parse(contenu.replace(/^\ufeff/, ''));
	} catch {
		return { erreur: ILLISIBLE };
	}
	const lu = FICHIER.safeParse(json);
	if (!lu.success) return { erreur: raison(json, lu.error.issues[0]?.path ?? []) };
	const vues = lu.data.diapositives.map(({ vue }) => lireAdresse(vue));
	const faux = vues.indexOf(null);
	if (faux >= 0) return { erreur: place(faux, 'son adresse n’est pas celle d’une vue de ce site') };
	const diapositives = lu.data.diapositives.map(({ titre, note }, i) => ({
		vue: vues[i]!,
		titre: ligne(titre, LIMITES.titre),
		note: lignes(note, LIMITES.note)
	}));
	return { presentation: { nom: ligne(lu.data.nom, LIMITES.titre), diapositives } };
}

const ILLISIBLE =
	'Ce fichier n’est pas une liste de diapositives. Choisissez un fichier .json enregistré depuis cette page.';

function raison(json: unknown, path: readonly PropertyKey[]): string {
	const lu = (json ?? {}) as { mitoyen?: unknown; version?: unknown; diapositives?: unknown };
	if (typeof json !== 'object' || lu.mitoyen !== 'diaporama') return ILLISIBLE;
	if (typeof lu.version === 'number' && lu.version > VERSION) {
		return 'Ce fichier vient d’une version plus récente du site. Rechargez la page, ou ouvrez-le sur le site qui l’a fait.';
	}
	const [first, rang, champ] = path;
	if (first === 'diapositives' && typeof rang === 'number') {
		return place(rang, `« ${String(champ ?? 'vue')} » manque, ou est trop long`);
	}
	if (Array.isArray(lu.diapositives) && lu.diapositives.length > LIMITES.diapositives) {
		return `Ce fichier compte ${accord(lu.diapositives.length, 'diapositive')}. Un diaporama en prend ${nombre(LIMITES.diapositives)} au plus.`;
	}
	return ILLISIBLE;
}

const place = (rang: number, quoi: string) =>
	espacer(
		`Dans ce fichier, la diapositive ${rang + 1} ne peut pas être lue : ${quoi}. Corrigez-la, ou retirez-la du fichier.`
	);
