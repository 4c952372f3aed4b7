/** Days from 1899-12-30 to 1970-01-01, and from one calendar of Excel to the other. */
const EPOQUE = 25_569;
const DEPUIS_1904 = 1462;

/** Formats that Excel numbers without writing them: dates, times, and both. @param {number} id */
const estDateConnue = (id) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Whether a number of that format is shown as a date. @param {number} id @param {string | undefined} code */
export function estDate(id, code) {
	if (estDateConnue(id)) return true;
	if (!code || /^general$/i.test(code)) return false;
	return /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/**
 * The day of a serial number, ISO; null when there is none. Excel believes in a 29 February 1900: its
 * number, 60, names no day.
 * @param {number} serie
 * @param {boolean} en1904
 */
export function jourDe(serie, en1904) {
	const days = serie + (en1904 ? DEPUIS_1904 : 0);
	if (days < 1 || days >= 2_958_466 || Math.floor(days) === 60) return null;
	const since = days - EPOQUE + (days < 60 ? 1 : 0);
	const iso = new Date(Math.round(since * 86_400) * 1000).toISOString();
	return days % 1 ? iso.slice(0, 19) : iso.slice(0, 10);
}
