import { setTimeout as pause } from 'node:timers/promises';
import { readCog } from '#lib/server/cog.ts';
import { fromRoot } from '#lib/server/racine.ts';
import { comptesDe, rangerAnomalies, rangerEcarts } from './bilan.ts';
import { importer } from './importation.ts';
import { lireFichier } from './lecture.ts';
import { morceauEntier } from './reception.ts';
import type { Dit, Ordre, Progres } from './propos.ts';

// The process that reads and checks one file, then ends: whatever the file does, it does it here.

/**
 * Milliseconds between two words of how far it is; rows of a batch, whose text is small enough to be young
 * memory for who keeps it: by 1,000 the web process grew by 87 MB, by 250 by 19.
 */
const PERIODE = 250;
const LOT = 250;

type Travail = Extract<Ordre, { travail: unknown }>['travail'];

let travail: Travail | null = null;
let suite: (() => void) | null = null;
const morceaux: Uint8Array[] = [];

process.on('message', (ordre: Ordre) => {
	if ('travail' in ordre) travail = ordre.travail;
	else if ('morceau' in ordre) morceaux.push(ordre.morceau);
	else if ('suite' in ordre) suite?.();
	else if (travail) void entier().then((octets) => traiter(travail!, octets));
});
// Nobody waits for it any more.
process.once('disconnect', () => process.exit(0));

const entier = async () => Buffer.concat(await Promise.all(morceaux.map(morceauEntier)));

const dire = (mot: Dit) => void process.send?.(mot);

async function traiter({ nom, reglages, donnees }: Travail, octets: Uint8Array): Promise<void> {
	dire({ progres: { etape: 'lecture', faites: 0, total: 0, parSeconde: 0 } });
	const lu = await lireFichier(nom, octets, reglages);
	const total = lu.tables.reduce((n, { table }) => n + table.rangs.length, 0);
	const cog = readCog(fromRoot('data/cog'));
	const { anomalies, ecarts, ...suites } = importer(
		...([donnees, lu, cog, reglages.complet, compteur(total)] as const)
	);
	const comptes = comptesDe(anomalies, ecarts, suites.lues);
	dire({ progres: { etape: 'rangement', faites: total, total, parSeconde: 0 } });
	await envoyer(rangerAnomalies(anomalies), (texte) => ({ anomalies: texte }));
	await envoyer(rangerEcarts(ecarts), (texte) => ({ ecarts: texte }));
	dire({ fin: { vue: lu.vue, comptes, valide: suites.donnees !== null } });
	// The last word leaves first.
	await pause(10);
	process.disconnect();
}

/** Says how far it is, not at every row. */
function compteur(total: number) {
	const debut = performance.now();
	let dernier = { at: -PERIODE, etape: '' };
	return (etape: Progres['etape'], faites: number) => {
		const at = performance.now();
		if (at - dernier.at < PERIODE && etape === dernier.etape) return;
		dernier = { at, etape };
		const parSeconde = Math.round((faites * 1000) / Math.max(at - debut, 1));
		dire({ progres: { etape, faites, total, parSeconde } });
	};
}

/** Sends rows batch by batch: the next one waits until the one before is kept. */
async function envoyer(rangs: readonly unknown[], mot: (texte: string) => Dit): Promise<void> {
	for (let i = 0; i < rangs.length; i += LOT) {
		const gardes = new Promise<void>((then) => (suite = then));
		dire(mot(JSON.stringify(rangs.slice(i, i + LOT))));
		await gardes;
	}
}
