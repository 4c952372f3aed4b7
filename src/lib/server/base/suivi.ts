import { createHash } from 'node:crypto';
import postgres from 'postgres';
import { releaseSchema } from '#lib/domain/release.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { logError } from '#lib/server/journal.ts';
import { estPerdue } from './garde-sql.ts';

/** Milliseconds between two questions, when nothing is announced; and what one may last. */
const PERIODE = 2000;
const DELAI = 2500;

/** Questions in a row without an answer after which the database is said to be away. */
const ABSENCES = 2;

export type SuiviBase = { arreter(): Promise<void> };

/** Who is told of what is followed. */
export type Ecoute = {
	/** A new release is on the disk. */
	publiee: () => void;
	/** The database went away (true), or is there again; one that was never filled is there. */
	absente?: (absente: boolean) => void;
};

/**
 * Follows the public release of a database: listens to its announcements, and asks every two seconds
 * for what it missed. Each new release is checked, kept in `dossier`, then said to `ecoute`. While the
 * database is away, nothing changes: the last one goes on being served.
 */
export function suivreBase(url: string, dossier: string, ecoute: Ecoute): SuiviBase {
	const client = postgres(url, {
		...{ max: 1, connect_timeout: 2, backoff: () => 1, max_lifetime: 1800, fetch_types: false },
		onnotice: () => {},
		connection: { application_name: 'mitoyen-suivi', statement_timeout: 2000 }
	});
	const suiveur = new Suiveur(client, dossier, ecoute);
	suiveur.loop();
	// The last one runs each time that the announcements are heard again.
	client.listen('mitoyen_version', suiveur.regarder, suiveur.regarder).catch(() => {});
	return { arreter: () => suiveur.arreter() };
}

class Absente extends Error {}

class Suiveur {
	private actuelle = '';
	private enCours: Promise<void> | null = null;
	private encore = false;
	private timer: NodeJS.Timeout | undefined;
	private arrete = false;
	/** Questions in a row without an answer; and whether an error of any kind was said. */
	private absences = 0;
	private dite = false;

	constructor(
		private readonly client: postgres.Sql,
		private readonly dossier: string,
		private readonly ecoute: Ecoute
	) {}

	/** One question at a time; one asked meanwhile is asked again, never lost. */
	readonly regarder = (): Promise<void> => {
		if (this.enCours) {
			this.encore = true;
			return this.enCours;
		}
		this.enCours = this.demander().finally(() => {
			this.enCours = null;
			if (!this.encore || this.arrete) return;
			this.encore = false;
			void this.regarder();
		});
		return this.enCours;
	};

	loop() {
		void this.regarder().then(() => {
			if (this.arrete) return;
			this.timer = setTimeout(() => this.loop(), PERIODE);
			this.timer.unref();
		});
	}

	async arreter() {
		this.arrete = true;
		clearTimeout(this.timer);
		// A connection that never came would keep its last question for ever.
		await this.client.end({ timeout: 1 });
	}

	private async demander(): Promise<void> {
		try {
			const rows = await this.avant(
				this.client<{ sha256: string; contenu: string }[]>`
					select sha256, contenu from versions join pointeur on version = numero
					where sha256 <> ${this.actuelle}`
			);
			this.compter(0);
			if (rows[0]) this.garder(rows[0]);
			this.dite = false;
		} catch (error) {
			// Said once: the database is away for a while, was never filled, or the disk is full.
			if (!this.dite) logError(error, { requestId: 'suivi', url: 'base', status: 503 });
			this.dite = true;
			if (error instanceof Absente || estPerdue(error)) this.compter(this.absences + 1);
		}
	}

	// One question that is late on a busy machine is no absence.
	private compter(absences: number) {
		const [before, now] = [this.absences >= ABSENCES, absences >= ABSENCES];
		this.absences = absences;
		if (before !== now && !this.arrete) this.ecoute.absente?.(now);
	}

	private async avant<T>(question: PromiseLike<T> & { cancel(): void }): Promise<T> {
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				question.cancel();
				reject(new Absente('The database took too long to answer.'));
			}, DELAI);
		});
		try {
			return await Promise.race([question, late]);
		} finally {
			clearTimeout(timer);
		}
	}

	private garder({ sha256, contenu }: { sha256: string; contenu: string }) {
		const found = createHash('sha256').update(contenu).digest('hex');
		if (found !== sha256) throw new Error(`release ${sha256} has other bytes (${found})`);
		const release = releaseSchema.parse(JSON.parse(contenu));
		writeRelease(this.dossier, { release, json: contenu, sha256 });
		this.actuelle = sha256;
		this.ecoute.publiee();
	}
}
