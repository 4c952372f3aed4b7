import { nearest } from '#lib/domain/proche.ts';
import { guillemets } from '#lib/view/nombre.ts';
import { adresse } from './adresse.ts';
import type { FauteApi } from './faute.ts';
import type { ReseauApi } from './reseau.ts';
import { routesApi } from './routes.ts';

/** Why there is no answer: a problem without what the server adds to it. */
export type RefusApi = {
	status: 400 | 404 | 410;
	title: string;
	detail: string;
	code: string;
	errors?: FauteApi[];
	proches?: { href: string; nom: string }[];
};

/** An answer: its bytes as JSON, or why there is none. */
export type ReponseApi = { json: string } | { refus: RefusApi };

/** What was asked: the path after the root, decoded or not, and the query. */
export type Appel = { chemin: string; query: URLSearchParams; origine: string };

/** 400: what must be corrected, fault by fault. */
export function demandeMalFormee(errors: FauteApi[]): { refus: RefusApi } {
	const detail = errors.map(({ message }) => message).join(' ');
	const title = 'Demande mal formée';
	return { refus: { status: 400, title, detail, code: 'parametre-invalide', errors } };
}

/** 404 of an address that is no route, with the likeliest one and the list of all. */
export function routeInconnue(chemin: string, reseau: ReseauApi): { refus: RefusApi } {
	const noms = routesApi(reseau).map(({ nom }) => nom);
	const [asked = ''] = chemin.split('/');
	const near = nearest(asked.slice(0, 80), noms);
	const detail = `Aucune route de l’API ne se nomme ${guillemets(asked.slice(0, 80))}. Routes\u00a0: ${noms.join(', ')}.`;
	const proches = near === null ? [] : [{ href: adresse('', near), nom: near }];
	return {
		refus: { status: 404, title: 'Route inconnue', detail, code: 'route-inconnue', proches }
	};
}
