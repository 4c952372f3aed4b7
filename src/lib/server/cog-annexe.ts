import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CogAnnexe, Rattachement } from '#lib/domain/cog-annexe.ts';
import { compareCodes } from '#lib/domain/cog.ts';
import type { SourceCog } from './cog-extract.ts';

/** Names by which the package and the extract call what became a part of another commune. */
const TYPES: Record<string, Rattachement['type']> = {
	'commune-deleguee': 'deleguee',
	'commune-associee': 'associee',
	'arrondissement-municipal': 'arrondissement'
};

/**
 * Second extract of the package, beside `extractCog`: overseas collectivities with their communes,
 * and old codes and names with today's commune. Returns the text of each file by its name.
 */
export function extractCogAnnexe(source: SourceCog): Record<string, string> {
	const collectivites = source.departements.filter((d) => d.zone === 'com');
	const codes = new Set(collectivites.map((c) => c.code));
	const actuelles = source.communes.filter((c) => c.type === 'commune-actuelle');
	const outreMer = actuelles
		.filter((c) => codes.has(c.departement ?? ''))
		.map((c) => [
			c.code,
			c.nom,
			c.departement ?? '',
			String(c.population ?? ''),
			(c.codesPostaux ?? []).join(' ')
		]);
	return {
		'collectivites.tsv': table(
			['code', 'nom'],
			collectivites.map((c) => [c.code, c.nom])
		),
		'communes-outre-mer.tsv': table(
			['code', 'nom', 'collectivite', 'population', 'codesPostaux'],
			outreMer
		),
		'rattachements.tsv': table(['code', 'nom', 'type', 'commune'], rattachementRows(source))
	};
}

// A delegated commune that bears today's name teaches nothing; the same code under another name does.
function rattachementRows({ communes }: SourceCog): string[][] {
	const actuelles = communes.filter((c) => c.type === 'commune-actuelle');
	const noms = new Map(actuelles.map((c) => [c.code, c.nom]));
	const rows = communes.flatMap(({ code, nom, type, chefLieu, commune }) => {
		const actuelle = chefLieu ?? commune ?? '';
		const rattachee = TYPES[type];
		if (!rattachee || (code === actuelle && noms.get(actuelle) === nom)) return [];
		return [[code, nom, rattachee, actuelle]];
	});
	const known = new Set(rows.map(([code]) => code));
	for (const { code, anciensCodes = [] } of actuelles) {
		for (const ancien of anciensCodes) {
			if (!known.has(ancien) && !noms.has(ancien)) rows.push([ancien, '', 'ancienne', code]);
		}
	}
	return rows;
}

function table(header: string[], rows: string[][]): string {
	const sorted = rows.toSorted(([a = ''], [b = '']) => compareCodes(a, b));
	const lines = [header, ...sorted].map((row) => row.join('\t').replaceAll("'", '’'));
	return lines.join('\n') + '\n';
}

/**
 * Reads what `extractCogAnnexe` wrote in `dir`. Throws an Error in French with its remedy when a
 * file is missing or names an unknown collectivity.
 */
export function readCogAnnexe(dir: string): CogAnnexe {
	const collectivites = rows(dir, 'collectivites.tsv').map(([code = '', nom = '']) => ({
		code,
		nom
	}));
	const numero = new Map(collectivites.map(({ code }, i) => [code, i]));
	const communesOutreMer = rows(dir, 'communes-outre-mer.tsv').map(
		([code = '', nom = '', zone = '', population = '', codesPostaux = '']) => {
			const collectivite = numero.get(zone);
			if (collectivite === undefined) {
				throw new Error(
					`communes-outre-mer.tsv, commune ${code} : zone inconnue. Remède : npm run cog:build.`
				);
			}
			return {
				code,
				nom,
				collectivite,
				population: population === '' ? null : Number(population),
				codesPostaux: codesPostaux === '' ? [] : codesPostaux.split(' ')
			};
		}
	);
	const rattachements = rows(dir, 'rattachements.tsv').map(
		([code = '', nom = '', type = '', commune = '']) => ({
			code,
			nom,
			type: type as Rattachement['type'],
			commune
		})
	);
	return { collectivites, communesOutreMer, rattachements };
}

function rows(dir: string, fichier: string): string[][] {
	const path = join(dir, fichier);
	try {
		const lines = readFileSync(path, 'utf8').split('\n');
		return lines.slice(1, -1).map((line) => line.split('\t'));
	} catch (cause) {
		throw new Error(`${path} est illisible. Remède : npm run cog:build.`, { cause });
	}
}
