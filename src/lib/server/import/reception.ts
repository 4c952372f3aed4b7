import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { TAILLE } from './lecture.ts';
import { RefusImport } from './refus.ts';

const serrer = promisify(deflateRaw);
const desserrer = promisify(inflateRaw);

/** Bytes of a piece, before it is compressed: small enough that none is felt on its way. */
const MORCEAU = 256 * 1024;

/** A file that was received: its pieces, each compressed by itself. */
export type Recu = { sha256: string; taille: number; morceaux: Uint8Array[] };

/** Takes a file as it comes: its size, its hash, and its pieces, compressed. */
export class Reception {
	private readonly hash = createHash('sha256');
	private readonly morceaux: Uint8Array[] = [];
	private attente: Uint8Array[] = [];
	private enAttente = 0;
	taille = 0;

	/** Takes some bytes. Throws `RefusImport` (413) once there are more than a file may have. */
	readonly prendre = async (octets: Uint8Array): Promise<void> => {
		this.taille += octets.length;
		if (this.taille > TAILLE) {
			throw new RefusImport(413, 'Le fichier dépasse 20 Mo\u202f: découpez-le en plusieurs.');
		}
		this.hash.update(octets);
		this.attente.push(octets);
		this.enAttente += octets.length;
		if (this.enAttente >= MORCEAU) await this.ranger();
	};

	async finir(): Promise<Recu> {
		if (this.enAttente > 0) await this.ranger();
		return { sha256: this.hash.digest('hex'), taille: this.taille, morceaux: this.morceaux };
	}

	private async ranger(): Promise<void> {
		this.morceaux.push(await serrer(Buffer.concat(this.attente), { level: 1 }));
		this.attente = [];
		this.enAttente = 0;
	}
}

/** The bytes of a piece, as they were received. */
export const morceauEntier = (octets: Uint8Array): Promise<Buffer> =>
	desserrer(octets, { maxOutputLength: TAILLE });

/** A file that is in memory already, as if it were received. */
export async function recevoirTout(octets: Uint8Array): Promise<Recu> {
	const reception = new Reception();
	for (let at = 0; at < octets.length; at += MORCEAU) {
		await reception.prendre(octets.subarray(at, at + MORCEAU));
	}
	return reception.finir();
}
