import { describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { changer } from '#lib/server/base/changement.ts';
import { listerChangements, RefusReprendre, reprendre } from '#lib/server/base/reprise.ts';
import { preparerRetour } from '#lib/server/base/retour.ts';
import { publier, revenir } from '#lib/server/base/versions.ts';
import { ecarts } from '#lib/server/data/ecart.ts';
import { COG, DONNEES, MOTEURS, ouvrirSemee, pourTous } from './moteurs.ts';

const QUI = { auteur: 'Camille <c@example.fr>', commentaire: 'Essai', date: '2026-12-01' };

/** The facts with other names for some solutions. */
const nommees = (noms: Record<string, string>) => ({
	...DONNEES,
	solutions: {
		...DONNEES.solutions,
		lignes: DONNEES.solutions.lignes.map((ligne) => {
			const nom = noms[ligne.valeur.solution] ?? ligne.valeur.nom;
			return { ...ligne, valeur: { ...ligne.valeur, nom } };
		})
	}
});
const nouvelleSource = () => {
	const [ligne] = DONNEES.sources.lignes;
	const lignes = [
		...DONNEES.sources.lignes,
		{ ligne: 9999, valeur: { ...ligne!.valeur, id: 'nouvelle' } }
	];
	return { ...DONNEES, sources: { ...DONNEES.sources, lignes } };
};

describe.each(MOTEURS)('one change of the draft in %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));
	const noms = async () =>
		Object.fromEntries(
			(await readBrouillon(ouverte.base)).solutions.lignes.map(({ valeur }) => [
				valeur.solution,
				valeur.nom
			])
		);

	it('is taken back alone, while what came after stays', async () => {
		const { base } = ouverte;
		const un = await changer(base, nommees({ asalae: 'A' }), QUI);
		await changer(base, nommees({ asalae: 'A', madis: 'M' }), QUI);
		const repris = await reprendre(base, COG, un!.id, { ...QUI, commentaire: 'Reprise' });
		expect(await noms()).toMatchObject({ madis: 'M', asalae: 'As@lae' });
		const fiches = await listerChangements(base, 0);
		expect(fiches.map(({ id, lignes }) => [id, lignes])).toEqual([
			[repris.id, [{ feuille: 'solutions', nombre: 1 }]],
			[un!.id + 1, [{ feuille: 'solutions', nombre: 1 }]],
			[un!.id, [{ feuille: 'solutions', nombre: 1 }]]
		]);
	});

	it('is not when a later one touched the same row: the later one is named', async () => {
		const { base } = ouverte;
		const un = await changer(base, nommees({ madis: 'un' }), QUI);
		const deux = await changer(base, nommees({ madis: 'deux' }), QUI);
		await expect(reprendre(base, COG, un!.id, QUI)).rejects.toThrow(`changement ${deux!.id}`);
		expect((await noms()).madis).toBe('deux');
	});

	it('is not when other facts rest on what it brought', async () => {
		const { base } = ouverte;
		const source = await changer(base, nouvelleSource(), QUI);
		const { services } = DONNEES;
		const [ligne, ...reste] = services.lignes;
		const cite = { ...ligne!, valeur: { ...ligne!.valeur, sources: ['nouvelle'] } };
		await changer(
			base,
			{ ...nouvelleSource(), services: { ...services, lignes: [cite, ...reste] } },
			QUI
		);
		await expect(reprendre(base, COG, source!.id, QUI)).rejects.toThrow('s’appuient');
		await expect(reprendre(base, COG, 99_999, QUI)).rejects.toThrow(RefusReprendre);
	});

	it('is not when a relation names what it brought: the draft could not be published any more', async () => {
		const { base } = ouverte;
		const avant = await readBrouillon(base);
		const avec = (nombre: number) => {
			const copies = DONNEES.structures.lignes
				.filter(({ valeur }) => valeur.structure === 'adico' && !valeur.champ.startsWith('sire'))
				.map((ligne) => ({ ...ligne, valeur: { ...ligne.valeur, structure: 'neuve' } }));
			const [ligne, ...reste] = DONNEES.relations.lignes;
			const vers = { ...ligne!, valeur: { ...ligne!.valeur, b: 'neuve' } };
			const lignes = nombre === 2 ? [vers, ...reste] : DONNEES.relations.lignes;
			const structures = [...DONNEES.structures.lignes, ...copies];
			return {
				...DONNEES,
				structures: { ...DONNEES.structures, lignes: structures },
				relations: { ...DONNEES.relations, lignes }
			};
		};
		const un = await changer(base, avec(1), QUI);
		await changer(base, avec(2), QUI);
		const refus = await reprendre(base, COG, un!.id, QUI).catch((error: unknown) => error);
		expect(refus).toBeInstanceOf(RefusReprendre);
		expect(String(refus)).toContain('« neuve »');
		expect(ecarts(avec(2), await readBrouillon(base))).toEqual([]);
		await changer(base, avant, QUI);
	});

	it('going back says beforehand exactly what it then publishes, and writes nothing by it', async () => {
		const { base } = ouverte;
		await publier(base, COG, QUI);
		const avant = await listerChangements(base, 0);
		const dit = await preparerRetour(base, COG, 1, QUI);
		expect(await listerChangements(base, 0)).toEqual(avant);
		const fait = await revenir(base, COG, 1, { ...QUI, attendu: dit.compilation.sha256 });
		expect(fait.sha256).toBe(dit.compilation.sha256);
		expect(ecarts(DONNEES, { ...(await readBrouillon(base)), version: DONNEES.version })).toEqual(
			[]
		);
		await expect(preparerRetour(base, COG, 1, QUI)).rejects.toThrow('déjà ceux de la version 1');
		await expect(preparerRetour(base, COG, 77, QUI)).rejects.toThrow('Il n’y a pas de version 77');
	});
});
