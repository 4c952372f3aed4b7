import { z } from 'zod';
import { espacer } from '#lib/view/espacer.js';
import { adresse, DOCUMENTATION, OPENAPI, RACINE } from './adresse.ts';
import { lireDemande } from './demande.ts';
import { licenceSchema, releaseLueSchema, teteDe } from './enveloppe.ts';
import { demandeMalFormee, type Appel, type ReponseApi } from './reponse.ts';
import type { ReseauApi } from './reseau.ts';
import { routesApi } from './routes.ts';

/** What the root of the API says: where everything is. */
export const accueilSchema = z
	.strictObject({
		release: releaseLueSchema,
		licence: licenceSchema,
		liens: z.strictObject({ self: z.url(), openapi: z.url(), documentation: z.url() }),
		routes: z.array(
			z.strictObject({
				nom: z.string(),
				genre: z.enum(['collection', 'analyse']),
				titre: z.string(),
				sens: z.string(),
				adresse: z.url()
			})
		)
	})
	.meta({ id: 'Accueil' });

/** The list of the routes. */
export function repondreAccueil({ query, origine }: Appel, reseau: ReseauApi): ReponseApi {
	const { fautes } = lireDemande([], false, query);
	if (fautes.length > 0) return demandeMalFormee(fautes);
	const liens = {
		self: origine + RACINE,
		openapi: origine + OPENAPI,
		documentation: origine + DOCUMENTATION
	};
	const routes = routesApi(reseau).map(({ nom, genre, titre, sens }) => ({
		...{ nom, genre, titre, sens: espacer(sens) },
		adresse: adresse(origine, nom)
	}));
	return { json: JSON.stringify({ ...teteDe(reseau), liens, routes }) };
}
