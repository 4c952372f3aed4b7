import type { ChildProcess } from 'node:child_process';
import { asc, eq, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { codesDe, estPerdue } from '#lib/server/base/garde-sql.ts';
import { importMorceaux, imports } from '#lib/server/base/schema-imports.ts';
import type { Anomalie } from '#lib/server/data/anomalie.ts';
import { logError } from '#lib/server/journal.ts';
import { comptesDe, rangerAnomalies } from './bilan.ts';
import { embaucher } from './embauche.ts';
import { messageRefus } from './messages.ts';
import type { Dit, Ordre, Progres } from './propos.ts';
import { type Reglages, reglagesSchema } from './reglages.ts';
import {
	battre,
	commencer,
	conclure,
	garderAnomalies,
	garderEcarts,
	oublier,
	type Tour
} from './tour.ts';

/** Milliseconds between two signs of life, and what the whole reading may last. */
const BATTEMENT = 700;
const DELAI = 180_000;

/**
 * Reads a file that was given and compares it with the draft, in a process of its own (`engager` gives
 * it). `fin` is the end of the work: it never rejects, what went wrong is in the import. `reglages`:
 * what a person says of the reading. Throws `RefusImport` when the file is already being read, or its
 * import is closed.
 */
export async function lancer(
	base: Base,
	id: number,
	{ reglages, engager = embaucher }: { reglages?: Reglages; engager?: () => ChildProcess } = {}
): Promise<{ fin: Promise<void> }> {
	const tour = await commencer(base, id, reglages);
	return { fin: new Marche(base, tour, engager()).faire() };
}

class Marche {
	private progres: Progres | null = null;
	private conclu = false;
	/** One thing after the other: batches are kept in their order. */
	private suite: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly base: Base,
		private readonly tour: Tour,
		private readonly child: ChildProcess
	) {}

	async faire(): Promise<void> {
		const { child } = this;
		const parti = new Promise<void>((then) => child.once('exit', () => then()));
		const rythme = setInterval(() => this.apres(() => this.battre()), BATTEMENT);
		const alarme = setTimeout(() => child.kill('SIGKILL'), DELAI);
		child.on('message', (mot: Dit) => this.entendre(mot));
		child.on('error', (error) => this.apres(() => Promise.reject(error)));
		this.apres(() => this.confier());
		await parti;
		clearInterval(rythme);
		clearTimeout(alarme);
		this.apres(() => this.interrompre());
		await this.suite;
	}

	/** The file goes piece by piece: this process never holds it whole. */
	private async confier(): Promise<void> {
		const { base, tour } = this;
		const [fiche] = await base.select().from(imports).where(eq(imports.id, tour.id));
		const reglages = reglagesSchema.parse(fiche!.reglages);
		const donnees = await readBrouillon(base);
		await this.envoyer({ travail: { nom: fiche!.nom, reglages, donnees } });
		const rangs = await base
			.select({ rang: importMorceaux.rang })
			.from(importMorceaux)
			.where(eq(importMorceaux.import, tour.id))
			.orderBy(asc(importMorceaux.rang));
		for (const { rang } of rangs) {
			const [row] = await base
				.select({ octets: importMorceaux.octets })
				.from(importMorceaux)
				.where(sql`${importMorceaux.import} = ${tour.id} and ${importMorceaux.rang} = ${rang}`);
			await this.envoyer({ morceau: row!.octets });
		}
		await this.envoyer({ lire: true });
	}

	/** A process that is there no more hears nothing: its end says what is to be said. */
	private envoyer(ordre: Ordre): Promise<void> {
		return new Promise((then) => this.child.send(ordre, () => then()));
	}

	private entendre(mot: Dit): void {
		if ('progres' in mot) this.progres = mot.progres;
		else this.apres(() => this.garder(mot));
	}

	private async garder(mot: Exclude<Dit, { progres: unknown }>): Promise<void> {
		if ('fin' in mot) {
			await conclure(this.base, this.tour, mot.fin);
			this.conclu = true;
			return;
		}
		const garde =
			'anomalies' in mot
				? await garderAnomalies(this.base, this.tour, mot.anomalies)
				: await garderEcarts(this.base, this.tour, mot.ecarts);
		if (garde) await this.envoyer({ suite: true });
		else this.child.kill('SIGKILL');
	}

	private async battre(): Promise<void> {
		if (this.conclu || (await battre(this.base, this.tour, this.progres))) return;
		this.child.kill('SIGKILL');
	}

	/** The process went without its last word: stopped by a person, or dead of what it read. */
	private async interrompre(): Promise<void> {
		if (this.conclu || !(await battre(this.base, this.tour, null))) return;
		await this.refuser(messageRefus('', { code: 'lecture-interrompue' }));
	}

	/** Ends the reading with one line, in the place of what was kept of its report. */
	private async refuser(faute: Anomalie): Promise<void> {
		if (!(await oublier(this.base, this.tour))) return;
		await garderAnomalies(this.base, this.tour, JSON.stringify(rangerAnomalies([faute])));
		const vue = { encodage: null, separateur: null, tables: [] };
		await conclure(this.base, this.tour, {
			vue,
			comptes: comptesDe([faute], [], {}),
			valide: false
		});
	}

	/** After what is being done. A fault ends the work. */
	private apres(work: () => Promise<void>): void {
		this.suite = this.suite.then(work).catch((error: unknown) => this.dire(error));
	}

	/** When the database went away, the reading can begin again; any other fault is said of the file. */
	private async dire(error: unknown): Promise<void> {
		logError(error, { requestId: 'import', url: `import ${this.tour.id}`, status: 500 });
		this.child.kill('SIGKILL');
		if (this.conclu) return;
		this.conclu = true;
		if (!estPerdue(error)) await this.refuser(fauteDe(error)).catch(() => {});
	}
}

/** What the database does not take (SQLSTATE 22) is in the file; of the rest, nothing is known. */
function fauteDe(error: unknown): Anomalie {
	const refuse = codesDe(error).some((code) => /^22[0-9A-Z]{3}$/.test(code));
	return messageRefus('', { code: refuse ? 'caractere-invalide' : 'lecture-interrompue' });
}
