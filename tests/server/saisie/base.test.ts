import { describe, expect, it } from 'vitest';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { derniersChangements, saisieAnterieure } from '#lib/server/saisie/anterieur.ts';
import { decider } from '#lib/server/saisie/decision.ts';
import {
	abandonnerEbauche,
	ebaucheDe,
	garderEbauche,
	lireEbauche,
	listerEbauches
} from '#lib/server/saisie/ebauche.ts';
import { enregistrer } from '#lib/server/saisie/enregistrement.ts';
import { differences, poser } from '#lib/server/saisie/fusion.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import { listerPropositions, lireProposition, proposer } from '#lib/server/saisie/proposition.ts';
import {
	creerRelecture,
	etatDe,
	lireRelecture,
	listerRelectures,
	revoquerRelecture
} from '#lib/server/saisie/relecture.ts';
import { empreinteDe, type Saisie } from '#lib/server/saisie/saisie.ts';
import { COG, DONNEES, MOTEURS, ouvrirSemee, pourTous } from '../base/moteurs.ts';
import { ADICO, avec } from './atelier.ts';

const ALICE = { cle: 'alice', auteur: 'Alice <alice@example.fr>', propose: false };
const BOB = { cle: 'bob', auteur: 'Bob <bob@example.fr>', propose: false };
const PREUVE = { sources: 'etude-declic-2023', date: '2026-11', confiance: 'haute', note: '' };
const PCRS = 'services:donnees/pcrs';
const OUI = { structure: 'adico', axe: 'donnees', sousThematique: 'pcrs', etat: 'propose' };

describe.each(MOTEURS)('sheets edited in %s', (moteur) => {
	const ouverte = pourTous(() => ouvrirSemee(moteur));

	const salle = () => ({ base: ouverte.base, cog: COG });
	const lue = async () => saisieDe(await readBrouillon(ouverte.base), ADICO);
	const forme = (de: Saisie, saisie: Saisie) => ({ ...ebaucheDe(de), saisie, commentaire: 'Mot' });

	it('a form in progress is kept for its author, and goes away when they give it up', async () => {
		const { base } = ouverte;
		const ebauche = { ...ebaucheDe(await lue()), commentaire: 'En cours' };
		await garderEbauche(base, 'alice', ADICO, ebauche);
		await garderEbauche(base, 'alice', ADICO, { ...ebauche, commentaire: 'Plus loin' });
		expect(await lireEbauche(base, 'alice', ADICO)).toMatchObject({
			commentaire: 'Plus loin',
			empreinte: ebauche.empreinte
		});
		expect(await lireEbauche(base, 'bob', ADICO)).toBe(null);
		expect(await listerEbauches(base, 'alice')).toMatchObject([ADICO]);
		await abandonnerEbauche(base, 'alice', ADICO);
		expect(await listerEbauches(base, 'alice')).toEqual([]);
	});

	it('two editors: the second one is told, and what both typed is kept once merged', async () => {
		const depart = await lue();
		const deAlice = avec(depart, PCRS, { ...OUI, ...PREUVE });
		const deBob = avec(depart, 'identite:nom', { valeur: 'Adico, corrigé' });
		const un = await enregistrer(salle(), ALICE, ADICO, forme(depart, deAlice));
		expect(un.issue).toBe('enregistre');
		const deux = await enregistrer(salle(), BOB, ADICO, forme(depart, deBob));
		if (deux.issue !== 'perime') throw new Error(deux.issue);
		expect(deux.fusion.conflits).toEqual([]);
		expect(deux.leurs.map(({ rangee }) => rangee)).toEqual([PCRS]);
		const rebase = forme(deux.actuelle, deux.fusion.saisie);
		expect(await enregistrer(salle(), BOB, ADICO, rebase)).toMatchObject({
			issue: 'enregistre'
		});
		expect(await lue()).toMatchObject({
			[PCRS]: { etat: 'propose' },
			'identite:nom': { valeur: 'Adico, corrigé' }
		});
	});

	it('a form with a fault changes nothing and is not lost', async () => {
		const depart = await lue();
		const fausse = avec(depart, 'identite:siren', { valeur: '1' });
		await garderEbauche(ouverte.base, 'bob', ADICO, forme(depart, fausse));
		const suite = await enregistrer(salle(), BOB, ADICO, forme(depart, fausse));
		expect(suite).toMatchObject({ issue: 'fautes', fautes: [{ rangee: 'identite:siren' }] });
		expect(await lue()).toEqual(depart);
		expect(await lireEbauche(ouverte.base, 'bob', ADICO)).toMatchObject({ saisie: fausse });
	});

	it('a change may bring its own new source, once', async () => {
		const depart = await lue();
		const nouvelle = {
			...{ titre: 'Entretien avec l’Adico', document: 'Notes du 3 mars', url: '' },
			...{ nature: 'entretien', dateLecture: '2026-11-22' }
		};
		const preuve = { sources: '', date: '2026-11', confiance: 'haute', nouvelle };
		const saisie = avec(depart, PCRS, { etat: 'projet' });
		const ebauche = { ...forme(depart, saisie), preuve };
		expect(await enregistrer(salle(), BOB, ADICO, ebauche)).toMatchObject({
			issue: 'enregistre'
		});
		expect((await lue())[PCRS]).toMatchObject({ sources: 'entretien-avec-l-adico' });
		const encore = { ...forme(await lue(), avec(await lue(), PCRS, { etat: 'propose' })), preuve };
		expect(await enregistrer(salle(), BOB, ADICO, encore)).toMatchObject({
			fautes: [{ rangee: 'nouvelle', colonne: 'titre' }]
		});
	});

	it('what a form started from is read from the history, though nobody kept it', async () => {
		const depart = saisieDe(DONNEES, ADICO);
		const { base } = ouverte;
		expect(await saisieAnterieure(base, ADICO, empreinteDe(depart))).toEqual(depart);
		expect(await saisieAnterieure(base, ADICO, 'f'.repeat(64))).toEqual({});
	});

	it('the history is asked for the rows of one sheet, and for nothing without a hash', async () => {
		const { base } = ouverte;
		const lues = await derniersChangements(base, ADICO);
		const objets = lues.flat().map(({ avant, apres }) => (apres ?? avant)!);
		const sienne = ({ structure, organisation, a, b }: Record<string, unknown>) =>
			[structure, organisation, a, b].includes('adico');
		expect(objets.length).toBeGreaterThan(0);
		expect(objets.filter((ligne) => !sienne(ligne))).toEqual([]);
		expect(await saisieAnterieure({} as Base, ADICO, 'garbage')).toEqual({});
		expect(await derniersChangements(base, { objet: 'solution', id: 'adico' })).toEqual([]);
	});

	it('a link opens until it expires or is closed, and its secret is kept nowhere', async () => {
		const { base } = ouverte;
		const le1er = new Date('2026-11-01T12:00:00Z');
		const demande = { structure: 'adico', destinataire: 'Camille', par: 'alice', jours: 30 };
		const { id, jeton } = await creerRelecture(base, demande, le1er);
		const relecture = await lireRelecture(base, jeton);
		expect(relecture).toMatchObject({ id, structure: 'adico', revoquee: null });
		expect([
			etatDe(relecture!, new Date('2026-12-01T11:59:59Z')),
			etatDe(relecture!, new Date('2026-12-01T12:00:00Z'))
		]).toEqual(['ouverte', 'expiree']);
		expect(await lireRelecture(base, `${jeton}x`)).toBe(null);
		expect([
			await revoquerRelecture(base, id, 'alice'),
			await revoquerRelecture(base, id, 'alice')
		]).toEqual([true, false]);
		expect(etatDe((await lireRelecture(base, jeton))!, le1er)).toBe('revoquee');
		expect(JSON.stringify(await listerRelectures(base))).not.toContain(jeton);
	});

	it('staff accept one field of two: the draft has it, proved by the structure, and not the other', async () => {
		const { base } = ouverte;
		const avant = await lue();
		const apres = avec(avec(avant, PCRS, { etat: 'ne-propose-pas' }), 'identite:nom', {
			valeur: 'Un tout autre nom'
		});
		const champs = differences('structure', avant, apres).map((difference) => ({
			...difference,
			source: 'Notre site'
		}));
		const tete = { structure: 'adico', relecture: null, auteur: 'adico', message: 'Merci' };
		const id = (await proposer(base, { ...tete, champs }))!;
		const [nom, pcrs] = ['identite:nom', PCRS].map((rangee) =>
			champs.findIndex((champ) => champ.rangee === rangee)!
		) as [number, number];
		const demande = { par: 'alice', attendue: empreinteDe(avant), aujourdhui: '2026-11-22' };
		const decisions = [
			{ rang: pcrs, decision: 'acceptee', motif: null },
			{ rang: nom, decision: 'refusee', motif: 'Ce n’est pas le nom officiel.' }
		] as const;
		expect(await decider(salle(), id, decisions, { ...demande, attendue: 'f'.repeat(64) })).toEqual(
			{ issue: 'perime' }
		);
		expect(await decider(salle(), id, decisions, demande)).toMatchObject({
			issue: 'decidee',
			acceptees: 1,
			refusees: 1
		});
		expect(await lue()).toEqual(
			poser(avant, [
				{
					rangee: PCRS,
					colonnes: [],
					apres: {
						...{ etat: 'ne-propose-pas', sources: 'relecture-adico-2026-11-22' },
						...{ date: '2026-11-22', confiance: 'haute' },
						note: 'D’après la structure\u00a0: Notre site'
					}
				}
			])
		);
		const source = (await readBrouillon(base)).sources.lignes.find(
			({ valeur }) => valeur.id === 'relecture-adico-2026-11-22'
		);
		expect(source?.valeur.nature).toBe('validee');
		const relue = await lireProposition(base, id);
		expect(relue?.champs[nom]).toMatchObject({
			decision: 'refusee',
			motif: 'Ce n’est pas le nom officiel.',
			par: 'alice'
		});
		const encore = { ...demande, attendue: empreinteDe(await lue()) };
		expect(await decider(salle(), id, decisions, encore)).toEqual({ issue: 'perime' });
		expect((await listerPropositions(base))[0]).toMatchObject({ id, attendent: 0 });
	});
});
