import { say } from './etape.mjs';

/** Reporter of the tests in a browser: names those that passed at their second try only, so that none hides. */
export default class SecondEssai {
	/** @type {string[]} */
	#noms = [];

	/** @param {import('vitest/node').TestCase} test */
	onTestCaseResult(test) {
		if (!test.diagnostic()?.flaky) return;
		const [first] = test.result().errors ?? [];
		this.#noms.push(`${test.fullName}\n    ${first?.stack ?? first?.message ?? ''}`);
	}

	onTestRunEnd() {
		if (this.#noms.length === 0) return;
		say(`Réussis au second essai seulement\u202f: ${this.#noms.length}. À rendre sûrs\u202f:`);
		for (const nom of this.#noms) say(`  ${nom}`);
	}
}
