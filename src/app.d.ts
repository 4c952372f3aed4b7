import type { Compte } from '#lib/server/compte/compte.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			code?: string;
			requestId?: string;
			/** Addresses that the visitor probably meant. */
			proches?: { href: string; nom: string }[];
		}
		interface Locals {
			requestId: string;
			/** Who asks, in the team's room; null: nobody signed in. */
			compte: Compte | null;
			/** Number of the session that the request bears, in the team's room. */
			session?: string;
			/** Set-Cookie headers that the answer takes along, written by the library of the accounts. */
			cookies: string[];
			/** The database has been away for some seconds: pages say it. */
			absente: boolean;
			/** Why the database could not answer a page of the team's room. */
			panne?: unknown;
		}
	}
}

export {};
