import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { codesDe } from './garde-sql.ts';
import { BaseFermee } from './ouverture.ts';

// Lines of text, compressed. First `{"mitoyen":2}`, then the rows, one a line, then the SHA-256 of the
// rows (with the line feeds between them) and their number: they are known once all was written. The
// first format, which is read too, had both in its first line.

const FORMAT = 2;

/** Characters of one line that no table of ours can make. */
const LIGNE_MAX = 2 ** 28;

/** What a saved file says of its rows. */
type Sceau = { sha256: string; lignes: number };

/** Hashes rows one by one, as if they were one text. */
class Compte {
	private readonly hash = createHash('sha256');
	lignes = 0;

	ajouter(ligne: string) {
		this.hash.update(this.lignes === 0 ? ligne : `\n${ligne}`);
		this.lignes += 1;
	}

	sceau(): Sceau {
		return { sha256: this.hash.digest('hex'), lignes: this.lignes };
	}
}

/**
 * Writes rows, each one line of JSON, in a new file that only its owner reads. Gives its size in bytes.
 * Throws when the file is there already; one that could not be written whole is removed.
 */
export async function ecrireLignes(chemin: string, lignes: AsyncIterable<string>): Promise<number> {
	const file = await open(chemin, 'wx', 0o600);
	try {
		const sortie = file.createWriteStream();
		await pipeline(sceller(lignes), createGzip(), sortie);
		return sortie.bytesWritten;
	} catch (error) {
		await rm(chemin, { force: true });
		throw error;
	}
}

async function* sceller(lignes: AsyncIterable<string>): AsyncGenerator<string> {
	const compte = new Compte();
	yield `${JSON.stringify({ mitoyen: FORMAT })}\n`;
	for await (const ligne of lignes) {
		compte.ajouter(ligne);
		yield `${ligne}\n`;
	}
	yield `${JSON.stringify(compte.sceau())}\n`;
}

/**
 * The rows of a saved file, one line of JSON each; what it says of them is known true once the last one
 * was read. Throws `BaseFermee` when it is altered, cut, or no such file.
 */
export async function* lireLignes(chemin: string): AsyncGenerator<string> {
	const compte = new Compte();
	let sceau: Partial<Sceau> | null = null;
	let tete = true;
	for await (const ligne of textes(chemin)) {
		if (tete) sceau = lireTete(ligne);
		// The seal: after it, nothing.
		else if (ligne.startsWith('{') && !sceau) sceau = objet(ligne) as Partial<Sceau>;
		else {
			compte.ajouter(ligne);
			yield ligne;
		}
		tete = false;
	}
	const { sha256, lignes } = compte.sceau();
	if (sceau?.sha256 !== sha256 || sceau.lignes !== lignes) throw alteree();
}

function lireTete(ligne: string): Partial<Sceau> | null {
	const { mitoyen, ...sceau } = objet(ligne);
	if (mitoyen === FORMAT) return null;
	if (mitoyen === 1) return sceau;
	if (typeof mitoyen !== 'number') throw alteree();
	throw new BaseFermee(
		`Cette sauvegarde est du format ${mitoyen}, que ce programme ne lit pas\u202f: mettez-le à jour.`
	);
}

function objet(ligne: string): Record<string, unknown> {
	try {
		return JSON.parse(ligne) as Record<string, unknown>;
	} catch {
		throw alteree();
	}
}

/** The lines of a compressed file, without their line feeds. */
async function* textes(chemin: string): AsyncGenerator<string> {
	const clair = createGunzip();
	// What goes wrong there ends the loop below.
	pipeline(createReadStream(chemin), clair).catch(() => {});
	const decoder = new StringDecoder('utf8');
	let reste = '';
	try {
		for await (const bytes of clair) {
			const lignes = (reste + decoder.write(bytes as Buffer)).split('\n');
			reste = lignes.pop()!;
			if (reste.length > LIGNE_MAX) throw alteree();
			yield* lignes;
		}
	} catch (error) {
		const compression = codesDe(error).some((code) => code.startsWith('Z_'));
		throw compression ? alteree() : error;
	}
	if (reste) yield reste;
}

const alteree = () =>
	new BaseFermee('Ce fichier n’est pas une sauvegarde de Mitoyen, ou il est incomplet ou altéré.');
