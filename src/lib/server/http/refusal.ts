import type { IncomingHttpHeaders } from 'node:http';
import { estReserve } from './headers.ts';
import { pathOf } from './key.ts';
import { ownOrigin, type Policy } from './policy.ts';

/** Why a request goes no further, in French, with the remedy. */
export type Refusal = {
	status: number;
	code: string;
	titre: string;
	detail: string;
	headers?: Record<string, string>;
};

/** The longest address that a filter of the site can write is under 2,000 characters. */
export const LONGEST_URL = 4096;
/** A list of slides carries their titles and notes (ADRESSE_MAX of the page, and what edits it). */
const LONGEST_LIST = 8192;
/** Bytes that a form of this site sends; a file to import is as big as the import says, and its envelope. */
const LARGEST_BODY = 512 * 1024;
const LARGEST_FILE = 20_000_000 + 64 * 1024;
const IMPORTS = '/equipe/imports';
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const READING = ['GET', 'HEAD', 'OPTIONS'];

type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

function isWellFormed(path: string): boolean {
	try {
		const text = decodeURIComponent(path);
		// Control characters and backslashes never appear in our addresses, only in attacks on parsers.
		return ![...text].some((c) => c < ' ' || c === '\u007f' || c === '\\');
	} catch {
		return false;
	}
}

function refuseAddress(url: string): Refusal | null {
	const longest = url.startsWith('/presenter') ? LONGEST_LIST : LONGEST_URL;
	if (url.length > longest) {
		return {
			status: 414,
			code: 'adresse-trop-longue',
			titre: 'Adresse trop longue',
			detail: `Une adresse de ce site ne dépasse pas ${longest} caractères.`
		};
	}
	// A query may be any text; where it is asked of the database, all but the sign that none keeps.
	const path = pathOf(url);
	const tenable = isWellFormed(path) && !(estReserve(path) && url.includes('%00'));
	if (url.startsWith('/') && !url.startsWith('//') && tenable) return null;
	return {
		status: 400,
		code: 'adresse-illisible',
		titre: 'Adresse illisible',
		detail:
			'Cette adresse est mal écrite\u202f: vérifiez les signes «\u202f%\u202f» qu’elle contient.'
	};
}

function refuseHost(host: string | undefined, policy: Policy): Refusal | null {
	if (host && policy.accepts(host)) return null;
	return {
		status: 421,
		code: 'hote-inconnu',
		titre: 'Ce serveur ne répond pas pour ce nom',
		detail: policy.origin
			? `Ce site répond à l’adresse ${policy.origin}.`
			: 'Sans réglage, ce serveur ne répond qu’à localhost. Indiquez son adresse publique dans la variable ORIGIN.'
	};
}

/** What says nothing of its size is not waited for: browsers always say it. */
function refuseBody(url: string, headers: IncomingHttpHeaders): Refusal | null {
	const largest = pathOf(url) === IMPORTS ? LARGEST_FILE : LARGEST_BODY;
	const sans = headers['transfer-encoding'] !== undefined;
	if (!sans && Number(headers['content-length'] ?? 0) <= largest) return null;
	return {
		status: sans ? 411 : 413,
		code: sans ? 'taille-inconnue' : 'trop-gros',
		titre: sans ? 'Taille inconnue' : 'Envoi trop gros',
		detail: `Ce qui est envoyé à cette page ne dépasse pas ${largest > LARGEST_BODY ? '20\u202fMo' : '500\u202fko'}, et dit sa taille.`
	};
}

/** Checks method, host, origin, size and address, in this order; null when the request may go on. */
export function refuse({ method, url, headers }: Asked, policy: Policy): Refusal | null {
	if (!METHODS.includes(method)) {
		return {
			status: 405,
			code: 'methode-refusee',
			titre: 'Méthode refusée',
			detail: 'Ce site se lit avec GET ou HEAD.',
			headers: { allow: METHODS.join(', ') }
		};
	}
	const address = refuseAddress(url);
	if (address) return address;
	// A load balancer probes by IP address: the health answer says nothing about the host.
	if (pathOf(url) === '/sante' && READING.includes(method)) return null;
	const refused = refuseHost(headers.host, policy);
	if (refused || READING.includes(method)) return refused;
	if (headers.origin === ownOrigin(policy, headers.host ?? '')) return refuseBody(url, headers);
	return {
		status: 403,
		code: 'origine-refusee',
		titre: 'Demande refusée',
		detail: 'Cette demande ne vient pas d’une page de ce site.'
	};
}
