import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { ouvrir, type Visite } from './navigateur.ts';

const origine = inject('origine');
const page = (extrait: string) => `/integrer/controle?extrait=${encodeURIComponent(extrait)}`;

describe('the check of an embed', () => {
	it('says what a snippet lacks and gives it back corrected, without a script', async () => {
		const visite = await ouvrir('/integrer/controle', { js: false });
		await visite.page
			.getByLabel('L’extrait, ou l’adresse')
			.fill(`<iframe src="${origine}/integrer/lacunes?axe=donnee&theme=sombre" height="200">`);
		await visite.page.getByRole('button', { name: 'Contrôler' }).click();
		const rows = await visite.page.locator('tbody tr').allInnerTexts();
		expect(rows.filter((row) => /^Titre\s+À corriger/.test(row))).toHaveLength(1);
		expect(rows.filter((row) => /^Hauteur\s+À revoir/.test(row))).toHaveLength(1);
		expect(rows.join()).toContain('donnees');
		const mended = await visite.page.locator('#correction').inputValue();
		expect(mended).toContain(`src="${origine}/integrer/lacunes?theme=sombre"`);
		expect(mended).toContain('loading="lazy"');
		expect(visite.ennuis).toEqual([]);
		await visite.fermer();
	});

	it('says when a text holds no embed', async () => {
		const html = await (await fetch(origine + page('bonjour'))).text();
		const [, notice] = /class="notice[^>]*>(.*?)<\/div>/s.exec(html) ?? [];
		expect(notice).toContain('Aucune vue dans ce texte');
	});

	it('is a page of the site: no other site may show it', async () => {
		const answer = await fetch(`${origine}/integrer/controle`);
		expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
	});
});

describe('in a browser', () => {
	let visite: Visite;
	beforeAll(async () => {
		const hostile = `<img src=x onerror="document.title='lu'"><script>document.title='lu'</script><iframe src="https://example.org/" srcdoc="<script>top.document.title='lu'</script>">`;
		visite = await ouvrir(page(hostile));
	});
	afterAll(() => visite.fermer());

	it('never shows the HTML of a visitor, nor loads what it names', async () => {
		const { page: opened, demandes, ennuis } = visite;
		expect(await opened.title()).toMatch(/^Contrôler/);
		expect(await opened.locator('iframe, img[src="x"]').count()).toBe(0);
		expect(await opened.locator('main').innerText()).toContain('n’est pas l’adresse d’une vue');
		expect(demandes.filter((url) => !url.startsWith(origine))).toEqual([]);
		expect(ennuis).toEqual([]);
	});

	it('shows the view at three widths, shut in, and says how high each must be', async () => {
		const snippet = `<iframe src="${origine}/integrer/empreinte" title="x" height="300">`;
		await visite.page.goto(origine + page(snippet));
		const frames = visite.page.locator('iframe');
		expect(
			await frames.evaluateAll((all) => all.map((f) => (f as HTMLIFrameElement).width))
		).toEqual(['280', '640', '1200']);
		expect(await frames.first().getAttribute('sandbox')).toBe('allow-scripts allow-popups');
		const said = visite.page.locator('[data-mesure="280"]');
		await expect
			.poll(() => said.innerText(), { timeout: 20_000 })
			.toMatch(/nécessaire\s: \d+\s; il faut la faire défiler/);
		expect(visite.ennuis).toEqual([]);
		expect(await fautesTelephone(visite.page)).toEqual([]);
	});
});
