import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { changer } from '#lib/server/base/changement.ts';
import type { Base } from '#lib/server/base/base.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';
import { listerVersions } from '#lib/server/base/versions.ts';
import { textesDe } from '#lib/server/data/ecriture.ts';
import { executer, type Ordre, type Voix } from '#lib/server/import/commande.ts';
import { dernierChangement, ecrireDepuis, lireDepart } from '#lib/server/import/depart.ts';
import { COG, DONNEES, MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';

const QUI = { auteur: 'Zoé', commentaire: 'Au téléphone' };
const NOTE = textesDe(DONNEES, 'services')[0]!.indexOf('note');

/** The file of services with another note at its line 2 (the first row). */
function services(note: string): Uint8Array {
	const [tete, ligne] = textesDe(DONNEES, 'services');
	const rows = [tete!, ligne!.with(NOTE, note)];
	return Buffer.from(rows.map((row) => row.map((c) => `"${c}"`).join(';')).join('\n'));
}

/** A colleague saves another note of the service that is last. */
async function enregistrer(base: Base, note: string): Promise<void> {
	const donnees = await readBrouillon(base);
	const lignes = donnees.services.lignes.map((ligne, i, all) =>
		i === all.length - 1 ? { ...ligne, valeur: { ...ligne.valeur, note } } : ligne
	);
	await changer(base, { ...donnees, services: { ...donnees.services, lignes } }, QUI);
}

const notesDe = async (base: Base) => {
	const { lignes } = (await readBrouillon(base)).services;
	return lignes.map(({ valeur }) => valeur.note);
};

describe.each(MOTEURS)('the command of the import, in %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));

	/** What the command answers, on its output and beside it. `pendant`: done while the file is read. */
	async function run(octets: Uint8Array, plus: Partial<Ordre> = {}, pendant?: () => Promise<void>) {
		const [dit, averti]: [string[], string[]] = [[], []];
		const voix: Voix = {
			dire: (texte) => dit.push(texte),
			avertir: (texte) => averti.push(texte),
			suivre: () => {}
		};
		const ordre: Ordre = {
			...{ nom: 'services.csv', octets, type: null, essai: false, complet: false, retirer: 0 },
			...{ publier: false, commentaire: 'Retour', auteur: 'ana', json: false, ...plus }
		};
		const base = pendant ? entre(ouverte.base, pendant) : ouverte.base;
		const lieux = { base, moteur: 'postgresql' as const, cog: COG, publie: '/nulle-part' };
		return { code: await executer(lieux, ordre, voix), dit, averti };
	}

	/** The same database, where something is done before the first transaction. */
	const entre = (base: Base, work: () => Promise<void>): Base =>
		new Proxy(base, {
			get: (target, key) => {
				const value: unknown = Reflect.get(target, key);
				if (key !== 'transaction' || typeof value !== 'function') return value;
				return async (...args: unknown[]) => {
					await work();
					return value.apply(target, args) as unknown;
				};
			}
		});

	const journalDe = async () => {
		const lignes = await ouverte.base.select().from(journal).orderBy(journal.id);
		return lignes.map(({ auteur, action, detail }) => ({ auteur, action, detail }));
	};

	it('does not take back what a colleague saved while the file was read', async () => {
		const { base } = ouverte;
		const pendant = () => enregistrer(base, 'Gardée');
		expect(await run(services('Du fichier'), {}, pendant)).toMatchObject({
			code: 2,
			averti: [
				'Le brouillon a changé pendant la lecture\u202f: rien n’a été écrit. Recommencez.\nRien n’a été accepté.'
			]
		});
		expect((await notesDe(base)).at(-1)).toBe('Gardée');
		expect(await notesDe(base)).not.toContain('Du fichier');
		const depart = await lireDepart(base);
		await enregistrer(base, 'Gardée encore');
		await expect(ecrireDepuis(base, depart, [], QUI)).rejects.toMatchObject({ status: 409 });
	});

	it('accepts nothing once a newer program has changed the schema, and says to be updated', async () => {
		const avant = await notesDe(ouverte.base);
		const { code, averti } = await run(services('Trop tard'), {}, async () => {
			await ouverte.base.execute(
				`insert into drizzle.__drizzle_migrations (hash, created_at) values ('neuve', 9e12)`
			);
		});
		await ouverte.base.execute(`delete from drizzle.__drizzle_migrations where hash = 'neuve'`);
		expect([code, averti.join()]).toEqual([
			2,
			expect.stringContaining('mettez ce programme à jour')
		]);
		expect(await notesDe(ouverte.base)).toEqual(avant);
	});

	it('leaves one line in the journal for a file that is refused, none for an attempt', async () => {
		const faux = Buffer.from(Buffer.from(services('x')).toString().replace('"propose"', '"oui"'));
		expect(await run(faux, { essai: true })).toMatchObject({ code: 1 });
		expect(await journalDe()).toEqual([]);
		expect(await run(faux)).toMatchObject({ code: 1 });
		expect(await journalDe()).toMatchObject([
			{ auteur: 'ana', action: 'import-refuse', detail: { fichier: 'services.csv', erreurs: 1 } }
		]);
	});

	it('accepts, with a line in the journal, and with --json has nothing but the report as a result', async () => {
		const { code, dit, averti } = await run(services('Du fichier'), { json: true });
		expect([code, averti]).toEqual([0, ['Accepté dans le brouillon.']]);
		expect(dit.map((texte) => (JSON.parse(texte) as { fichier: string }).fichier)).toEqual([
			'services.csv'
		]);
		const changement = await dernierChangement(ouverte.base);
		expect((await journalDe()).at(-1)).toMatchObject({
			...{ auteur: 'ana', action: 'import-accepte' },
			detail: { fichier: 'services.csv', changement }
		});
	});

	it('publishes a draft that waits though the file changes nothing more; then says that nothing waits', async () => {
		const publier = () => run(services('Du fichier'), { publier: true });
		const premier = await publier();
		expect([premier.code, premier.dit.at(-1)]).toEqual([
			0,
			expect.stringMatching(/^Version 2 publiée, [0-9a-f]{64}\.$/)
		]);
		const second = await publier();
		expect([second.code, second.dit.at(-1)]).toEqual([
			0,
			'Rien n’a changé depuis la version 2. Rien n’est à publier.'
		]);
		expect(await listerVersions(ouverte.base)).toHaveLength(2);
	});

	it('says what is done and what is not when the draft cannot be published', async () => {
		const { base } = ouverte;
		const donnees = await readBrouillon(base);
		const lignes = donnees.structures.lignes.filter(
			({ valeur }) => valeur.structure !== 'adico' || valeur.champ !== 'nom'
		);
		await changer(base, { ...donnees, structures: { ...donnees.structures, lignes } }, QUI);
		const { code, dit, averti } = await run(services('Acceptée'), { publier: true });
		expect([code, dit.at(-1)]).toEqual([2, 'Accepté dans le brouillon.']);
		expect(averti).toEqual([
			expect.stringMatching(
				/La structure « adico » n’a pas de ligne « nom »[^]+\nLe fichier est accepté dans le brouillon, mais rien n’est publié \(npm run db:publier\)\.$/
			)
		]);
		expect(await notesDe(base)).toContain('Acceptée');
	});
});

it('says of a folder that it is none of its files, with code 2, before it opens any database', () => {
	const args = ['--import', 'tsx', 'scripts/import.ts', 'tests/server'];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	expect([status, stdout, stderr]).toEqual([
		2,
		'',
		'tests/server est un dossier\u202f: donnez un fichier.\n'
	]);
});
