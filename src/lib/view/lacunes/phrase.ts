import type { Lacunes } from '#lib/domain/lacune/lacune.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { accord, nombre } from '#lib/view/nombre.ts';
import { departements, majuscule } from '#lib/view/phrase-mots.ts';

/**
 * The sentence that answers the question of the gaps, on the column `cible` (a place in `colonnes`)
 * or, when it is null, on all of them: what is absent, where nobody is, what is not documented.
 */
export function phraseLacunes(
	{ lignes, regions, colonnes }: Lacunes,
	cible: number | null
): Fragment[] {
	const comptes = (etat: string) =>
		lignes.filter((l) => l.etat === etat && (cible === null || l.colonnes.includes(cible)));
	const [vides, absents, inconnus] = ['sans-structure', 'absent', 'non-renseigne'].map(comptes) as [
		Lacunes['lignes'],
		Lacunes['lignes'],
		Lacunes['lignes']
	];
	const cases = (liste: Lacunes['lignes']) => liste.reduce((n, l) => n + l.colonnes.length, 0);
	const total = colonnes.length * regions.reduce((n, r) => n + r.departements.length, 0);
	const fragments: Fragment[] = [
		...nobody(vides.length),
		absents.length === 0
			? ' Aucune absence n’est attestée ailleurs.'
			: ` Une absence est attestée dans ${departements(absents.length)}.`,
		...todo(inconnus.length, cible === null ? { cases: cases(inconnus), total } : null)
	];
	return fragments.map((f) => (typeof f === 'string' ? espacer(f) : { fort: espacer(f.fort) }));
}

function nobody(n: number): Fragment[] {
	if (n === 0) return ['Une structure au moins est recensée dans chaque département.'];
	return ['Aucune structure n’est recensée dans ', { fort: departements(n) }, '.'];
}

function todo(n: number, detail: { cases: number; total: number } | null): Fragment[] {
	if (n === 0) return [' Rien ne reste à documenter.'];
	const reste = n < 2 ? 'reste' : 'restent';
	const fort = { fort: `${majuscule(departements(n))} ${reste} à documenter` };
	if (detail === null) {
		return [
			' ',
			fort,
			' : des structures y sont présentes, aucune source ne dit si elles proposent ce service.'
		];
	}
	return [' ', fort, ` : ${accord(detail.cases, 'réponse')} sur ${nombre(detail.total)}.`];
}
