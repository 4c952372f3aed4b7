import { compareCodes } from '#lib/domain/cog.ts';

/** What this extract reads from the package's JSON files; their other properties are dropped. */
export type SourceCog = {
	version: string;
	readme: string;
	regions: { code: string; nom: string; zone: string }[];
	departements: {
		code: string;
		nom: string;
		typeLiaison: number;
		region: string;
		chefLieu: string;
		zone: string;
	}[];
	epci: { code: string; nom: string; type: string; membres: { code: string }[] }[];
	communes: {
		code: string;
		nom: string;
		type: string;
		departement?: string;
		population?: number;
		codesPostaux?: string[];
		/** Today's commune of a former one, or of an arrondissement; old codes of today's commune. */
		chefLieu?: string;
		commune?: string;
		anciensCodes?: string[];
	}[];
};

type Commune = {
	code: string;
	nom: string;
	departement: string;
	epci: string;
	population: number | undefined;
	codesPostaux: string[];
};

/** Bump it when the same package must give other files. */
const GENERATEUR = 'cog-build 1';

/**
 * Vintage of INSEE's reference populations by number of the page that the package says it read.
 * Checked against the published total of 2023: 68,094,280 inhabitants without Mayotte.
 */
const PAGES_POPULATION: Record<string, string> = { '8680726': '2023' };
const PAGE_MAYOTTE = { page: '3291775', millesime: '2017' };

/** Six villages destroyed in 1916, "morts pour la France": nobody lives there, and it is known. */
const COMMUNES_SANS_HABITANT = ['55039', '55050', '55139', '55189', '55239', '55307'];

/**
 * Compact extract of the official code: 101 départements, 18 régions, their communes and EPCI.
 * Returns the text of each file by its name. Throws an Error in French when the package says
 * something that the extract cannot honestly repeat.
 */
export function extractCog(source: SourceCog): Record<string, string> {
	const departements = source.departements
		.filter((d) => d.zone !== 'com')
		.sort((a, b) => compareCodes(a.code, b.code));
	const communes = readCommunes(source, new Set(departements.map((d) => d.code)));
	checkPopulations(communes);
	const epci = source.epci.map((e) => ({ ...e })).sort((a, b) => compareCodes(a.code, b.code));
	const regions = source.regions.filter((r) => r.zone !== 'com');
	return {
		'meta.json': JSON.stringify(describe(source, communes), null, '\t') + '\n',
		'regions.tsv': table(
			['code', 'nom'],
			regions.map((r) => [r.code, r.nom])
		),
		'departements.tsv': table(
			['code', 'nom', 'liaison', 'region', 'chefLieu'],
			departements.map((d) => [d.code, d.nom, String(d.typeLiaison), d.region, d.chefLieu])
		),
		'epci.tsv': table(
			['code', 'nom', 'type'],
			epci.map((e) => [e.code, e.nom, e.type])
		),
		'communes.tsv': table(
			['code', 'nom', 'departement', 'epci', 'population', 'codesPostaux'],
			communes.map((c) => [
				c.code,
				c.nom,
				c.departement,
				c.epci,
				c.population === undefined ? '' : String(c.population),
				c.codesPostaux.join(' ')
			])
		)
	};
}

function readCommunes(source: SourceCog, departements: Set<string>): Commune[] {
	const epci = new Map<string, string>();
	for (const e of source.epci) for (const m of e.membres) epci.set(m.code, e.code);
	const communes: Commune[] = [];
	for (const c of source.communes) {
		if (c.type !== 'commune-actuelle' || !departements.has(c.departement ?? '')) continue;
		communes.push({
			code: c.code,
			nom: c.nom,
			departement: c.departement ?? '',
			epci: epci.get(c.code) ?? '',
			population: c.population,
			codesPostaux: [...(c.codesPostaux ?? [])].sort()
		});
	}
	return communes.sort((a, b) => compareCodes(a.code, b.code));
}

function checkPopulations(communes: Commune[]): void {
	for (const { code, nom, population } of communes) {
		if (population !== 0 || COMMUNES_SANS_HABITANT.includes(code)) continue;
		throw new Error(
			`${nom} (${code}) : population 0 alors que la commune n’est pas un village détruit connu. ` +
				'Vérifiez auprès de l’INSEE, puis complétez COMMUNES_SANS_HABITANT ou retirez la valeur.'
		);
	}
}

function describe(source: SourceCog, communes: Commune[]) {
	const vintages = source.readme.match(
		new RegExp(`^\\| (\\d{4}) +\\| ${source.version.replaceAll('.', '\\.')} `, 'm')
	);
	const page = Object.keys(PAGES_POPULATION).find((p) => source.readme.includes(`/${p}?`));
	if (!vintages || !page || !source.readme.includes(`/${PAGE_MAYOTTE.page}?`)) {
		throw new Error(
			`Millésime introuvable dans la notice du paquet ${source.version}. ` +
				'Lisez-la et corrigez PAGES_POPULATION ou PAGE_MAYOTTE dans cog-extract.ts.'
		);
	}
	return {
		generateur: GENERATEUR,
		paquet: `@etalab/decoupage-administratif ${source.version}`,
		licence: 'Licence Ouverte 2.0 (INSEE, DGCL, La Poste)',
		millesime: vintages[1],
		population: PAGES_POPULATION[page],
		populationMayotte: PAGE_MAYOTTE.millesime,
		notes: [
			'Population municipale ; celle des EPCI et des départements est la somme de leurs communes.',
			'Apostrophes des noms rendues typographiques ; le reste des libellés est celui de la source.'
		],
		communesSansHabitant: communes.filter((c) => c.population === 0).map((c) => c.code),
		communesPopulationInconnue: communes
			.filter((c) => c.population === undefined)
			.map((c) => c.code)
	};
}

// Tab-separated, because names hold commas and quotes but no tab: reading it back is a split.
function table(header: string[], rows: string[][]): string {
	const lines = [header, ...rows].map((row) => {
		if (row.some((cell) => /[\t\r\n]/.test(cell))) {
			throw new Error(`Tabulation ou retour à la ligne dans « ${row.join(' | ')} ».`);
		}
		return row.join('\t').replaceAll("'", '’');
	});
	return lines.join('\n') + '\n';
}
