/**
 * Hears how high each of the three frames is, and writes it beside what was given. Without it the page
 * says all that can be said without measuring.
 */
addEventListener(
	'message',
	({ data, source }: MessageEvent<{ source?: string; hauteur?: number }>) => {
		const { hauteur } = data;
		if (data.source !== 'mitoyen' || !Number.isFinite(hauteur)) return;
		for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-cadre]')) {
			if (frame.contentWindow === source) say(frame.dataset.cadre ?? '', Math.ceil(hauteur!));
		}
	}
);

function say(largeur: string, besoin: number): void {
	const line = document.querySelector<HTMLElement>(`[data-mesure="${largeur}"]`);
	if (!line) return;
	const donnee = Number(line.dataset.hauteur);
	const enough = besoin <= donnee ? 'la vue est entière' : 'il faut la faire défiler';
	line.textContent = `Hauteur donnée\u00a0: ${donnee} pixels\u202f; nécessaire\u00a0: ${besoin}\u202f; ${enough}.`;
}

// A frame that spoke before this script was there speaks again.
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-cadre]')) {
	frame.contentWindow?.postMessage({ source: 'mitoyen', question: 'hauteur' }, '*');
}
