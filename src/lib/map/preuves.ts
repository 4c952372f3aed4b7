import { serialiseVue } from '#lib/view/ecriture-vue.ts';
import type { Preuves } from '#lib/view/preuves.ts';
import type { Vue } from '#lib/view/vue.ts';

const lues = new Map<string, Promise<Preuves>>();

/** The evidence of the selected département of a view, asked once; empty when it cannot be had. */
export function readPreuves(vue: Vue): Promise<Preuves> {
	const { departement } = vue;
	if (departement === null) return Promise.resolve({});
	const query = serialiseVue({ ...vue, departement: null, tri: 'code' });
	const address = `/panneau/${departement}.json?${query}`;
	const loading = lues.get(address) ?? load(address);
	lues.set(address, loading);
	return loading;
}

async function load(address: string): Promise<Preuves> {
	const response = await fetch(address).catch(() => null);
	return response?.ok ? ((await response.json()) as Preuves) : {};
}
