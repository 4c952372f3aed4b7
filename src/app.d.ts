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
		}
	}
}

export {};
