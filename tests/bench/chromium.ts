import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

/** Nothing of the browser itself may reach the network: only the pages are under measure. */
const FLAGS = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
/** Frames are drawn as soon as they are ready, so that a repaint is not rounded to the screen's. */
const SANS_CADENCE = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Starts the real Chromium, headless; the caller closes it. */
export async function launchChromium({ cadence }: { cadence: boolean }): Promise<Browser> {
	const executablePath = await findChromium();
	return chromium.launch({ executablePath, args: cadence ? FLAGS : [...FLAGS, ...SANS_CADENCE] });
}
