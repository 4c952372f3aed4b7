const SIREN_LA_POSTE = '356000000';

/** True for a SIREN (9 digits) whose Luhn key is right; all zeros is refused. */
export function isSiren(texte: string): boolean {
	return /^\d{9}$/.test(texte) && texte !== '000000000' && luhn(texte) % 10 === 0;
}

/**
 * True for a SIRET (14 digits) whose key is right. The establishments of La Poste do not follow
 * Luhn: the plain sum of their digits is a multiple of 5 (INSEE's own exception), except the head
 * office, which follows Luhn.
 */
export function isSiret(texte: string): boolean {
	if (!/^\d{14}$/.test(texte) || !isSiren(texte.slice(0, 9))) return false;
	if (luhn(texte) % 10 === 0) return true;
	return texte.startsWith(SIREN_LA_POSTE) && digits(texte).reduce(sum) % 5 === 0;
}

function luhn(texte: string): number {
	return digits(texte)
		.reverse()
		.map((chiffre, rang) => (rang % 2 === 0 ? chiffre : fold(chiffre * 2)))
		.reduce(sum);
}

function digits(texte: string): number[] {
	return [...texte].map(Number);
}

function fold(nombre: number): number {
	return nombre > 9 ? nombre - 9 : nombre;
}

function sum(a: number, b: number): number {
	return a + b;
}
