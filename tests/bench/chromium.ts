import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { DRAPEAUX } from '../e2e/drapeaux.ts';

/** Frames are drawn as soon as they are ready, so that a repaint is not rounded to the screen's. */
const SANS_CADENCE = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Starts the real Chromium, headless; the caller closes it. */
export async function launchChromium({ cadence }: { cadence: boolean }): Promise<Browser> {
	const executablePath = await findChromium();
	return chromium.launch({
		executablePath,
		args: cadence ? DRAPEAUX : [...DRAPEAUX, ...SANS_CADENCE]
	});
}
