import type { Cog } from '#lib/domain/cog.ts';
import type { Origine } from '#lib/geo/meta.ts';
import { BUDGETS, buildContours, META_DEFAUT } from '#lib/server/geo/build.ts';
import { readMeta, replaceFiles, toText, withinBudget } from '#lib/server/geo/files.ts';
import type { Contours } from '#lib/server/geo/mesh.ts';
import type { Extract } from '#lib/server/geo/natural-earth.ts';
import { sharedBorders } from '#lib/server/geo/neighbours.ts';
import { buildTopo, TOPO_COMMUNES } from '#lib/server/geo/topo-build.ts';
import { ImportRefuse, refuse } from './anomalie.ts';
import { readGeojson } from './geojson.ts';

export type Demande = {
	bytes: Uint8Array;
	origine: Origine;
	/** Folder of the generated files; nothing in it changes when the import is refused. */
	dir: string;
	cog: Cog;
	onProgress: (message: string) => void;
};

/** What was drawn, to be told to the operator. */
export type Bilan = { zones: number; limitesCommunes: number; fichiers: string[] };

/** Replaces the contours of the 101 départements. `extract` gives the land around. */
export function importDepartements(demande: Demande, extract: Extract): Bilan {
	const { cog, dir, origine, onProgress } = demande;
	const attendus = new Map(cog.departements.map((d) => [d.code, d.code]));
	const contours = readGeojson(demande.bytes, attendus, onProgress);
	const noms = new Map(cog.departements.map((d) => [d.code, d.nom]));
	const files = draw(() => buildContours(contours, extract, noms, noticeOf(origine), onProgress));
	const meta = { ...META_DEFAUT, ...origine, precision: PRECISION };
	return publish(dir, contours, {
		...files,
		'meta.json': toText({ ...meta, communes: readMeta(dir)?.communes ?? {} })
	});
}

/** Adds or replaces the contours of the communes of one département. */
export function importCommunes(demande: Demande, departement: string): Bilan {
	const { cog, dir, origine, onProgress } = demande;
	const number = cog.departements.findIndex((d) => d.code === departement);
	if (number < 0) {
		const message = `Le département « ${departement} » n’existe pas.`;
		refuse('code-inconnu', '', message, 'Donnez un code comme 01, 2A ou 974.');
	}
	const { code, nom } = cog.communes;
	const codes = code.filter((_, i) => cog.communes.departement[i] === number);
	const attendus = new Map(codes.map((c) => [c, departement]));
	const contours = readGeojson(demande.bytes, attendus, onProgress);
	const noms = new Map(code.map((c, i) => [c, nom[i]!]));
	onProgress('Dessin des communes');
	const topo = draw(() =>
		withinBudget(BUDGETS.communes, (factor) =>
			buildTopo(contours, noms, 'communes', noticeOf(origine), {
				...TOPO_COMMUNES,
				tolerance: TOPO_COMMUNES.tolerance * factor
			})
		)
	);
	const meta = readMeta(dir) ?? { ...META_DEFAUT, communes: {} };
	return publish(dir, contours, {
		[`communes/${departement}.topo.json`]: toText(topo),
		'meta.json': toText({ ...meta, communes: { ...meta.communes, [departement]: origine } })
	});
}

const PRECISION =
	'Contours importés puis simplifiés : bons pour situer une limite, pas pour mesurer une surface ni ' +
	'pour dire de quel côté se trouve une adresse.';

function noticeOf({ source, licence }: Origine): string {
	return `Généré par npm run geo:import. ${source}, ${licence}.`;
}

// A drawing that cannot be made is a fault of the contours, told like the others.
function draw<T>(build: () => T): T {
	try {
		return build();
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		throw new ImportRefuse([
			{
				code: 'limites-non-partagees',
				pointeur: '/features',
				message: cause.message,
				correction: ''
			}
		]);
	}
}

function publish(dir: string, contours: Contours, files: Record<string, string>): Bilan {
	replaceFiles(dir, files);
	return {
		zones: contours.size,
		limitesCommunes: sharedBorders(contours).length,
		fichiers: Object.keys(files)
	};
}
