import { VERDICTS, type Verdict } from '#lib/domain/chevauchement/verdict.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { lieu, nomsCible, unService } from '#lib/view/mots.ts';
import { nombre } from '#lib/view/nombre.ts';
import { chiffre, debut, departements, majuscule } from '#lib/view/phrase-mots.ts';
import { comptesDe, type ComptesChevauchement } from './comptes.ts';
import { motsEnsemble } from './ensemble.ts';
import type { ReferentielPaires } from './parametre.ts';
import type { VueChevauchement } from './vue.ts';

/** Each verdict as a clause before a number of départements, and about the only ones there are. */
const CLAUSES: Record<Verdict, { dans: string; y: string }> = {
	cooperation: { dans: 'la coopération est attestée dans', y: 'la coopération y est attestée' },
	doublon: {
		dans: 'un même service est proposé deux fois dans',
		y: 'un même service y est proposé deux fois'
	},
	complement: { dans: 'les services se complètent dans', y: 'les services s’y complètent' },
	specialisation: {
		dans: 'les services ne se croisent pas dans',
		y: 'les services ne s’y croisent pas'
	},
	indetermine: { dans: 'il manque de quoi conclure dans', y: 'il y manque de quoi conclure' }
};

/**
 * The sentence that answers the question of an overlap: in how many départements the two sets meet,
 * and what can be said there, with two key values at most.
 */
export function phraseChevauchement(
	{ filtre }: VueChevauchement,
	lus: Chevauchements,
	referentiel: ReferentielPaires
): Fragment[] {
	const comptes = comptesDe(lus);
	const gauche = motsEnsemble(filtre.gauche, referentiel).un;
	const droite = motsEnsemble(filtre.droite, referentiel).un;
	const place = { lieu: lieu(filtre, referentiel) };
	const cible = nomsCible(filtre, referentiel.axes);
	const service = cible.length === 0 ? '' : `pour ${unService(cible)}, `;
	const fragments: Fragment[] =
		comptes.deux === 0
			? [debut(place, `${gauche} et ${droite} ne se partagent aucun département connu`), '.']
			: [
					debut(place, `${gauche} et ${droite} se partagent `),
					{ fort: departements(comptes.deux) },
					'. ',
					...verdicts(comptes, service),
					'.'
				];
	return [...fragments, ...apart(comptes)].map((f) =>
		typeof f === 'string' ? espacer(f) : { fort: espacer(f.fort) }
	);
}

function verdicts({ deux, verdicts: nombres }: ComptesChevauchement, service: string): Fragment[] {
	const presents = VERDICTS.filter((verdict) => nombres[verdict] > 0);
	const [seul] = presents;
	if (presents.length === 1 && nombres[seul!] === deux)
		return [majuscule(service + CLAUSES[seul!].y)];
	return presents.flatMap((verdict, i): Fragment[] => {
		const clause = CLAUSES[verdict].dans;
		const n = chiffre(nombres[verdict]);
		const avant = i === 0 ? majuscule(service + clause) : `${liaison(i, presents.length)}${clause}`;
		return verdict === 'doublon' ? [`${avant} `, { fort: n }] : [`${avant} ${n}`];
	});
}

const liaison = (i: number, n: number) => (i < n - 1 ? ', ' : n > 2 ? ', et ' : ' et ');

function apart({ disjoints, deux }: ComptesChevauchement): Fragment[] {
	if (disjoints === 0) return [];
	const autres =
		disjoints === 1 ? 'un autre département' : `${nombre(disjoints)} autres départements`;
	return [
		` Dans ${deux === 0 ? departements(disjoints) : autres}, ils servent des communes différentes.`
	];
}
