import { nearest } from '#lib/domain/proche.ts';

/** Looking for a near code among 35,000 is slow: beyond, the first ones said what went wrong. */
const RECHERCHES = 50;

/** What a wrong code may have meant: the code of the territory of that name, else a near one. */
export class Recherche {
	#restantes = RECHERCHES;
	#parNom: Map<string, string> | null = null;

	/** @param codes official names by code */
	constructor(private readonly codes: ReadonlyMap<string, string>) {}

	proche(code: string, nom: string): string | null {
		this.#parNom ??= new Map([...this.codes].reverse().map(([one, vrai]) => [plain(vrai), one]));
		const homonyme = this.#parNom.get(plain(nom));
		if (homonyme) return homonyme;
		return this.#restantes-- > 0 ? nearest(code, this.codes.keys()) : null;
	}
}

/** Names are compared without accents, case, apostrophes and hyphens: spelling is not the fact. */
export function plain(nom: string): string {
	const plat = nom.normalize('NFD').replace(/œ/gi, 'oe').replace(/\p{M}/gu, '').toLowerCase();
	return plat.replace(/[^a-z0-9]+/g, ' ').trim();
}
