import { drawCourbe, type Serie } from './courbe.ts';
import { auMoinsFois, auPlus, auPlusFois, type Groupe, type Mesure } from './mesure.ts';
import { measurePaires, type MesurePaires } from './paires.ts';

const FICHIER = 'paires.svg';

/** All the pairs of a network: the published facts, then generated ones. */
export function groupePaires(tailles: readonly number[]): Groupe {
	const { mesures, postgres } = measurePaires(tailles);
	const sql = postgres
		? `PostgreSQL ${postgres}, dans un groupe temporaire, joint la table des appartenances à elle-même (tables indexées et analysées, 512 Mo de mémoire de travail)`
		: 'PostgreSQL n’a pas été trouvé sur cette machine';
	return {
		titre: 'Toutes les paires de structures',
		methode: `Chaque paire de structures qui ont une commune en commun, ses communes, ses habitants et ses sous-thématiques proposées des deux côtés. Les juges doivent trouver les quatre mêmes sommes (paires, communes, habitants, services), sinon la mesure s’arrête : un ensemble (\`Set\`) par structure jusqu’à 1 000 structures ; ${sql}, jusqu’à 10 000 structures. Plancher du parcours : autant d’incréments au hasard dans un tableau typé que le parcours touche de couples paire × atome. Aucune paire n’est gardée ; la mémoire est celle des tableaux de l’index et du parcours. Les réseaux de plus de 72 structures sont **engendrés** pour la mesure.`,
		mesures: mesures.flatMap(mesuresDe),
		figure: {
			fichier: FICHIER,
			alternative: 'Temps selon le nombre de structures, sur deux échelles logarithmiques.',
			svg: drawCourbe(
				'Toutes les paires : temps selon le nombre de structures',
				{ x: 'structures', y: 'millisecondes' },
				seriesDe(mesures)
			)
		}
	};
}

function mesuresDe(m: MesurePaires): Mesure[] {
	const qui = `${m.structures} structures, ${m.somme.paires} paires`;
	const large = m.structures >= 10_000;
	const ms = { unite: 'ms', barre: null };
	const rows: Mesure[] = [
		{
			...ms,
			nom: `${qui} : le parcours`,
			valeur: m.coeur,
			// Below, laying the territories out costs more than touching them: the floor says nothing.
			plancher: large ? m.plancher : null,
			barre: large ? auPlusFois(2) : null
		}
	];
	// What smaller networks take is lost in what the collector gives back meanwhile.
	if (large) {
		const nom = `${qui} : mémoire`;
		rows.push({ nom, unite: 'Mo', valeur: m.memoire, plancher: null, barre: auPlus(500) });
	}
	if (m.sets !== null) {
		rows.push({ ...ms, nom: `${qui} : par ensembles`, valeur: m.sets, plancher: m.coeur });
	}
	if (m.structures <= 10_000) {
		const barre = m.structures === 10_000 ? auMoinsFois(50) : null;
		rows.push({ ...ms, nom: `${qui} : par PostgreSQL`, valeur: m.sql, plancher: m.coeur, barre });
	}
	return rows;
}

function seriesDe(mesures: readonly MesurePaires[]): Serie[] {
	const serie = (
		nom: string,
		couleur: string,
		read: (m: MesurePaires) => number | null
	): Serie => ({
		...{ nom, couleur },
		points: mesures.flatMap((m): [number, number][] => {
			const valeur = read(m);
			return valeur === null ? [] : [[m.structures, valeur]];
		})
	});
	return [
		serie('le parcours', '#1d4f91', (m) => m.coeur),
		// Of 72 structures there is next to nothing to touch.
		serie('plancher', '#777777', (m) => (m.structures < 1_000 ? null : m.plancher)),
		serie('par ensembles', '#9a5b00', (m) => m.sets),
		serie('par PostgreSQL', '#8a1c4a', (m) => m.sql)
	].filter(({ points }) => points.length > 0);
}
