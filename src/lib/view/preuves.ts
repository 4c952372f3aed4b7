import { ROLES_ADOPTANTS } from '#lib/domain/adoption/filtre.ts';
import { preuveReader } from '#lib/domain/reseau/appartenance.ts';
import type { Cog } from '#lib/domain/cog.ts';
import { couche, preuvesVisibles } from '#lib/domain/reseau/couche.ts';
import { MOTS_ETAT_AXE } from '#lib/domain/etat.ts';
import type { Preuve } from '#lib/domain/preuve.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Service } from '#lib/domain/service.ts';
import { readZones } from '#lib/domain/reseau/zone.ts';
import { enumere, guillemets } from './nombre.ts';
import { lienSource, type LienSource } from './source.ts';
import type { Vue } from './vue.ts';

/**
 * For each structure of a panel: what attests that it is there, what it proposes, and the solutions
 * that it uses, by their slug, when the map counts them.
 */
export type Preuves = Record<
	string,
	{
		presence: LienSource[];
		services: LienSource[];
		solutions?: Record<string, LienSource[]>;
	}
>;

type Faits = Pick<
	Release,
	'structures' | 'territoires' | 'services' | 'sources' | 'axes' | 'solutions' | 'adoptions'
>;

/** Documents listed per fact; the sheet of the structure has them all. */
const PAR_FAIT = 3;

/** The evidence behind a panel: for `slugs`, in département `code`, at the confidence of the view. */
export function preuvesDe(
	release: Faits,
	cog: Cog,
	vue: Vue,
	code: string,
	slugs: readonly string[]
): Preuves {
	const visibles = preuvesVisibles(couche(vue.filtre.confiance, vue.filtre.source));
	const preuveDe = preuveReader(release);
	const shown = (fait: Preuve) => (preuveDe(fait) & visibles) !== 0;
	const zones = zonesOf(cog);
	const d = cog.departements.findIndex((departement) => departement.code === code);
	const links = linkWriter(release);
	return Object.fromEntries(
		slugs.map((slug) => {
			const structure = release.structures.find((one) => one.slug === slug);
			const nom = structure?.sigle?.valeur ?? structure?.nom.valeur ?? slug;
			const presence = release.territoires.filter(
				(ligne) => ligne.structure === slug && shown(ligne) && zones.departements(ligne).includes(d)
			);
			const services = release.services.filter(
				(service) => service.structure === slug && shown(service) && aims(vue, service)
			);
			return [
				slug,
				{
					presence: links(slug, presence, () => `${nom} est présent dans ce département.`),
					services: links(slug, services, (faits) => serviceWords(release, nom, faits)),
					...(vue.mesure === 'solutions'
						? { solutions: solutionLinks(release, slug, nom, shown) }
						: {})
				}
			];
		})
	);
}

// Reading the zones walks the whole code: once per code, not once per panel.
const lus = new WeakMap<Cog, ReturnType<typeof readZones>>();
function zonesOf(cog: Cog) {
	const zones = lus.get(cog) ?? readZones(cog);
	lus.set(cog, zones);
	return zones;
}

function aims({ filtre }: Vue, { axe, sousThematique }: Service): boolean {
	const { axes, sousThematiques } = filtre;
	if (sousThematiques.length === 0) return axes.includes(axe);
	return sousThematique !== null && sousThematiques.includes(sousThematique);
}

// Facts that one document attests with one confidence make one link.
function linkWriter({ sources }: Faits) {
	const documents = new Map(sources.map((source) => [source.id, source]));
	return <T extends Preuve>(
		slug: string,
		faits: readonly T[],
		attests: (faits: T[]) => string
	): LienSource[] => {
		const groups = new Map<string, T[]>();
		for (const fait of faits) {
			for (const id of fait.sources) {
				const key = `${id} ${fait.confiance}`;
				groups.set(key, [...(groups.get(key) ?? []), fait]);
			}
		}
		return [...groups].slice(0, PAR_FAIT).map(([key, groupe]) => {
			const id = key.split(' ')[0]!;
			const source = documents.get(id)!;
			return lienSource(source, groupe[0]!, attests(groupe), `/structures/${slug}#source-${id}`);
		});
	};
}

// By the rule of `adoptees.ts`: users and distributors, in service.
function solutionLinks(
	release: Faits,
	slug: string,
	nom: string,
	shown: (fait: Preuve) => boolean
): Record<string, LienSource[]> {
	const links = linkWriter(release);
	return Object.fromEntries(
		release.solutions.flatMap((solution) => {
			const usages = release.adoptions.filter(
				(fait) =>
					fait.solution === solution.slug &&
					fait.organisation.slug === slug &&
					fait.etat === 'en-service' &&
					ROLES_ADOPTANTS.includes(fait.role) &&
					shown(fait)
			);
			if (usages.length === 0) return [];
			return [[solution.slug, links(slug, usages, () => `${nom} utilise ${solution.nom}.`)]];
		})
	);
}

function serviceWords({ axes }: Faits, nom: string, services: readonly Service[]): string {
	const noms = services.map(({ axe, sousThematique, etat }) => {
		const lu = axes.find(({ id }) => id === axe);
		const sous = lu?.sousThematiques.find(({ id }) => id === sousThematique);
		return `${guillemets(sous?.nom ?? lu?.nom ?? axe)} (${MOTS_ETAT_AXE[etat].toLowerCase()})`;
	});
	return `${nom}, ${enumere(noms)}.`;
}
