import { z } from 'zod';
import { RAPPORTS } from '#lib/domain/comparaison/comparaison.ts';
import { ETATS_AXE } from '#lib/domain/etat.ts';
import { slug } from '#lib/domain/texte.ts';
import { choix, etat, teteVue } from './commun.ts';

/** Code of a département or slug of a structure. */
const id = z.string();

const ligne = {
	id: slug,
	nom: z.string(),
	etats: z.record(id, z.union([etat, z.enum(ETATS_AXE)])),
	reponses: z.record(id, z.enum(['oui', 'projet', 'non', 'inconnu'])),
	rapport: z.enum(RAPPORTS),
	avec: z.array(id)
};

const { release, phrase } = teteVue;

/** What `/comparer.json` says. */
export const comparaisonSchema = z
	.strictObject({
		release,
		phrase,
		vue: z.strictObject({
			type: z.enum(['structure', 'departement']),
			ids: z.array(id).min(2).max(4),
			choix: z.strictObject(choix)
		}),
		objets: z.array(z.strictObject({ id, nom: z.string() })),
		comptes: z.record(z.enum(RAPPORTS), z.int().nonnegative()),
		axes: z.array(z.strictObject({ ...ligne, sousThematiques: z.array(z.strictObject(ligne)) })),
		presences: z.array(z.strictObject({ id, avec: z.array(id) }))
	})
	.meta({
		id: 'Comparaison',
		description: 'Deux à quatre territoires ou structures, côte à côte.'
	});
