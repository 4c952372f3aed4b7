import { describe, expect, it } from 'vitest';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { parseDonnees, readDonnees } from '#lib/server/data/donnees.ts';
import { fichiersReels, withFichier } from './fixture.ts';

const { donnees } = readDonnees('data');

const valeurs = <T>(feuille: { lignes: { valeur: T }[] }) => feuille.lignes.map((l) => l.valeur);
const count = (liste: string[]) =>
	Object.fromEntries(
		[...new Set(liste)].sort().map((v) => [v, liste.filter((x) => x === v).length])
	);
const champ = (nom: string) => valeurs(donnees.structures).filter((l) => l.champ === nom);

describe('the study in the data', () => {
	it('has 12 axes and 50 sub-themes, in the shape of the study', () => {
		const tailles = (donnees.axes ?? []).map((axe) => axe.sousThematiques.length);
		expect(tailles).toEqual([4, 3, 5, 7, 4, 4, 7, 2, 4, 3, 3, 4]);
		expect(tailles.reduce((a, b) => a + b)).toBe(50);
	});

	it('counts 58 members by family and 58 by legal form, never 66', () => {
		const total = (liste: { etude: number }[] | null) =>
			(liste ?? []).reduce((somme, { etude }) => somme + etude, 0);
		expect(total(donnees.familles)).toBe(58);
		expect(total(donnees.statuts)).toBe(58);
		const etude = donnees['etude-2023'];
		const chiffre = (id: string) => etude?.chiffres.find((c) => c.id === id)?.valeur;
		expect([chiffre('adherents-texte'), chiffre('adherents-notes')]).toEqual([66, 65]);
		expect(etude?.familles.map(({ nombre }) => nombre)).toEqual([3, 2, 9, 1, 14, 3, 2, 9, 14, 1]);
	});

	it('announces 51 sub-themes and lists 50', () => {
		const chiffres = donnees['etude-2023']?.chiffres ?? [];
		const valeur = (id: string) => chiffres.find((c) => c.id === id)?.valeur;
		expect(valeur('sous-thematiques-annoncees')).toBe(51);
		expect(valeur('sous-thematiques-listees')).toBe(50);
	});

	it('has its 21 solutions with their 12 promoters, the same in adoptions.csv', () => {
		const solutions = donnees['etude-2023']?.solutions ?? [];
		expect(solutions).toHaveLength(21);
		expect(count(solutions.map(({ promoteur }) => promoteur))).toEqual({
			adico: 4,
			alpi: 1,
			'cdg-59': 1,
			declic: 1,
			'e-collectivites': 1,
			'gip-recia': 1,
			'gironde-numerique': 5,
			'manche-numerique': 1,
			'megalis-bretagne': 1,
			sictiam: 2,
			sitiv: 1,
			soluris: 2
		});
		const promues = valeurs(donnees.adoptions)
			.filter(({ role }) => role === 'promoteur')
			.map(({ solution, organisation }) => `${solution} ${organisation}`);
		const manquantes = solutions.filter((s) => !promues.includes(`${s.id} ${s.promoteur}`));
		expect(manquantes).toEqual([]);
		const origine = valeurs(donnees.solutions).filter((s) => s.origine === 'etude-2023');
		expect(origine.map((s) => s.solution).sort()).toEqual(solutions.map((s) => s.id).sort());
	});
});

describe('the facts in the data', () => {
	it('knows 72 structures: 67 members and five kept out of the count', () => {
		const adhesions = new Map(champ('adhesionDeclic').map((l) => [l.structure, l.valeur]));
		expect(adhesions.size).toBe(72);
		const inconnues = [...adhesions].filter(([, valeur]) => valeur === 'inconnue');
		expect(inconnues.map(([structure]) => structure).sort()).toEqual([
			'cdg-09',
			'cdg-48',
			'smic-88',
			'smico',
			'spl-xdemat'
		]);
	});

	it('gives both roles to the six hybrids, and to them only', () => {
		const hybrides = champ('roles').filter(({ valeur }) => valeur.includes('|'));
		expect(hybrides.map(({ structure }) => structure)).toEqual([
			'manche-numerique',
			'megalis-bretagne',
			'sictiam',
			'siea',
			'syaden',
			'syane'
		]);
	});

	it('has 307 services of 57 structures', () => {
		const services = valeurs(donnees.services);
		expect(services).toHaveLength(307);
		expect(new Set(services.map(({ structure }) => structure)).size).toBe(57);
	});

	it('has 51 solutions and 192 adoptions, and one count without names', () => {
		const adoptions = valeurs(donnees.adoptions);
		expect(donnees.solutions.lignes).toHaveLength(51);
		expect(adoptions.filter(({ nombre }) => nombre === null)).toHaveLength(192);
		expect(adoptions.filter(({ nombre }) => nombre !== null)).toMatchObject([
			{ solution: 'madis', nombre: 12, organisation: null }
		]);
	});

	it('names the two parts of Corsica from memory, with low confidence', () => {
		const corse = valeurs(donnees.territoires).filter((t) => t.structure === 'sitec-corse');
		expect(corse).toMatchObject([
			{ code: '2A', sources: ['memoire-a-verifier'], confiance: 'basse' },
			{ code: '2B', sources: ['memoire-a-verifier'], confiance: 'basse' }
		]);
	});

	it('gives a source to every fact, and no address of a person or path of a machine', () => {
		const feuilles = Object.values(donnees).filter((f) => f !== null && 'lignes' in f);
		const faits = feuilles.flatMap((f) => valeurs(f as Donnees['services']));
		const sourcables = faits.filter((fait) => 'sources' in fait);
		expect(sourcables.length).toBeGreaterThan(1600);
		expect(sourcables.filter(({ sources }) => sources.length === 0)).toEqual([]);
		const textes = Object.values(fichiersReels).map((o) => Buffer.from(o ?? []).toString('utf8'));
		const interdits = /[\w.]+@[\w-]+\.(fr|com|org|bzh)|\b\d{3}_[0-9a-f]{8,}|\/home\//g;
		expect(textes.join('\n').match(interdits) ?? []).toEqual([]);
	});
});

describe('files as spreadsheets save them', () => {
	const relations = (change: (texte: string) => string | Uint8Array) =>
		parseDonnees(withFichier('relations.csv', change));

	it('reads the same facts with commas, CRLF and no byte order mark', () => {
		const virgules = relations((texte) =>
			texte
				.replace('\uFEFF', '')
				.split('\n')
				.map((ligne) => toVirgules(ligne))
				.join('\r\n')
		);
		expect(virgules.anomalies).toEqual([]);
		expect(valeurs(virgules.donnees.relations)).toEqual(valeurs(donnees.relations));
	});

	it('reads the same facts in windows-1252, with a notice', () => {
		const lue = relations((texte) =>
			Buffer.from(
				texte.replace('\uFEFF', '').replaceAll('’', '\x92').replaceAll('\u202f', ' '),
				'latin1'
			)
		);
		expect(lue.anomalies).toMatchObject([{ code: 'encodage-1252', niveau: 'avertissement' }]);
		const [premiere] = valeurs(lue.donnees.relations);
		expect(premiere?.note).toContain('délégué à la protection des données');
		expect(premiere?.note).toContain('L’Adico');
	});

	it('reads decomposed accents as one letter', () => {
		const lue = relations((texte) => texte.normalize('NFD'));
		expect(valeurs(lue.donnees.relations)).toEqual(valeurs(donnees.relations));
	});

	it('accepts the "sep=;" line of Excel and counts it', () => {
		const lue = relations((texte) => `sep=;\n${texte.replace('\uFEFF', '')}`);
		expect(lue.anomalies).toEqual([]);
		expect(lue.donnees.relations.lignes[0]?.ligne).toBe(3);
	});
});

function toVirgules(ligne: string): string {
	const cellules = [...ligne.matchAll(/(?:^|;)("(?:[^"]|"")*"|[^;]*)/g)].map(([, c = '']) => c);
	return cellules.map((c) => (c.startsWith('"') ? c : `"${c}"`)).join(',');
}
