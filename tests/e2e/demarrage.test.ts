import { once } from 'node:events';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launch, startServeur } from './serveur.ts';

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

describe('a server whose data cannot be trusted', () => {
	const cases: [string, string, (dir: string, release: string) => void][] = [
		['is cut', 'altérée', (_, release) => truncateSync(release, 1000)],
		[
			'has one byte flipped',
			'altérée',
			(_, release) => {
				const bytes = readFileSync(release);
				bytes[bytes.length >> 1]! ^= 1;
				writeFileSync(release, bytes);
			}
		],
		['has no pointer', 'current.json manque', (dir) => writeFileSync(join(dir, 'x'), '')],
		['has an empty pointer', 'incomplet', (dir) => writeFileSync(join(dir, 'current.json'), '')]
	];

	it.each(cases)(
		'refuses to start when the release %s, with the remedy and no stack',
		async (name, said, spoil) => {
			const dir =
				name === 'has no pointer' ? mkdtempSync(join(tmpdir(), 'mitoyen-empty-')) : spoilt(spoil);
			const { code, text } = await fail({ RELEASES_DIR: dir });
			expect(code).toBe(1);
			expect(text).toContain(said);
			expect(text).toContain('npm run data:compile');
			expect(text).not.toMatch(/\n\s+at /);
		}
	);
});

describe('npm start', () => {
	it('installs and builds nothing when nothing changed, and says address, version and hash', async () => {
		const serveur = await startServeur({}, 'scripts/start.mjs');
		expect(serveur.output()).not.toContain('→');
		expect(serveur.output()).toMatch(/Mitoyen est prêt.*http:\/\/localhost:\d+/);
		expect(serveur.output()).toMatch(/version \d+ du \d{4}-\d\d-\d\d, empreinte [0-9a-f]{12}/);
		expect((await fetch(`${serveur.origine}/sante`)).status).toBe(200);
		expect(await serveur.stop()).toBe(0);
	});

	it('answers on localhost by IPv4 and by IPv6 without any setting', async () => {
		const ipv6 = await ecouteIpv6();
		const serveur = await startServeur({ HOST: '' });
		const port = new URL(serveur.origine).port;
		const answers = await Promise.all(
			['127.0.0.1', '[::1]'].map((host) => fetch(`http://${host}:${port}/sante`).catch(() => null))
		);
		expect(answers.map((answer) => answer?.status)).toEqual([200, ipv6 ? 200 : undefined]);
		await serveur.stop();
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

	it('stops at once and cleanly on SIGINT', async () => {
		const serveur = await startServeur();
		serveur.process.kill('SIGINT');
		const [code] = await once(serveur.process, 'exit');
		expect(code).toBe(0);
		expect(serveur.output()).toContain('Arrêt');
	});
});

describe('a public server', () => {
	it('answers to the host of ORIGIN only, and asks for https', async () => {
		const serveur = await startServeur({ ORIGIN: 'https://mitoyen.example' });
		const own = await fetch(`${serveur.origine}/sante`);
		expect(own.headers.get('strict-transport-security')).toBe('max-age=31536000');
		expect((await fetch(`${serveur.origine}/`)).status).toBe(421);
		await serveur.stop();
	});

	it('holds no more than 150 MB of memory at rest', async () => {
		const serveur = await startServeur();
		const pages = ['/', '/structures', '/axes', '/couverture.json', '/etude-2023', '/noyau.json'];
		for (const page of pages) await (await fetch(serveur.origine + page)).text();
		const status = readdirSync('/proc').includes(String(serveur.process.pid))
			? readFileSync(`/proc/${serveur.process.pid}/status`, 'utf8')
			: 'VmRSS: 0 kB';
		expect(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toBeLessThan(150);
		await serveur.stop();
	});
});
