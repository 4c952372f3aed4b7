import { readFileSync } from 'node:fs';
import type { Map as Carte } from 'maplibre-gl';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContours, type TopoContours } from '#lib/geo/contours.ts';
import { createCamera, vueDeDepart } from '#lib/map/libre/camera.ts';

const topo = JSON.parse(readFileSync('static/geo/departements.topo.json', 'utf8'));
const contours = readContours(topo as TopoContours, 'departements');

/** A map 1,000 pixels wide that notes its moves; a place is seen where `project` says. */
function carte(seen = { x: 500, y: 500 }) {
	const moves: [string, unknown, unknown?][] = [];
	const note = (nom: string) => (a: unknown, b?: unknown) => void moves.push([nom, a, b]);
	const fake = {
		fitBounds: note('fitBounds'),
		setMaxBounds: note('setMaxBounds'),
		easeTo: note('easeTo'),
		once: () => ({ then: (listener: () => void) => listener() }),
		getZoom: () => 5,
		getContainer: () => ({ clientWidth: 1000, clientHeight: 900 }),
		project: () => seen,
		unproject: ([x, y]: [number, number]) => ({ lng: x, lat: y })
	};
	return { moves, camera: createCamera(fake as unknown as Carte, contours) };
}

beforeAll(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterAll(() => void vi.unstubAllGlobals());

describe('the first view', () => {
	it('is the metropolis with the margin of the SVG map, Corse and Finistère included', () => {
		const { bounds, fitBoundsOptions, maxBounds } = vueDeDepart(contours, 1000);
		expect(bounds.map((degrees) => Math.round(degrees * 10) / 10)).toEqual([-5.1, 41.4, 9.6, 51.1]);
		expect(fitBoundsOptions).toEqual({ padding: 26 });
		expect(maxBounds).toEqual([-8, 39.5, 13.5, 53]);
	});
});

describe('framing', () => {
	it('moves in 0.4 s within the metropolis, without touching its bounds', () => {
		const { moves, camera } = carte();
		camera.cadrer(['02', '59', '60', '62', '80']);
		expect(moves.map(([nom]) => nom)).toEqual(['fitBounds']);
		expect(moves[0]![2]).toEqual({ padding: 80, duration: 400 });
	});

	it('crosses an ocean at once, and is then held there', () => {
		const { moves, camera } = carte();
		camera.cadrer(['973']);
		expect(moves.map(([nom]) => nom)).toEqual(['setMaxBounds', 'fitBounds', 'setMaxBounds']);
		expect(moves[0]![1]).toBeNull();
		expect(moves[1]![2]).toMatchObject({ duration: 0 });
		expect(moves[2]![1]).toEqual([-56, 1, -50.5, 7]);
		moves.length = 0;
		camera.cadrer(null);
		expect(moves.at(-1)).toEqual(['setMaxBounds', [-8, 39.5, 13.5, 53], undefined]);
	});
});

describe('zooming', () => {
	it('goes to the département that is selected, or around the pointer', () => {
		const { moves, camera } = carte();
		camera.zoomer(1, '2A');
		camera.zoomer(-1, [10, 20]);
		camera.zoomer(1, null);
		expect(moves.map(([, move]) => move)).toEqual([
			{ zoom: 6, center: [expect.closeTo(9, 0), expect.closeTo(42, 0)], duration: 400 },
			{ zoom: 4, around: { lng: 10, lat: 20 }, duration: 400 },
			{ zoom: 6, duration: 400 }
		]);
	});

	it('does not leave the metropolis for an inset', () => {
		const { moves, camera } = carte();
		camera.zoomer(1, '974');
		camera.montrer('974');
		expect(moves).toEqual([['easeTo', { zoom: 6, duration: 400 }, undefined]]);
	});

	it('moves at once when motion is not wanted', () => {
		vi.stubGlobal('matchMedia', () => ({ matches: true }));
		const { moves, camera } = carte();
		camera.zoomer(1, null);
		expect(moves[0]![1]).toEqual({ zoom: 6, duration: 0 });
		vi.stubGlobal('matchMedia', () => ({ matches: false }));
	});
});

describe('what the keyboard reaches', () => {
	it('is brought into view only when it is out of it', () => {
		const inside = carte({ x: 500, y: 500 });
		inside.camera.montrer('80');
		expect(inside.moves).toEqual([]);
		const outside = carte({ x: 990, y: 500 });
		outside.camera.montrer('80');
		expect(outside.moves.map(([nom]) => nom)).toEqual(['easeTo']);
	});
});
