import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accueilSchema } from '#lib/api/accueil.ts';
import { ecrireCurseur } from '#lib/api/curseur.ts';
import { analyseSchema, pageSchema, ressourceSchema } from '#lib/api/enveloppe.ts';
import type { RouteApi } from '#lib/api/route.ts';
import { routesApi } from '#lib/api/routes.ts';
import { estRefus } from '#lib/publication/demande.ts';
import { publicationDe } from '#lib/publication/registre.ts';
import { currentRelease } from '#lib/server/release.ts';
import { serveVersion } from '../publication/version.ts';
import { demander, lire, ORIGINE, refus } from './appel.ts';

serveVersion();

const routes = () => routesApi(currentRelease());
const schemaDe = ({ genre, schema }: RouteApi) =>
	genre === 'analyse' ? analyseSchema(schema) : pageSchema(schema);
const sansOrigine = (adresse: string) => adresse.replace(`${ORIGINE}/api/v1/`, '');

/** Every page of a list, following `next`. */
function lireTout(adresse: string): { entrees: unknown[]; pages: number; total: number } {
	const entrees: unknown[] = [];
	let pages = 0;
	let total = 0;
	for (let suite: string | null = adresse; suite !== null; pages++) {
		const page = lire(suite);
		entrees.push(...page.donnees);
		total = page.total;
		suite = page.liens.next === null ? null : sansOrigine(page.liens.next);
	}
	return { entrees, pages, total };
}

describe('every route', () => {
	it('says its release and its licence', () => {
		for (const { nom, exemple } of routes()) {
			const { release, licence } = lire(`${nom}?${exemple}`);
			expect([nom, release]).toEqual([nom, currentRelease().noyau.release]);
			expect(licence.mention).toBe('Mitoyen, version 1 du 21 novembre 2026');
		}
	});

	it('answers what its schema says, with and without its example', () => {
		expect(accueilSchema.safeParse(lire('')).error).toBeUndefined();
		for (const route of routes()) {
			const bare = route.nom === 'comparaison' ? 'structure=adico,sitiv' : '';
			for (const query of [bare, route.exemple]) {
				const { error } = schemaDe(route).safeParse(lire(`${route.nom}?${query}`));
				expect([route.nom, query, error?.issues[0]]).toEqual([route.nom, query, undefined]);
			}
		}
	});

	it('takes values of each closed parameter, and answers what its schema says', () => {
		for (const route of routes()) {
			for (const { nom, valeurs } of route.parametres) {
				for (const valeur of (valeurs ?? []).slice(0, 3)) {
					const adresse = `${route.nom}?${nom}=${valeur}`;
					const reponse = demander(adresse);
					// A value may need another one: a date without the measure that it is of.
					const seul = 'json' in reponse || route.genre === 'analyse';
					expect([adresse, seul]).toEqual([adresse, true]);
					if (!('json' in reponse)) continue;
					const { error } = schemaDe(route).safeParse(JSON.parse(reponse.json));
					expect([adresse, error?.issues[0]]).toEqual([adresse, undefined]);
				}
			}
		}
	});

	it('gives one entry by its key, and the nearest ones for a wrong key', () => {
		for (const route of routes()) {
			if (route.genre === 'analyse' || !route.un) continue;
			const { un, nom, schema } = route;
			const seule = lire(`${nom}/${un.exemple}`);
			expect([nom, ressourceSchema(schema).safeParse(seule).error]).toEqual([nom, undefined]);
			const wrong = refus(`${nom}/${un.exemple}x`);
			expect([nom, wrong.status, wrong.code]).toEqual([nom, 404, 'introuvable']);
			expect([nom, wrong.proches?.[0]?.href]).toEqual([nom, `/api/v1/${nom}/${un.exemple}`]);
		}
	});
});

describe('a list', () => {
	it('is read whole, each entry once, whatever the size of its pages', () => {
		for (const route of routes()) {
			if (route.genre === 'analyse') continue;
			const whole = route.lire(new Map());
			for (const limite of [1, 7, 500]) {
				if (limite === 1 && whole.length > 120) continue;
				const { entrees, pages, total } = lireTout(`${route.nom}?limite=${limite}`);
				expect(entrees).toEqual(JSON.parse(JSON.stringify(whole)));
				const expected = Math.max(1, Math.ceil(whole.length / limite));
				expect([total, pages]).toEqual([whole.length, expected]);
			}
		}
	});

	it('keeps its filters from page to page', () => {
		const { entrees, total } = lireTout('services?axe=cybersecurite&etat=propose&limite=5');
		expect(total).toBeGreaterThan(5);
		expect(entrees.length).toBe(total);
		for (const service of entrees) {
			expect(service).toMatchObject({ axe: 'cybersecurite', etat: 'propose' });
		}
	});

	it('leaves out low confidence until it is asked for, as pages do', () => {
		const { total } = lire('services?limite=1');
		const { release } = currentRelease();
		expect(lire('services?confiance=basse&limite=1').total).toBe(release.services.length);
		expect(total).toBe(release.services.filter(({ confiance }) => confiance !== 'basse').length);
	});

	it('of structures is the directory of the page', () => {
		const { donnees } = lire('structures?famille=cdg&limite=500');
		const familles = donnees.map((s: { famille: { valeur: string } }) => s.famille.valeur);
		expect(new Set(familles)).toEqual(new Set(['cdg']));
		expect(lire('structures?q=somme+numerique').donnees[0].slug).toBe('somme-numerique');
	});
});

describe('an analysis', () => {
	it('is the very text that the page gives as JSON', () => {
		for (const route of routes()) {
			if (route.genre !== 'analyse') continue;
			const page = publicationDe(new URL(`${route.page}?${route.exemple}`, ORIGINE));
			if (!page || estRefus(page)) throw new Error(route.page);
			const reponse = demander(`${route.nom}?${route.exemple}`);
			expect('json' in reponse && reponse.json.endsWith(`,"donnees":${page.json()}}`)).toBe(true);
		}
	});

	it('of a scenario says so', () => {
		const { donnees } = lire('couverture?si=ouvre.haute-garonne-numerique.cybersecurite');
		expect(donnees.simulation.changements).toHaveLength(1);
	});
});

describe('what cannot be answered', () => {
	it('an unknown parameter: those of the route, and the nearest', () => {
		const { status, code, errors } = refus('services?axes=cybersecurite');
		expect([status, code]).toEqual([400, 'parametre-invalide']);
		expect(errors?.[0]).toMatchObject({
			champ: 'axes',
			code: 'parametre-inconnu',
			correction: 'axe'
		});
		expect(errors?.[0]?.valeurs).toContain('sous-thematique');
	});

	it('an unknown value: those that are accepted, and the nearest', () => {
		const { errors } = refus('services?axe=cybersecurité&etat=oui');
		expect(errors?.map(({ champ, correction }) => [champ, correction])).toEqual([
			['axe', 'cybersecurite'],
			['etat', null]
		]);
		expect(errors?.[1]?.message).toBe(
			'«\u202foui\u202f» n’est pas une valeur de «\u202fetat\u202f». Valeurs possibles\u00a0: propose, ne-propose-pas, projet.'
		);
	});

	it.each(['0', '501', 'dix', '-1', '1.5', '1e2', '10&limite=20'])('a page of %s', (limite) => {
		expect(refus(`services?limite=${limite}`).errors?.[0]?.champ).toBe('limite');
	});

	it('a cursor that is none, and that of another request', () => {
		expect(refus('services?curseur=abc').errors?.[0]?.champ).toBe('curseur');
		const { liens } = lire('services?limite=5');
		const curseur = new URL(liens.next).searchParams.get('curseur');
		expect(lire(`services?limite=6&curseur=${curseur}`).donnees).toHaveLength(6);
		const autre = refus(`services?etat=projet&curseur=${curseur}`);
		expect(autre.errors?.[0]?.message).toContain('autre demande');
		expect(refus(`territoires?curseur=${curseur}`).status).toBe(400);
	});

	it('a cursor of another release: gone, with where to begin again', () => {
		const curseur = ecrireCurseur({ release: '0'.repeat(64), demande: 'aaaaaaaaaaaa', place: 5 });
		expect(refus(`services?etat=projet&curseur=${curseur}`)).toMatchObject({
			status: 410,
			code: 'curseur-perime',
			proches: [{ href: `${ORIGINE}/api/v1/services?etat=projet` }]
		});
	});

	it.each(['structure', 'structures/adico/services', 'couverture/80', 'structures/', 'services/1'])(
		'%s: the routes that are',
		(chemin) => {
			expect(refus(chemin)).toMatchObject({ status: 404, code: 'route-inconnue' });
		}
	);

	it('a sous-thématique of another axe than the one chosen', () => {
		const { errors } = refus('structures?axe=cybersecurite&sous-thematique=ged');
		expect(errors?.map(({ code, champ }) => [code, champ])).toEqual([
			['valeur-ignoree', 'sous-thematique']
		]);
	});

	it('two values where one is taken, two départements of which one is unknown, one alone', () => {
		expect(refus('couverture?confiance=haute,basse').errors?.[0]?.champ).toBe('confiance');
		expect(refus('comparaison?departement=31,99').errors?.[0]?.valeur).toBe('99');
		expect(refus('comparaison?departement=31').errors?.[0]?.code).toBe('valeur-manquante');
	});
});

it('never throws, whatever the path and the query', () => {
	const names = routes().flatMap(({ nom, parametres }) => [nom, ...parametres.map((p) => p.nom)]);
	const words = routes().flatMap(({ parametres }) =>
		parametres.flatMap(({ valeurs }) => valeurs?.slice(0, 2) ?? [])
	);
	const name = fc.oneof(fc.constantFrom(...names, 'limite', 'curseur'), fc.string());
	const value = fc.oneof(fc.constantFrom(...words), fc.string(), fc.string({ unit: 'binary' }));
	const chemin = fc.oneof(
		fc.constantFrom(...routes().map(({ nom }) => nom)),
		fc.array(fc.oneof(name, value), { maxLength: 3 }).map((parts) => parts.join('/'))
	);
	fc.assert(
		fc.property(chemin, fc.array(fc.tuple(name, value), { maxLength: 4 }), (path, pairs) => {
			const reponse = demander(`${path}?${new URLSearchParams(pairs)}`);
			if ('json' in reponse) expect(JSON.parse(reponse.json).release.numero).toBe(1);
			else expect([400, 404, 410]).toContain(reponse.refus.status);
		}),
		{ numRuns: 300 }
	);
});
