import { expect, it } from 'vitest';
import { tour } from '#lib/server/tour.ts';

it('lets one go at each turn of the event loop, in order: what came meanwhile is answered first', async () => {
	const said: string[] = [];
	const turns = ['a', 'b', 'c'].map((nom) => tour().then(() => said.push(nom)));
	let left = 10;
	await new Promise<void>((done) => {
		const look = () => {
			said.push('|');
			if (--left > 0) setImmediate(look);
			else done();
		};
		setImmediate(look);
	});
	await Promise.all(turns);
	expect(said.join('').replace(/\|+/g, '|')).toMatch(/^\|?a\|b\|c\|$/);
});
