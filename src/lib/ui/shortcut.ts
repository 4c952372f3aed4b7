/** Where a refusal of the shortcuts is kept, on the device only. */
const KEY = 'shortcuts';

/**
 * True when an event is the given single key as a shortcut: no modifier, nothing being typed, and
 * shortcuts not turned off by the visitor (WCAG 2.1.4: a single-character shortcut can be).
 */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
	if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return false;
	const { target } = event;
	if (target instanceof Element && target.closest('input, textarea, select, dialog')) return false;
	return readShortcuts();
}

/** Whether shortcuts are on; where nothing can be stored they are. */
export function readShortcuts(): boolean {
	try {
		return localStorage.getItem(KEY) !== 'off';
	} catch {
		return true;
	}
}

/** Keeps the visitor's choice; where nothing can be stored, it is forgotten with the page. */
export function keepShortcuts(on: boolean): void {
	try {
		if (on) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, 'off');
	} catch {
		return;
	}
}
