import type { Contours, Ring } from '#lib/server/geo/mesh.ts';

export const square = (x: number, y: number, size: number): Ring => [
	[x, y],
	[x + size, y],
	[x + size, y + size],
	[x, y + size],
	[x, y]
];

/** Two zones that share the side x = 10, which has a bump of 1 unit in its middle. */
export const DEUX_ZONES: Contours = new Map([
	[
		'a',
		[
			[
				[
					[0, 0],
					[10, 0],
					[11, 5],
					[10, 10],
					[0, 10],
					[0, 0]
				]
			]
		]
	],
	[
		'b',
		[
			[
				[
					[10, 0],
					[20, 0],
					[20, 10],
					[10, 10],
					[11, 5],
					[10, 0]
				]
			]
		]
	]
]);
