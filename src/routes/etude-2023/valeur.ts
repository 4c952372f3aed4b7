import { FINE, nombre } from '#lib/view/nombre.ts';

type Valeur = { min: number; max: number | null; unite: string };

/** A figure with its unit, as a range when it has two ends: "de 8 à 2 000 adhérents". */
export function motsValeur({ min, max, unite }: Valeur): string {
	const un = unite === 'année' ? String : nombre;
	const suffixe = SUFFIXES[unite] ?? ` ${unite}`;
	if (max === null || max === min) return un(min) + suffixe;
	return `de ${un(min)} à ${un(max)}${suffixe}`;
}

const SUFFIXES: Record<string, string> = { année: '', euros: `${FINE}€`, '%': `${FINE}%` };
