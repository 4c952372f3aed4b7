import { lireGeste, type Geste } from '#lib/view/presentation/geste.ts';
import { lireRetrait, type Retrait } from '#lib/view/presentation/retrait.ts';

/** What a form of the list sends besides the list. */
const SIENS = ['geste', 'ajout', 'retiree'];

/** A form of the list: the list as a query, and what its buttons ask. */
export type Formulaire = {
	liste: URLSearchParams;
	/** The text of a file that was chosen; null: none was. */
	fichier: string | null;
	/** An address that was pasted; empty: none was. */
	ajout: string;
	geste: Geste | 'remettre' | null;
	/** The slide that was taken away last. */
	retiree: Retrait | null;
};

/** Reads a form. Fields that are empty say nothing; what is no form is an empty one. */
export async function formulaire(request: Request): Promise<Formulaire> {
	const data = await donneesDe(request);
	const texte = (champ: string) => {
		const valeur = data.get(champ);
		return typeof valeur === 'string' ? valeur : '';
	};
	const chosen = data.get('fichier');
	const fichier = chosen instanceof File && chosen.name !== '' ? await chosen.text() : null;
	const liste = new URLSearchParams();
	for (const [champ, valeur] of data) {
		if (typeof valeur === 'string' && valeur !== '' && !SIENS.includes(champ)) {
			liste.append(champ, valeur);
		}
	}
	const asked = texte('geste');
	const geste = asked === 'remettre' ? asked : lireGeste(asked);
	const retiree = lireRetrait(texte('retiree'));
	return { liste, fichier, ajout: texte('ajout').trim(), geste, retiree };
}

async function donneesDe(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (error) {
		// A body that is too large says so by its status.
		if (error instanceof Error && 'status' in error) throw error;
		return new FormData();
	}
}
