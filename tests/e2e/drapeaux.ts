/**
 * Parts of the browser that no page needs: its own calls to the network, and the WebUI of its
 * address bar, which loads in each new profile and costs more processor than the page under test.
 * A second `--disable-features` replaces that of Playwright: its own names are here again.
 */
const SANS = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'WebUIOmniboxFullPopup',
	'AimEnabled',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch'
];

/** What every Chromium of the tests and of the bench is started with: only the pages are looked at. */
export const DRAPEAUX = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${SANS.join(',')}`
];
