import { desc, eq, getTableColumns, max } from 'drizzle-orm';
import type { Cog } from '#lib/domain/cog.ts';
import { type Compilation, compileRelease } from '#lib/server/data/compilation.ts';
import type { Anomalie } from '#lib/server/data/anomalie.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import type { Base } from './base.ts';
import { readBrouillon, writeEcarts } from './brouillon.ts';
import { attendreSonTour, type Auteur, defaire } from './changement.ts';
import { changements, journal, pointeur, versions } from './schema-histoire.ts';
import { ecarts, vide } from '#lib/server/data/ecart.ts';
import { isValide } from '#lib/server/data/rapport.ts';

/** A release without its content. */
export type Fiche = Omit<typeof versions.$inferSelect, 'contenu'>;

/** Why nothing is published, in French with its remedy. */
export class RefusPublier extends Error {
	override name = 'RefusPublier';

	constructor(
		message: string,
		/** `perime`: the draft is not what was reviewed; `rien`: it is what is public already. */
		readonly raison: 'perime' | 'rien' | 'erreurs' | 'inconnue' = 'erreurs'
	) {
		super(message);
	}
}

/** A publication: by whom, with which words, dated (ISO) by its caller. */
export type Demande = Auteur & {
	date: string;
	/** SHA-256 of what was reviewed: anything else is refused. */
	attendu?: string;
};

/**
 * Fills an empty database with the facts of data/ and publishes them under their own number and
 * date: the hash is that of the same facts compiled from the files. Does nothing when it holds a
 * release. Two processes may do it together: one does.
 */
export async function semer(base: Base, donnees: Donnees, cog: Cog): Promise<boolean> {
	return base.transaction(async (tx) => {
		await tx.execute(`lock table versions in share row exclusive mode`);
		const [known] = await tx.select({ numero: versions.numero }).from(versions).limit(1);
		if (known) return false;
		await writeEcarts(tx, ecarts(vide(), donnees));
		const compilation = compileRelease(donnees, cog);
		await inserer(tx, compilation, { auteur: 'data/', parent: null, changement: null });
		await tx.insert(pointeur).values({ version: compilation.release.numero, tour: 1 });
		return true;
	});
}

/** What publishing the draft now would make: `sha256` is what to review. */
export async function preparer(base: Base, cog: Cog, demande: Demande): Promise<Compilation> {
	return preparerFaits(base, cog, await readBrouillon(base), demande);
}

/** What publishing these facts as the next release would make. Throws `RefusPublier`. */
export async function preparerFaits(
	base: Base,
	cog: Cog,
	donnees: Donnees,
	demande: Pick<Demande, 'date' | 'commentaire'>
): Promise<Compilation> {
	const [last] = await base.select({ numero: max(versions.numero) }).from(versions);
	const { date, commentaire } = demande;
	const version = { numero: (last?.numero ?? 0) + 1, date, commentaire };
	const complete = { ...donnees, version };
	const fautes = checkDonnees(complete, cog);
	if (!isValide(fautes)) {
		throw new RefusPublier(direErreurs(fautes));
	}
	return compileRelease(complete, cog);
}

// Warnings and remarks forbid nothing, and are said elsewhere.
function direErreurs(fautes: readonly Anomalie[]): string {
	const erreurs = fautes.filter(({ niveau }) => niveau === 'erreur');
	const combien =
		erreurs.length === 1 ? 'une erreur' : `${erreurs.length} erreurs\u202f; la première`;
	return `Le brouillon a ${combien}\u202f: ${erreurs[0]!.message} Ouvrez la fiche et corrigez, ou reprenez le changement.`;
}

/** Compiles the draft into the next release and makes it public, in one transaction. */
export async function publier(base: Base, cog: Cog, demande: Demande): Promise<Compilation> {
	return base.transaction(async (tx) => {
		await attendreSonTour(tx);
		return publierIci(tx, cog, demande, 'publier');
	});
}

/** Makes the facts of an earlier release public again, as a new one; the draft goes back with them. */
export async function revenir(
	base: Base,
	cog: Cog,
	numero: number,
	demande: Demande
): Promise<Compilation> {
	return base.transaction(async (tx) => {
		await attendreSonTour(tx);
		const [wanted] = await tx.select().from(versions).where(eq(versions.numero, numero));
		if (!wanted) throw new RefusPublier(`Il n’y a pas de version ${numero}.`, 'inconnue');
		if (!(await defaire(tx, wanted.changement ?? 0, demande))) {
			throw new RefusPublier(`Les faits sont déjà ceux de la version ${numero}.`, 'rien');
		}
		return publierIci(tx, cog, demande, 'revenir');
	});
}

async function publierIci(
	tx: Base,
	cog: Cog,
	demande: Demande,
	action: 'publier' | 'revenir'
): Promise<Compilation> {
	const [actuel] = await tx
		.select({ numero: pointeur.version, tour: pointeur.tour, changement: versions.changement })
		.from(pointeur)
		.innerJoin(versions, eq(versions.numero, pointeur.version));
	if (!actuel) throw new RefusPublier('La base est vide. Remède\u202f: npm run db:etat.');
	const [dernier] = await tx.select({ id: max(changements.id) }).from(changements);
	const changement = dernier?.id ?? null;
	if (changement === actuel.changement) {
		throw new RefusPublier(`Rien n’a changé depuis la version ${actuel.numero}.`, 'rien');
	}
	const compilation = await preparer(tx, cog, demande);
	const { sha256, release } = compilation;
	if (demande.attendu && demande.attendu !== sha256) {
		throw new RefusPublier(
			'Le brouillon a changé depuis sa relecture. Relisez-le avant de publier.',
			'perime'
		);
	}
	const { auteur } = demande;
	await inserer(tx, compilation, { auteur, parent: actuel.numero, changement });
	await tx.update(pointeur).set({ version: release.numero, tour: actuel.tour + 1 });
	await tx.insert(journal).values({ auteur, action, detail: { version: release.numero, sha256 } });
	return compilation;
}

type Origine = { auteur: string; parent: number | null; changement: number | null };

async function inserer(tx: Base, { release, json, sha256 }: Compilation, origine: Origine) {
	const { numero, date, commentaire } = release;
	await tx
		.insert(versions)
		.values({ numero, sha256, contenu: json, date, commentaire, ...origine });
}

const COLONNES = getTableColumns(versions);

/** Every release, the latest first. */
export async function listerVersions(base: Base): Promise<Fiche[]> {
	// Half a megabyte each, that nobody reads here.
	const sansContenu = ({ contenu: _, ...colonnes }: typeof COLONNES) => colonnes;
	return base.select(sansContenu(COLONNES)).from(versions).orderBy(desc(versions.numero));
}
