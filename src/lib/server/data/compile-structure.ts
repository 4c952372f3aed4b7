import { CONFIANCES } from '#lib/domain/preuve.ts';
import type { Preuve } from '#lib/domain/preuve.ts';
import type { Structure } from '#lib/domain/structure.ts';
import { groupBy } from './groupe.ts';
import type { Lecteur } from './lecteur.ts';
import { CHAMPS, libre } from './ligne-structure.ts';
import type { Champ, LigneStructure } from './ligne-structure.ts';
import { byKey } from './ordre.ts';

type Fait<T> = { valeur: T } & Preuve;

/**
 * The structure that its rows describe. For a field with several rows: the highest confidence
 * wins, then the latest date; rows with the same value add their sources; the others are kept in
 * `faits`. Throws when a mandatory field is missing: run the checks first.
 */
export function compileStructure(slug: string, lignes: LigneStructure[]): Structure {
	const parChamp = groupBy(lignes, ({ champ }) => champ);
	const faits = new Map([...parChamp].map(([champ, siennes]) => [champ, mergeSameValue(siennes)]));
	return {
		slug,
		nom: exiger(slug, faits, 'nom'),
		sigle: lire(faits, 'sigle'),
		famille: exiger(slug, faits, 'famille'),
		roles: exiger(slug, faits, 'roles'),
		statutJuridique: lire(faits, 'statutJuridique'),
		siren: lire(faits, 'siren'),
		anneeCreation: lire(faits, 'anneeCreation'),
		site: lire(faits, 'site'),
		adhesion: exiger(slug, faits, 'adhesionDeclic'),
		nombreAdherents: lire(faits, 'nombreAdherents'),
		effectif: lire(faits, 'effectif'),
		faits: [...faits].flatMap(([champ, siens]) => resteA(champ, siens)).sort(byKey(cleDeFait))
	};
}

type Faits = ReadonlyMap<string, Fait<string>[]>;
type Valeur<C extends Champ> = ReturnType<(typeof CHAMPS)[C]>;

function lire<C extends Champ>(faits: Faits, champ: C): Fait<Valeur<C>> | null {
	const premier = faits.get(champ)?.[0];
	const lecteur = CHAMPS[champ] as Lecteur<Valeur<C>>;
	return premier ? { ...premier, valeur: lecteur(premier.valeur) } : null;
}

function exiger<C extends Champ>(slug: string, faits: Faits, champ: C): Fait<Valeur<C>> {
	const fait = lire(faits, champ);
	if (fait === null) throw new Error(`La structure ${slug} n’a pas de ${champ}.`);
	return fait;
}

/** What a field leaves to `faits`: all of a free fact, all but the winner of a known field. */
function resteA(champ: string, siens: Fait<string>[]): Structure['faits'] {
	const nom = libre(champ);
	const restants = nom === null ? siens.slice(1) : siens;
	return restants.map((fait) => ({ champ: nom ?? champ, ...fait }));
}

function cleDeFait(fait: Structure['faits'][number]): string[] {
	return [fait.champ, ...rangDeFait(fait)];
}

/** One fact per value, best evidence first; equal values bring their sources and notes together. */
function mergeSameValue(lignes: LigneStructure[]): Fait<string>[] {
	const triees = [...lignes].sort(byKey(rangDeFait));
	return [...groupBy(triees, ({ valeur }) => valeur).values()].map((memes) => {
		const [{ valeur, date, confiance }] = memes as [LigneStructure];
		const notes = [...new Set(memes.map(({ note }) => note).filter((note) => note !== null))];
		const sources = [...new Set(memes.flatMap((ligne) => ligne.sources))];
		return { valeur, sources, date, confiance, note: notes.join(' ') || null };
	});
}

/** Sort key: confidence from high to low, then date from late to early, unknown last, then value. */
export function rangDeFait({ confiance, date, valeur }: Fait<string>): string[] {
	const recul = [...(date ?? '')].map((signe) => String.fromCharCode(0xffff - signe.charCodeAt(0)));
	return [String(CONFIANCES.indexOf(confiance)), recul.join('') + '\uffff', valeur];
}
