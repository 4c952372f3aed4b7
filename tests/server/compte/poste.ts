import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Recu = {
	de: string;
	a: string[];
	/** The headers of the message as it was sent, and its text. */
	tete: string;
	texte: string;
};

/** A real mail server on the loopback, which keeps what it is given. */
export type Poste = { url: string; recus: Recu[]; stop(): Promise<void> };

export async function startPoste(): Promise<Poste> {
	const recus: Recu[] = [];
	const server = new SMTPServer({
		...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'] },
		onData(stream, session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const { mailFrom, rcptTo } = session.envelope;
				const de = mailFrom === false ? '' : mailFrom.address;
				const message = decoder(Buffer.concat(parts).toString('latin1'));
				recus.push({ de, a: rcptTo.map(({ address }) => address), ...message });
				done();
			});
		}
	});
	await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
	const { port } = server.server.address() as AddressInfo;
	const stop = () => new Promise<void>((then) => server.close(() => then()));
	return { url: `smtp://127.0.0.1:${port}`, recus, stop };
}

// A text with accents goes as quoted-printable or base64, cut in lines.
function decoder(message: string): { tete: string; texte: string } {
	const cut = message.indexOf('\r\n\r\n');
	const [tete, corps] = [message.slice(0, cut), message.slice(cut + 4)];
	if (/^content-transfer-encoding: base64/im.test(tete)) {
		return { tete, texte: Buffer.from(corps, 'base64').toString('utf8') };
	}
	const octets = corps
		.replaceAll('=\r\n', '')
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return { tete, texte: Buffer.from(octets, 'latin1').toString('utf8') };
}
