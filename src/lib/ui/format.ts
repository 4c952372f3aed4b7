const NUMBER = new Intl.NumberFormat('fr-FR');
const PERCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
const LONG_DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** A number as French writes it: 1234.5 gives "1 234,5" with a narrow no-break space. */
export const formatNumber = (value: number): string => NUMBER.format(value);

/** A share between 0 and 1: 0.083 gives "8,3 %". */
export const formatPercent = (share: number): string => PERCENT.format(share);

/** An ISO date (2026-11-01) in words: "1er novembre 2026". */
export function formatDate(iso: string): string {
	const words = LONG_DATE.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
	return words.replace(/^1 /, '1er ');
}
