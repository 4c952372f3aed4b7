/** Gathers elements by key, in the order of first appearance (Map.groupBy is missing in Node 20). */
export function groupBy<T>(elements: Iterable<T>, cle: (element: T) => string): Map<string, T[]> {
	const groupes = new Map<string, T[]>();
	for (const element of elements) {
		const nom = cle(element);
		const groupe = groupes.get(nom);
		if (groupe) groupe.push(element);
		else groupes.set(nom, [element]);
	}
	return groupes;
}
