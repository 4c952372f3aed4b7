import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { ouvrirFiche, type Redacteur } from '#lib/server/saisie/bureau.ts';
import { type Envoi, faire, type Suite } from '#lib/server/saisie/geste.ts';
import { saisieDe } from '#lib/server/saisie/lecture.ts';
import type { Saisie } from '#lib/server/saisie/saisie.ts';
import type { Sujet } from '#lib/server/saisie/sujet.ts';
import { ADICO, COG } from './atelier.ts';

export const ALICE: Redacteur = { cle: 'alice', auteur: 'Alice', propose: false, relecture: null };
export const NOM = 'identite:nom.valeur';
export const PREUVE = { 'preuve.sources': 'etude-declic-2023', 'preuve.confiance': 'haute' };
/** What the public release names. */
export const PUBLIQUE = { structures: [{ slug: 'adico' }, { slug: 'alpi' }], solutions: [] };

type Champs = Record<string, string>;

/** The buttons of the forms of a database, pressed by somebody; of the Adico when nothing is said. */
export function boutons(ouverte: { readonly base: Base }) {
	const envoi = async (qui: Redacteur, champs: Champs, sujet: Sujet = ADICO): Promise<Envoi> => {
		const salle = { base: ouverte.base, cog: COG, publique: PUBLIQUE };
		const bureau = (await ouvrirFiche(salle, qui, sujet))!;
		const form = new FormData();
		const base = champs.base ?? bureau.ebauche.empreinte;
		for (const [name, value] of Object.entries({ ...champs, base })) form.append(name, value);
		return { salle, qui, sujet, bureau, form, aujourdhui: '2026-11-22' };
	};
	return {
		envoi,
		presser: async (qui: Redacteur, champs: Champs, sujet?: Sujet): Promise<Suite> =>
			faire(await envoi(qui, champs, sujet)),
		/** The sheet of the Adico in the draft. */
		lue: async (): Promise<Saisie> => saisieDe(await readBrouillon(ouverte.base), ADICO)
	};
}
