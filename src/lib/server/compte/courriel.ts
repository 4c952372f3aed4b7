import { BaseFermee } from '#lib/server/base/ouverture.ts';
import type { Motif } from './lien.ts';

type Env = Record<string, string | undefined>;

/** Milliseconds that a mail server has to answer each step. */
const PATIENCE = 10_000;

/** Tells whether this site sends mail: SMTP_URL says through which server, MAIL_FROM from whom. */
export function envoie({ SMTP_URL, MAIL_FROM }: Env): boolean {
	return Boolean(SMTP_URL && MAIL_FROM);
}

const OBJETS: Record<Motif, string> = {
	invitation: 'Votre invitation dans la salle d’équipe de Mitoyen',
	'mot-de-passe': 'Choisir un nouveau mot de passe pour Mitoyen'
};

const DEBUTS: Record<Motif, string> = {
	invitation:
		'Un compte vous est ouvert dans la salle d’équipe de Mitoyen. Choisissez votre mot de passe à cette adresse, dans les sept jours\u202f:',
	'mot-de-passe':
		'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte Mitoyen. Choisissez-le à cette adresse, dans l’heure\u202f:'
};

const FIN =
	'Si vous n’attendiez pas ce message, ne faites rien\u202f: personne n’entre sans ce lien, qui ne sert qu’une fois.';

/** Sends the link of an account to its address. Throws when it could not be handed over. */
export async function envoyerLien(
	env: Env,
	{ email, nom }: { email: string; nom: string },
	lien: string,
	motif: Motif
): Promise<void> {
	if (!envoie(env)) throw new BaseFermee('SMTP_URL et MAIL_FROM ne sont pas réglés.');
	const { createTransport } = await import('nodemailer');
	const transport = createTransport({
		url: env.SMTP_URL,
		...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE }
	});
	try {
		await transport.sendMail({
			from: env.MAIL_FROM,
			// As an object: no name can add another address.
			to: { name: nom, address: email },
			subject: OBJETS[motif],
			text: `Bonjour ${nom},\n\n${DEBUTS[motif]}\n\n${lien}\n\n${FIN}\n`,
			// Neither files nor addresses are ever read to write a message.
			...{ disableFileAccess: true, disableUrlAccess: true }
		});
	} finally {
		transport.close();
	}
}
