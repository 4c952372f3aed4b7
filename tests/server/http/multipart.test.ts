import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EnvoiIllisible, recevoir } from '#lib/server/http/multipart.ts';

/** The fields of a form that comes in chunks of some size. */
async function champs(corps: Uint8Array, type: string, taille = 7) {
	const pieces = Array.from({ length: Math.ceil(corps.length / taille) }, (_, i) =>
		corps.subarray(i * taille, (i + 1) * taille)
	);
	const body = new ReadableStream({
		pull(control) {
			const next = pieces.shift();
			if (next) control.enqueue(next);
			else control.close();
		}
	});
	const request = new Request('http://localhost/', {
		...{ method: 'POST', body, headers: { 'content-type': type } },
		...{ duplex: 'half' }
	});
	const lus: { nom: string; fichier: string | null; octets: number[] }[] = [];
	await recevoir(request, (champ) => {
		const lu = { ...champ, octets: [] as number[] };
		lus.push(lu);
		return (octets) => void lu.octets.push(...octets);
	});
	return lus;
}

async function envoyer(form: FormData, taille?: number) {
	const made = new Response(form);
	return champs(
		new Uint8Array(await made.arrayBuffer()),
		made.headers.get('content-type')!,
		taille
	);
}

describe('a form that is received piece by piece', () => {
	it('gives each field its bytes, wherever the pieces are cut and whatever they contain', async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc.constant(new TextEncoder().encode('\r\n--\r\n\r\n----WebKit\r\n'))
		);
		await fc.assert(
			fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (octets, taille) => {
				const form = new FormData();
				form.set('fichier', new File([octets as BlobPart], 'été "1".csv'));
				form.set('collage', 'a;b');
				expect(await envoyer(form, taille)).toEqual([
					{ nom: 'fichier', fichier: 'été "1".csv', octets: [...octets] },
					{ nom: 'collage', fichier: null, octets: [97, 59, 98] }
				]);
			}),
			{ numRuns: 60 }
		);
	});

	it('that is cut, or that is none, is refused', async () => {
		const type = 'multipart/form-data; boundary=x';
		const bytes = (text: string) => new TextEncoder().encode(text);
		const tete = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n';
		expect(await champs(bytes(`${tete}1\r\n--x--\r\n`), type)).toHaveLength(1);
		for (const [corps, de] of [
			[`${tete}1`, type],
			['', type],
			['--x\r\ncontent-disposition: form-data\r\n\r\n1\r\n--x--', type],
			[`--x\r\n${'a'.repeat(10_000)}`, type],
			['a=1', 'application/x-www-form-urlencoded'],
			[`${tete}1\r\n--x--`, 'multipart/form-data']
		] as const) {
			await expect(champs(bytes(corps), de)).rejects.toThrow(EnvoiIllisible);
		}
	});
});
