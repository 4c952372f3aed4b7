import { EnvoiIllisible, recevoir } from '#lib/server/http/multipart.ts';
import { type Recu, Reception } from './reception.ts';
import { RefusImport } from './refus.ts';

/** Under which name cells that were pasted are kept. */
const COLLAGE = 'collage.csv';

/**
 * Receives the form by which a file is given: the one that was chosen or dropped, else the cells that
 * were pasted. Throws `RefusImport` when it is too big or cut.
 */
export async function recevoirEnvoi(request: Request): Promise<{ nom: string; recu: Recu }> {
	const fichier = new Reception();
	const collage = new Reception();
	let nom = '';
	try {
		await recevoir(request, (champ) => {
			if (champ.nom === 'collage') return debutPlein(collage);
			if (champ.nom !== 'fichier') return () => {};
			nom = champ.fichier ?? '';
			return fichier.prendre;
		});
	} catch (error) {
		if (error instanceof EnvoiIllisible) throw new RefusImport(400, error.message);
		throw error;
	}
	if (fichier.taille > 0) return { nom, recu: await fichier.finir() };
	return { nom: COLLAGE, recu: await collage.finir() };
}

/** Empty lines above the titles are no titles. */
function debutPlein(collage: Reception) {
	return async (octets: Uint8Array): Promise<void> => {
		const from = collage.taille > 0 ? 0 : octets.findIndex((one) => one !== 10 && one !== 13);
		if (from >= 0) await collage.prendre(octets.subarray(from));
	};
}
