import type { DoubleRenvois } from '#lib/domain/reseau/renvois.ts';
import { PROPOSE } from '#lib/domain/reseau/selection.ts';

/**
 * 1 for each atom that a proposing structure serves. Walks the relation from its cheaper side:
 * from the structures when few propose, else from the atoms, where the first one found is enough.
 */
export function servedAtomes({ aller, retour }: DoubleRenvois, selection: Uint8Array): Uint8Array {
	const served = new Uint8Array(aller.bornes.length - 1);
	let proposing = 0;
	let references = 0;
	for (let s = 0; s < selection.length; s++) {
		if (selection[s] !== PROPOSE) continue;
		proposing++;
		references += retour.bornes[s + 1]! - retour.bornes[s]!;
	}
	const expected = (served.length * selection.length) / proposing;
	if (references < expected) markFromStructures(retour, selection, served);
	else markFromAtomes(aller, selection, served);
	return served;
}

function markFromStructures(
	{ bornes, valeurs }: DoubleRenvois['retour'],
	selection: Uint8Array,
	served: Uint8Array
) {
	for (let s = 0; s < selection.length; s++) {
		if (selection[s] !== PROPOSE) continue;
		for (let k = bornes[s]!; k < bornes[s + 1]!; k++) served[valeurs[k]!] = 1;
	}
}

function markFromAtomes(
	{ bornes, valeurs }: DoubleRenvois['aller'],
	selection: Uint8Array,
	served: Uint8Array
) {
	for (let a = 0; a < served.length; a++) {
		const last = bornes[a + 1]!;
		let k = bornes[a]!;
		while (k < last && selection[valeurs[k]!] !== PROPOSE) k++;
		if (k < last) served[a] = 1;
	}
}
