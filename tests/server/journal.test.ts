import { afterEach, describe, expect, it, vi } from 'vitest';
import { logError } from '#lib/server/journal.ts';

afterEach(() => vi.restoreAllMocks());

const lineOf = (url: string): { url: string } => {
	const lines: string[] = [];
	vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
	logError(new Error('x'), { requestId: 'r', url, status: 500 });
	return JSON.parse(lines.join('')) as { url: string };
};

describe('the log of errors', () => {
	it('names the address', () => {
		expect(lineOf('/equipe/structures/adico').url).toBe('/equipe/structures/adico');
	});

	it('never the secret of a review link', () => {
		expect(lineOf('/relecture/Zm9vYmFy/ebauche').url).toBe('/relecture/…/ebauche');
	});
});
