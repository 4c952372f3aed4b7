import { z } from 'zod';
import { buildAnnuaire, searchAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { CHAMPS_MASQUABLES, identiteOf } from '#lib/domain/fiche/identite.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { structureSchema } from '#lib/domain/structure.ts';
import { slug } from '#lib/domain/texte.ts';
import { visibiliteReader } from '#lib/domain/visibilite.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { structuresProches } from '#lib/server/proches.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { grammaireVue, PARAMETRES } from '#lib/view/parametre.ts';
import { requeteDe, type Demande } from './demande.ts';
import { parametresDe } from './filtre.ts';
import type { Parametre } from './parametre.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';

const schema = structureSchema
	.extend({
		caches: z.array(z.enum(CHAMPS_MASQUABLES)).meta({
			description: 'Champs nuls parce que la confiance demandée les masque, et non inconnus.'
		}),
		departements: z.array(
			z.strictObject({
				code: z.string(),
				nom: z.string(),
				etendue: z.enum(['entiere', 'partielle'])
			})
		),
		axes: z.array(slug).meta({ description: 'Axes dont un fait lu dit quelque chose.' })
	})
	.meta({ id: 'Structure', description: 'Un opérateur ; chaque valeur porte sa preuve.' });

/** What chooses how a map is read, not which structures are. */
const DE_LA_CARTE = ['mesure', 'origine', 'date', 'departement', 'tri'];

const RECHERCHE: Parametre = {
	nom: 'q',
	sens: 'Texte cherché dans les noms, les sigles et les départements.',
	plusieurs: false,
	valeurs: null
};

/** The directory, as its page filters it, in the order of the slugs. */
export function structures(reseau: ReseauApi): Collection {
	const { release, noyau } = reseau;
	const filtres = PARAMETRES.filter((nom) => !DE_LA_CARTE.includes(nom));
	return {
		genre: 'collection',
		nom: 'structures',
		titre: 'Les structures',
		sens: 'Identité d’une structure, départements servis et axes documentés.',
		exemple: 'famille=cdg&limite=5',
		schema,
		parametres: [...parametresDe(grammaireVue(noyau), filtres), RECHERCHE],
		lire: (choix) => lire(reseau, filtreDe(reseau, choix), choix.get('q')?.[0] ?? ''),
		controle: (choix) => fautesDe(vueDe(reseau, choix).avis),
		un: {
			cle: 'structure',
			sens: 'Identifiant de la structure.',
			exemple: 'adico',
			lire: (cle, choix) => {
				const filtre = { ...filtreDe(reseau, choix), adhesion: 'toutes' as const };
				const trouve = lire(reseau, filtre, '').find((one) => one.slug === cle.toLowerCase());
				if (trouve) return { trouve };
				const proches = structuresProches(release, cle);
				return { proches: proches.map((proche) => ({ cle: proche.slug, nom: proche.nom })) };
			}
		}
	};
}

function vueDe({ noyau }: ReseauApi, choix: Demande['choix']) {
	const query = requeteDe(choix);
	query.delete('q');
	return parseVue(query, noyau);
}

function filtreDe(reseau: ReseauApi, choix: Demande['choix']): Filtre {
	return vueDe(reseau, choix).vue.filtre;
}

function lire(reseau: ReseauApi, filtre: Filtre, typed: string) {
	const { release } = reseau;
	const visible = visibiliteReader(release, filtre);
	const lignes = searchAnnuaire(buildAnnuaire(reseau, filtre), typed);
	const gardees = new Map(lignes.map((ligne) => [ligne.slug, ligne]));
	return release.structures.flatMap((complete) => {
		const ligne = gardees.get(complete.slug);
		if (!ligne) return [];
		const { structure, caches } = identiteOf(complete, visible);
		return { ...structure, caches, departements: ligne.departements, axes: ligne.axes };
	});
}
