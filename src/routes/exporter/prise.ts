/** Why a file did not come, in words that a visitor reads. */
export class Refus extends Error {}

/** Takes a file of the site. Throws a `Refus` that says what happened and what to do. */
export async function prendre(adresse: string): Promise<Blob> {
	const response = await fetch(adresse).catch(() => {
		throw new Refus('Le fichier n’est pas arrivé. Vérifiez votre connexion, puis réessayez.');
	});
	if (response.ok) return response.blob();
	const problem: unknown = await response.json().catch(() => null);
	const detail = (problem as { detail?: unknown } | null)?.detail;
	throw new Refus(typeof detail === 'string' ? detail : 'Le fichier n’a pas pu être préparé.');
}

/** Hands a file to the visitor under a name. */
export function remettre(fichier: Blob, nom: string): void {
	const href = URL.createObjectURL(fichier);
	const link = Object.assign(document.createElement('a'), { href, download: nom });
	link.click();
	// Browsers read the address after the click has been told to everyone.
	setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Puts a picture where the next paste takes it. Throws a `Refus` where browsers do not allow it. */
export async function copierImage(adresse: string): Promise<void> {
	const pressePapiers = navigator.clipboard as Clipboard | undefined;
	if (!pressePapiers || typeof ClipboardItem === 'undefined') throw new Refus(INCAPABLE);
	const image = prendre(adresse);
	// Given as a promise, for browsers that only copy while the click is being answered.
	await pressePapiers.write([new ClipboardItem({ 'image/png': image })]).catch(async () => {
		await image;
		throw new Refus(INCAPABLE);
	});
}

const INCAPABLE = 'Votre navigateur ne copie pas les images\u202f: téléchargez le fichier.';

/** What to say of an error; what is not a refusal is no fault of the visitor. */
export const motsDe = (error: unknown): string =>
	error instanceof Refus ? error.message : 'Le fichier n’a pas pu être préparé.';
