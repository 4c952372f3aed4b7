const FORMATS: Record<number, Intl.DateTimeFormat> = {
	7: new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
	10: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
};

/** A date as precise as it is known: "2020", "septembre 2020", "1er novembre 2026". */
export function motsDate(date: string): string {
	const format = FORMATS[date.length];
	if (!format) return date;
	return format.format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`)).replace(/^1 /, '1er ');
}

const INSTANT = new Intl.DateTimeFormat('fr-FR', {
	...{ dateStyle: 'long', timeStyle: 'short' },
	timeZone: 'Europe/Paris'
});

/** An ISO instant by the clock of Paris: "22 novembre 2026 à 10:39". */
export function motsInstant(instant: string | Date): string {
	return INSTANT.format(new Date(instant)).replace(/^1 /, '1er ');
}
