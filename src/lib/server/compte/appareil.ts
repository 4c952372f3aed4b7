const NAVIGATEURS: readonly (readonly [signe: RegExp, nom: string])[] = [
	[/\bEdgA?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\b(Chrome|CriOS)\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];

const SYSTEMES: readonly (readonly [signe: RegExp, nom: string])[] = [
	[/\b(iPhone|iPad)\b/, 'un iPhone ou un iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMacintosh\b/, 'un Mac'],
	[/\b(Linux|X11)\b/, 'Linux']
];

/** Words for a device, from what its browser says of itself: enough to know one's own again. */
export function appareilDe(userAgent: string | null): string {
	const find = (noms: typeof SYSTEMES) => noms.find(([signe]) => signe.test(userAgent ?? ''))?.[1];
	const [navigateur, systeme] = [find(NAVIGATEURS), find(SYSTEMES)];
	if (!navigateur && !systeme) return 'Un appareil inconnu';
	return [navigateur ?? 'Un navigateur', systeme && `sur ${systeme}`].filter(Boolean).join(' ');
}
