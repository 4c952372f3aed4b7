import { LIMITES, type Diapositive, type Presentation } from './presentation.ts';

/** What a button does to a slide, by its place (from 0), or to the list. */
export type Geste =
	| { nom: 'monter' | 'descendre' | 'retirer' | 'dupliquer'; rang: number }
	| { nom: 'placer'; rang: number; vers: number }
	| { nom: 'ajouter'; vue: string }
	| { nom: 'remettre'; rang: number; diapositive: Diapositive };

/** `rang`: the slide to look at next; `retiree`: what was taken away, for who wants it back. */
export type Suite = {
	presentation: Presentation;
	rang: number | null;
	retiree: { rang: number; diapositive: Diapositive } | null;
};

/** Reads the value of a button: "monter-3" (places from 1). Null when it is none. */
export function lireGeste(valeur: string): Geste | null {
	const [, nom, rang, vers] = /^(monter|descendre|retirer|dupliquer|placer)-(\d{1,2})(?:-(\d{1,2}))?$/.exec(valeur) ?? []; // prettier-ignore
	if (!nom || (nom === 'placer') !== (vers !== undefined)) return null;
	const place = { rang: Number(rang) - 1 };
	if (nom === 'placer') return { nom, ...place, vers: Number(vers) - 1 };
	return { nom: nom as 'monter', ...place };
}

/** The presentation after a gesture; one that has no sense there (the first one up) changes nothing. */
export function appliquer(presentation: Presentation, geste: Geste): Suite {
	const { diapositives } = presentation;
	const same = { presentation, rang: null, retiree: null };
	const suite = (liste: Diapositive[], rang: number | null) => ({
		...same,
		presentation: { ...presentation, diapositives: liste },
		rang
	});
	const full = diapositives.length >= LIMITES.diapositives;
	if (geste.nom === 'ajouter') {
		if (full) return same;
		return suite([...diapositives, { vue: geste.vue, titre: '', note: '' }], diapositives.length);
	}
	const { rang } = geste;
	if (geste.nom === 'remettre') {
		return full ? same : suite(diapositives.toSpliced(rang, 0, geste.diapositive), rang);
	}
	const diapositive = diapositives[rang];
	if (!diapositive) return same;
	if (geste.nom === 'retirer') {
		const reste = diapositives.toSpliced(rang, 1);
		const next = reste.length === 0 ? null : Math.min(rang, reste.length - 1);
		return { ...suite(reste, next), retiree: { rang, diapositive } };
	}
	if (geste.nom === 'dupliquer') {
		return full ? same : suite(diapositives.toSpliced(rang + 1, 0, diapositive), rang + 1);
	}
	const vers = geste.nom === 'placer' ? geste.vers : rang + (geste.nom === 'monter' ? -1 : 1);
	if (vers < 0 || vers >= diapositives.length || vers === rang) return same;
	return suite(diapositives.toSpliced(rang, 1).toSpliced(vers, 0, diapositive), vers);
}
