import { once } from 'node:events';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReleaseFile } from '#lib/server/release-file.ts';
import { launch, type Serveur, startServeur } from './serveur.ts';

/** Starts and waits for the end: what the process said and its exit code. */
async function fail(env: Record<string, string>, script = 'scripts/serve.mjs') {
	const { child, output } = launch(script, { PORT: '0', HOST: '127.0.0.1', ...env });
	const [code] = await once(child, 'exit');
	return { code, text: output() };
}

/** Whether this machine has an IPv6 loopback: some have none at all. */
async function ecouteIpv6(): Promise<boolean> {
	const server = createServer().listen(0, '::1');
	const there = await once(server, 'listening').then(
		() => true,
		() => false
	);
	server.close();
	return there;
}

/** A copy of the published releases, spoilt. */
function spoilt(spoil: (dir: string, release: string) => void): string {
	const dir = mkdtempSync(join(tmpdir(), 'mitoyen-releases-'));
	cpSync('var/releases', dir, { recursive: true });
	const { fichier } = JSON.parse(readFileSync(join(dir, 'current.json'), 'utf8'));
	spoil(dir, join(dir, fichier));
	return dir;
}

function flipByte(path: string): void {
	const bytes = readFileSync(path);
	bytes[bytes.length >> 1]! ^= 1;
	writeFileSync(path, bytes);
}

describe('a server whose data cannot be trusted', () => {
	const vide = () => mkdtempSync(join(tmpdir(), 'mitoyen-empty-'));
	const cases: [string, string, () => string][] = [
		['is cut', 'altérée', () => spoilt((_, release) => truncateSync(release, 1000))],
		['has one byte flipped', 'altérée', () => spoilt((_, release) => flipByte(release))],
		['has no pointer', 'current.json manque', vide],
		[
			'has an empty pointer',
			'incomplet',
			() => spoilt((dir) => writeFileSync(join(dir, 'current.json'), ''))
		]
	];

	it.each(cases)('refuses the release that %s, with the remedy', (_, said, make) => {
		const dir = make();
		expect(() => readReleaseFile(dir)).toThrow(said);
		expect(() => readReleaseFile(dir)).toThrow('npm run data:compile');
	});

	it('says so and does not start, without a stack', async () => {
		const { code, text } = await fail({ RELEASES_DIR: spoilt((_, release) => flipByte(release)) });
		expect(code).toBe(1);
		expect(text).toContain('altérée');
		expect(text).toContain('npm run data:compile');
		expect(text).not.toMatch(/\n\s+at /);
	});
});

describe('npm start', () => {
	it('installs and builds nothing when nothing changed, says address, version and hash, answers by IPv4 and IPv6', async () => {
		const ipv6 = await ecouteIpv6();
		const serveur = await startServeur({ HOST: '' }, 'scripts/start.mjs');
		expect(serveur.output()).not.toContain('→');
		expect(serveur.output()).toMatch(/Mitoyen est prêt.*http:\/\/localhost:\d+/);
		expect(serveur.output()).toMatch(/version \d+ du \d{4}-\d\d-\d\d, empreinte [0-9a-f]{12}/);
		const { port } = new URL(serveur.origine);
		const answers = await Promise.all(
			['127.0.0.1', '[::1]'].map((host) => fetch(`http://${host}:${port}/sante`).catch(() => null))
		);
		expect(answers.map((answer) => answer?.status)).toEqual([200, ipv6 ? 200 : undefined]);
		expect(await serveur.stop()).toBe(0);
	});

	it('says how to choose another port when the port is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		const { code, text } = await fail({ PORT: String(port) });
		other.close();
		expect(code).toBe(1);
		expect(text).toContain(`Le port ${port} est déjà pris`);
		expect(text).toContain(`PORT=${port + 1} npm start`);
		expect(text).not.toMatch(/\n\s+at /);
	});

	it('refuses a PORT, an ORIGIN or a Node that cannot work, in French', async () => {
		expect((await fail({ PORT: 'abc' })).text).toContain('PORT doit être un nombre');
		expect((await fail({ ORIGIN: 'mitoyen.example' })).text).toContain(
			'ORIGIN doit être une adresse'
		);
		const older =
			'data:text/javascript,Object.defineProperty(process,`versions`,{value:{node:`18.20.0`}})';
		const old = await fail({ NODE_OPTIONS: `--import ${older}` }, 'scripts/start.mjs');
		expect(old.code).toBe(1);
		expect(old.text).toContain('Mitoyen a besoin de Node.js 20.19');
	});
});

describe('a public server', () => {
	const ORIGIN = 'https://mitoyen.example';
	let serveur: Serveur;
	beforeAll(async () => {
		serveur = await startServeur({ ORIGIN });
	});
	afterAll(() => serveur.stop());
	/** Asks for a path under the name that the public knows: `fetch` would say that of the address. */
	const ask = (path: string) =>
		new Promise<IncomingMessage>((resolve, reject) => {
			const { port } = new URL(serveur.origine);
			const headers = { host: new URL(ORIGIN).host };
			get({ host: '127.0.0.1', port, path, headers }, (answer) =>
				answer.resume().once('end', () => resolve(answer))
			).once('error', reject);
		});

	it('answers to the host of ORIGIN only, and asks for https', async () => {
		const own = await fetch(`${serveur.origine}/sante`);
		expect(own.headers.get('strict-transport-security')).toBe('max-age=31536000');
		expect((await fetch(`${serveur.origine}/`)).status).toBe(421);
	});

	it('holds no more than 150 MB of memory at rest', async () => {
		const pages = ['/', '/structures', '/axes', '/couverture.json', '/etude-2023', '/noyau.json'];
		for (const page of pages) expect((await ask(page)).statusCode).toBe(200);
		const status = readdirSync('/proc').includes(String(serveur.process.pid))
			? readFileSync(`/proc/${serveur.process.pid}/status`, 'utf8')
			: 'VmRSS: 0 kB';
		expect(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toBeLessThan(150);
	});

	it('stops at once and cleanly on SIGINT', async () => {
		const exited = once(serveur.process, 'exit');
		serveur.process.kill('SIGINT');
		const [code] = await exited;
		expect(code).toBe(0);
		expect(serveur.output()).toContain('Arrêt');
	});
});
