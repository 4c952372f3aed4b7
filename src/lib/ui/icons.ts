/**
 * Path data of the icons: 24 px grid, 1.75 px stroke, round ends, drawn for Mitoyen. An icon always
 * stands beside its word (`close` excepted, whose control has an accessible name).
 */
export const ICONS = {
	search: 'M10.5 4.5a6 6 0 1 1 0 12a6 6 0 0 1 0-12zM15 15l5 5',
	menu: 'M4 7h16M4 12h16M4 17h16',
	close: 'M6 6l12 12M18 6L6 18',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	down: 'M6 9.5l6 6 6-6',
	right: 'M9.5 6l6 6-6 6',
	ascending: 'M12 19V5M6.5 10.5L12 5l5.5 5.5',
	descending: 'M12 5v14M6.5 13.5L12 19l5.5-5.5',
	unsorted: 'M8 18V6M5 9l3-3 3 3M16 6v12M13 15l3 3 3-3',
	share: 'M12 15V4M8 7.5L12 3.5l4 4M6 11H5v9h14v-9h-1',
	download: 'M12 4v11M7.5 11L12 15.5l4.5-4.5M5 20h14',
	embed: 'M8.5 7L3.5 12l5 5M15.5 7l5 5-5 5M13.5 5l-3 14',
	present: 'M3 5h18M4.5 5v10.5h15V5M12 15.5V18M8.5 20.5L12 18l3.5 2.5',
	print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
	external: 'M10 6H5v13h13v-5M13.5 5H19v5.5M19 5l-8.5 8.5',
	warning: 'M12 4L21 19.5H3zM12 10v4.5M12 17v.1',
	info: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.8v.1',
	pin: 'M12 21c4.2-4.6 6.3-8 6.3-10.7a6.3 6.3 0 0 0-12.6 0C5.7 13 7.8 16.4 12 21zM12 8.2a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 0 1 0-4.4z',
	table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
	copy: 'M9 9h11v11H9zM6 15H4V4h11v2'
} as const;

export type IconName = keyof typeof ICONS;
