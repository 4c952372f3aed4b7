import { nombre } from '#lib/view/nombre.ts';

const INSECABLE = '\u00a0';

/** A weight in bytes as people say it: "96 octets", "34 ko", "1,2 Mo". */
export function poids(octets: number): string {
	if (octets < 1000) return `${octets}${INSECABLE}octets`;
	if (octets < 1_000_000) return `${nombre(Math.round(octets / 1000))}${INSECABLE}ko`;
	return `${(octets / 1_000_000).toFixed(1).replace('.', ',')}${INSECABLE}Mo`;
}
