import { auPlusFois, paires, type Groupe, type Mesure } from './mesure.ts';
import { launchChromium } from './chromium.ts';

/** Axes that the visitor ticks one after the other: each changes the class of most départements. */
const AXES = ['cybersecurite', 'infrastructures', 'donnees', 'e-administration', 'formation'];
const VIVANTE = '[data-ilot="tableau"][data-vivant]';

/**
 * A change of filter in the page, from the click to the frame that shows it, against a bare repaint:
 * the same shapes given other colours by hand, in the same page. Frames are not held to the rhythm
 * of a screen.
 */
export async function groupePeinture(site: string, tours: number): Promise<Groupe> {
	const browser = await launchChromium({ cadence: false });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${site}?axe=${AXES[0]!}`);
		await page.locator('#tableau').hover();
		await page.waitForSelector(VIVANTE, { state: 'attached' });
		await page.evaluate('scrollTo(0, 0)');
		// The compiler of this script names its functions by a helper that the page does not have.
		await page.evaluate('globalThis.__name = (named) => named');
		const { filtre, nue } = await page.evaluate(measure, { axes: AXES, tours });
		return groupe(paires(filtre, nue));
	} finally {
		await browser.close();
	}
}

const groupe = (mesuree: Pick<Mesure, 'valeur' | 'plancher' | 'rapport'>): Groupe => ({
	titre: 'Changement de filtre, à l’écran',
	methode:
		'Du clic sur un axe à l’image qui le montre, page vivante : calcul, adresse, phrase, légende, carte et tableau. Plancher : un repeint nu, les mêmes contours colorés à la main dans la même page. Les images ne sont pas retenues au rythme de l’écran.',
	mesures: [
		{
			nom: 'Du clic à l’image',
			unite: 'ms',
			...mesuree,
			barre: auPlusFois(2)
		}
	]
});

// Runs in the page.
async function measure({ axes, tours }: { axes: string[]; tours: number }) {
	const painted = () =>
		new Promise<void>((then) =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => then();
				port2.postMessage(null);
			})
		);
	// What an earlier change still moves, or draws later, is not counted in the next one.
	const settled = async () => {
		for (let frame = 0; frame < 4; frame++) await painted();
		await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
		await painted();
	};
	const timed = async (change: () => void) => {
		await settled();
		const began = performance.now();
		change();
		await painted();
		return performance.now() - began;
	};
	// The class of a shape is on its link.
	const shapes = [...document.querySelectorAll<SVGAElement>('.planche a[data-code]')];
	const tints = ['var(--couvert)', 'var(--partiel-f)', 'var(--nr-f)', 'var(--absent-f)'];
	const [filtre, nue]: [number[], number[]] = [[], []];
	for (let tour = 0; tour < tours * axes.length; tour++) {
		const box = `input[name="axe"][value="${axes[tour % axes.length]!}"]`;
		filtre.push(await timed(() => document.querySelector<HTMLInputElement>(box)!.click()));
		nue.push(
			await timed(() => {
				shapes.forEach((shape, i) => (shape.style.fill = tints[(i + tour) % tints.length]!));
			})
		);
		for (const shape of shapes) shape.style.fill = '';
	}
	return { filtre, nue };
}
