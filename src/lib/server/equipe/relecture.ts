import type { Base } from '#lib/server/base/base.ts';
import { ecartsDepuis } from '#lib/server/base/changement.ts';
import { lireEnsemble } from '#lib/server/base/lecture.ts';
import { type FicheChangement, listerChangements } from '#lib/server/base/reprise.ts';
import {
	ficheDe,
	lireVersion,
	preparerRetour,
	type VersionGardee
} from '#lib/server/base/retour.ts';
import { pointeur } from '#lib/server/base/schema-histoire.ts';
import { type Demande, type Fiche, preparer, RefusPublier } from '#lib/server/base/versions.ts';
import { releaseSchema } from '#lib/domain/release.ts';
import type { VersionLue } from '#lib/domain/version/comparaison.ts';
import type { Compilation } from '#lib/server/data/compilation.ts';
import type { Ecart } from '#lib/server/data/ecart.ts';
import { releaseLue } from '#lib/server/release.ts';
import type { Salle } from './salle.ts';

/** What is public, and what publishing would make of it. */
export type Relecture = {
	publique: Fiche;
	avant: VersionLue;
	/** Null: nothing would be published, for the reason of `refus`. */
	suivante: { numero: number; sha256: string; lue: VersionLue } | null;
	refus: { raison: RefusPublier['raison']; message: string } | null;
	/** The rows that differ from the public release; the changes that made them, the latest first. */
	ecarts: Ecart[];
	changements: FicheChangement[];
};

type Mots = Pick<Demande, 'date' | 'commentaire'>;

/** What publishing the draft now would make, under these words: `sha256` is what is reviewed. */
export function relire({ base, cog }: Salle, mots: Mots): Promise<Relecture> {
	// What is listed is what is hashed, whoever writes meanwhile.
	return lireEnsemble(base, async (tx) => {
		const gardee = await lirePublique(tx);
		const depuis = gardee.changement ?? 0;
		const ecarts = await ecartsDepuis(tx, depuis);
		const changements = await listerChangements(tx, depuis);
		const vue = { ...voir(gardee), ecarts, changements };
		if (ecarts.length === 0) return { ...vue, suivante: null, refus: rien(gardee.numero) };
		return essayer(vue, () => preparer(tx, cog, { auteur: '', ...mots }));
	});
}

/** What going back to release `numero` would make, as `relire` says it. */
export function relireRetour({ base, cog }: Salle, numero: number, mots: Mots): Promise<Relecture> {
	return lireEnsemble(base, async (tx) => {
		const gardee = await lirePublique(tx);
		const changements = await listerChangements(tx, gardee.changement ?? 0);
		const vue = { ...voir(gardee), ecarts: [] as Ecart[], changements };
		return essayer(vue, async () => {
			const { compilation, ecarts } = await preparerRetour(tx, cog, numero, mots);
			vue.ecarts = ecarts;
			return compilation;
		});
	});
}

type Vue = Omit<Relecture, 'suivante' | 'refus'>;

async function essayer(vue: Vue, faire: () => Promise<Compilation>): Promise<Relecture> {
	try {
		const { release, sha256 } = await faire();
		const lue = { release, index: releaseLue(release, sha256)?.index ?? null };
		return { ...vue, suivante: { numero: release.numero, sha256, lue }, refus: null };
	} catch (error) {
		if (!(error instanceof RefusPublier)) throw error;
		const { raison, message } = error;
		return { ...vue, suivante: null, refus: { raison, message } };
	}
}

const rien = (numero: number) => ({
	raison: 'rien' as const,
	message: `Rien n’a changé depuis la version ${numero}.`
});

const voir = (gardee: VersionGardee): Pick<Relecture, 'publique' | 'avant'> => ({
	publique: ficheDe(gardee),
	avant: lireContenu(gardee)
});

/** A release as it is kept, read and indexed. */
export function lireContenu({
	contenu,
	sha256
}: Pick<VersionGardee, 'contenu' | 'sha256'>): VersionLue {
	const release = releaseSchema.parse(JSON.parse(contenu));
	return { release, index: releaseLue(release, sha256)?.index ?? null };
}

async function lirePublique(base: Base): Promise<VersionGardee> {
	const [{ version } = { version: 0 }] = await base
		.select({ version: pointeur.version })
		.from(pointeur);
	const gardee = await lireVersion(base, version);
	if (!gardee) throw new Error('The database has no public release.');
	return gardee;
}
