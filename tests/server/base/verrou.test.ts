import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderTaken, tenir } from '#lib/server/base/verrou.ts';

const dossiers: string[] = [];
const children: ChildProcess[] = [];
const dossier = () => {
	const dir = mkdtempSync(join(tmpdir(), 'mitoyen-verrou-'));
	dossiers.push(dir);
	return dir;
};
afterAll(() => {
	children.forEach((child) => child.kill('SIGKILL'));
	dossiers.forEach((dir) => rmSync(dir, { recursive: true, force: true }));
});

/** Another process that holds a folder, then does `work` for ever. */
async function autre(dir: string, work: string): Promise<ChildProcess> {
	const place = JSON.stringify(join(dir, 'verrou.sock'));
	const script = `require('net').createServer().listen(${place}, () => { process.stdout.write('ok', () => { ${work} }); });`;
	const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
	children.push(child);
	await once(child.stdout!, 'data');
	return child;
}

describe('a folder that one process holds', () => {
	it('is refused to a second one, and free once it is given back', async () => {
		const dir = dossier();
		const rendre = await tenir(dir);
		await expect(tenir(dir)).rejects.toThrow(FolderTaken);
		await rendre();
		await (
			await tenir(dir)
		)();
	});

	it('is refused while its holder answers nobody, busy for as long as it wants', async () => {
		const dir = dossier();
		await autre(dir, 'for (;;);');
		await expect(tenir(dir)).rejects.toThrow(FolderTaken);
	});

	it('is free at once when its holder was killed', async () => {
		const dir = dossier();
		const child = await autre(dir, '');
		child.kill('SIGKILL');
		await once(child, 'exit');
		await (
			await tenir(dir)
		)();
	});

	it('goes to one of eight that ask together', async () => {
		const dir = dossier();
		const answers = await Promise.allSettled(Array.from({ length: 8 }, () => tenir(dir)));
		const kept = answers.filter(({ status }) => status === 'fulfilled');
		expect(kept).toHaveLength(1);
	}, 20_000);
});
