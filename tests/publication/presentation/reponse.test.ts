import { describe, expect, it } from 'vitest';
import { repondreSalle } from '#lib/publication/presentation/reponse-salle.ts';
import { repondrePresentation } from '#lib/publication/presentation/reponse.ts';
import { modeleDemande } from '#lib/publication/presentation/modele.ts';
import { resumeDe } from '#lib/publication/presentation/diapo.ts';
import { serialisePresentation } from '#lib/view/presentation/ecriture.ts';
import { lireFichier } from '#lib/view/presentation/fichier.ts';
import type { FormatPresentation } from '#lib/view/presentation/format.ts';
import { serveVersion } from '../version.ts';

serveVersion();

const SITE = 'https://mitoyen.example';
const APPEL = { origine: SITE, instance: '/presenter', requestId: 'r1' };
const ask = (format: FormatPresentation, query: string) =>
	repondrePresentation(format, new URLSearchParams(query), APPEL);

describe('a list as a file', () => {
	it('is the same list once it is opened again', async () => {
		const query = 'nom=Comité du 3&vue=/lacunes&titre-1=Les lacunes&note-1=Dire merci';
		const answer = await ask('json', query);
		expect(answer.headers.get('content-disposition')).toBe(
			'attachment; filename="mitoyen-diaporama-comite-du-3-v1-2026-11-21.json"'
		);
		expect(lireFichier(await answer.text())).toEqual({
			presentation: {
				nom: 'Comité du 3',
				diapositives: [{ vue: '/lacunes', titre: 'Les lacunes', note: 'Dire merci' }]
			}
		});
	});

	it.each<[FormatPresentation, string, string]>([
		['pptx', 'vues=/lacunes', 'Vouliez-vous dire «\u202fvue\u202f»\u202f?'],
		['html', '', 'n’a aucune diapositive'],
		['json', 'vue=//autre.example/', 'n’est pas une valeur de'],
		['pdf', 'vue=/&papier=a0', 'a4, a3']
	])('refuses as %s what it would leave out in silence: %s', async (format, query, mots) => {
		const answer = await ask(format, query);
		expect(answer.status).toBe(400);
		expect(answer.headers.get('content-type')).toContain('application/problem+json');
		expect((await answer.json()).detail).toContain(mots);
	});

	it('says when to come back while others are being made', async () => {
		const many = await Promise.all(Array.from({ length: 6 }, () => ask('html', 'vue=/&vue=/')));
		const codes = many.map(({ status }) => status);
		expect(codes.filter((code) => code === 200)).toHaveLength(4);
		expect(many[5]!.status).toBe(503);
		expect(many[5]!.headers.get('retry-after')).toBe('5');
		expect((await ask('html', 'vue=/')).status).toBe(200);
	});

	it('weighs less than 1.5 MB with ten maps', async () => {
		const vues = Array.from({ length: 10 }, (_, i) => `vue=/?region=${['32', '76'][i % 2]}`);
		const html = await (await ask('html', vues.join('&'))).text();
		expect(html.length).toBeLessThan(400_000);
		expect(html.length).toBeGreaterThan(150_000);
	});
});

describe('the longest list', () => {
	it('is made as a presentation within the memory of its thread', async () => {
		const vues = Array.from(
			{ length: 40 },
			(_, i) => `vue=/chevauchements?region=${i % 2 ? 32 : 76}`
		);
		expect((await ask('pptx', vues.join('&'))).status).toBe(200);
	});
});

describe('the room', () => {
	const room = (query: string) => repondreSalle(new URLSearchParams(query), APPEL);

	it('has a policy that lets its own script run and nothing be asked for', async () => {
		const answer = await room('vue=/lacunes');
		const policy = answer.headers.get('content-security-policy')!;
		expect(policy).toContain("default-src 'none'; script-src 'sha256-");
		expect(policy).toContain("frame-ancestors 'none'");
		const html = await answer.text();
		expect(html).not.toMatch(/\b(src|href)="(?!#|https:\/\/mitoyen\.example\/|\/presenter)/);
		expect(html).not.toContain('@import');
	});

	it('shows the slides that it can read, and sends an empty list to its page', async () => {
		expect((await room('vue=/lacunes&vue=//autre.example')).status).toBe(200);
		const empty = await room('');
		expect([empty.status, empty.headers.get('location')]).toEqual([303, '/presenter']);
	});
});

describe('a ready-made list', () => {
	const modele = (query: string) => modeleDemande(new URLSearchParams(query));

	it('of a département has five slides, each of which can be shown, even on an island', () => {
		for (const code of ['80', '2a', '974', '75']) {
			const liste = modele(`modele=departement&departement=${code}`)!;
			expect(liste.diapositives).toHaveLength(5);
			for (const one of liste.diapositives) {
				expect([one.vue, resumeDe(one, SITE).absence]).toEqual([one.vue, null]);
			}
		}
	});

	it('of a région shows its overlaps, those of each verdict, and its first pairs', () => {
		const liste = modele('modele=region&region=32')!;
		expect(serialisePresentation(liste)).toMatch(
			/vue=\/chevauchements\?region=32&vue=\/chevauchements\?region=32%26verdict=\w+.*&vue=\/chevauchements\/[a-z0-9-]+\/[a-z0-9-]+/
		);
		for (const one of liste.diapositives) expect(resumeDe(one, SITE).absence).toBe(null);
	});

	it('of the network is six views', () => {
		expect(modele('modele=panorama')!.diapositives).toHaveLength(6);
	});

	it.each(['modele=departement&departement=99', 'modele=region', 'modele=autre', ''])(
		'is none for %j',
		(query) => expect(modele(query)).toBe(null)
	);
});
