import type { Demande, Reponse } from './calcul-worker.ts';
import address from './calcul-worker.ts?worker&url';
import type { ModeleChevauchement } from './modele.ts';

/** Above this number of structures the pairs are computed apart, so that the page goes on answering. */
export const STRUCTURES_SUR_PLACE = 2000;

/** Computes models in a worker, one at a time: a new question stops the one before. */
export class Calcul {
	/** Part done of what is being computed, 0 to 1; null: nothing is. */
	part = $state<number | null>(null);
	#worker: Worker | null = null;
	readonly #noyau: string;

	/** `noyau`: its address. */
	constructor(noyau: string) {
		this.#noyau = noyau;
	}

	/** The model of a query; null when it was given up. Rejects when the worker fails. */
	modele(requete: string): Promise<ModeleChevauchement | null> {
		if (this.part !== null) this.annuler();
		this.part = 0;
		this.#worker ??= new Worker(address, { type: 'module' });
		this.#worker.postMessage({ noyau: this.#noyau, requete } satisfies Demande);
		const worker = this.#worker;
		return this.#answer(worker).finally(() => {
			// The one that was given up must not hide the progress of the next one.
			if (this.#worker === worker) this.part = null;
		});
	}

	#answer(worker: Worker): Promise<ModeleChevauchement | null> {
		return new Promise((resolve, reject) => {
			this.#abandon = () => resolve(null);
			worker.onerror = () => reject(new Error('Le calcul s’est arrêté.'));
			worker.onmessage = ({ data }: MessageEvent<Reponse>) => {
				if ('part' in data) this.part = data.part;
				else if ('modele' in data) resolve(data.modele);
				else reject(new Error(data.erreur));
			};
		});
	}

	/** Stops what is being computed: the worker ends at once, and the next question starts another. */
	annuler(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.part = null;
		this.#abandon();
	}

	#abandon: () => void = () => undefined;
}
