/** A field of a form that is being received; `fichier`: the name of its file, null for a text. */
export type Champ = { nom: string; fichier: string | null };

/** Takes the bytes of a field as they come; the next ones wait until it is done. */
export type Prise = (octets: Uint8Array) => Promise<void> | void;

/** What was sent is no form: `message` says so in French. */
export class EnvoiIllisible extends Error {
	override name = 'EnvoiIllisible';
}

/** Bytes that the head of a field may have. */
const TETE = 8192;
const FIN_TETE = Buffer.from('\r\n\r\n');

/**
 * Receives a form with files piece by piece: `ouvrir` says what takes each field. A form is never held
 * whole, where `request.formData()` holds it three times. Throws `EnvoiIllisible` when it is none, or
 * when it stops before its end.
 */
export async function recevoir(request: Request, ouvrir: (champ: Champ) => Prise): Promise<void> {
	const type = request.headers.get('content-type') ?? '';
	const [, entre, nu] =
		/^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
	const borne = entre ?? nu;
	if (!borne || !request.body) throw illisible();
	const lecture = new Lecture(Buffer.from(`\r\n--${borne}`), ouvrir);
	for await (const octets of request.body as unknown as AsyncIterable<Uint8Array>) {
		await lecture.lire(Buffer.from(octets.buffer, octets.byteOffset, octets.length));
	}
	if (!lecture.finie) throw illisible();
}

const illisible = () =>
	new EnvoiIllisible('L’envoi est incomplet ou illisible\u202f: recommencez depuis la page.');

class Lecture {
	finie = false;
	/** What may be the beginning of a bound, or of a head. The first bound has no line before it. */
	private reste: Buffer = Buffer.from('\r\n');
	/** Null: between a bound and the end of the head after it. */
	private prise: Prise | null = () => {};

	constructor(
		private readonly borne: Buffer,
		private readonly ouvrir: (champ: Champ) => Prise
	) {}

	async lire(octets: Buffer): Promise<void> {
		this.reste = this.reste.length > 0 ? Buffer.concat([this.reste, octets]) : octets;
		while (!this.finie && (this.prise ? await this.corps(this.prise) : this.tete()));
	}

	/** Gives the bytes of a field; true when its bound was found. */
	private async corps(prise: Prise): Promise<boolean> {
		const { reste, borne } = this;
		const at = reste.indexOf(borne);
		const end = at < 0 ? Math.max(0, reste.length - borne.length + 1) : at;
		if (end > 0) await prise(reste.subarray(0, end));
		this.reste = reste.subarray(at < 0 ? end : at + borne.length);
		if (at >= 0) this.prise = null;
		return at >= 0;
	}

	/** Reads the head after a bound; true when it is whole. */
	private tete(): boolean {
		const { reste } = this;
		if (reste.subarray(0, 2).toString('latin1') === '--') {
			this.finie = true;
			return true;
		}
		const at = reste.indexOf(FIN_TETE);
		if (at > TETE || (at < 0 && reste.length > TETE)) throw illisible();
		if (at < 0) return false;
		const head = reste.subarray(0, at).toString('utf8');
		const [, nom] = /\bname="([^"\r\n]*)"/.exec(head) ?? [];
		if (nom === undefined) throw illisible();
		const [, fichier] = /\bfilename="([^"\r\n]*)"/.exec(head) ?? [];
		this.prise = this.ouvrir({ nom, fichier: fichier?.replaceAll('%22', '"') ?? null });
		this.reste = reste.subarray(at + FIN_TETE.length);
		return true;
	}
}
