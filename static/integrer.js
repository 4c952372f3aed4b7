// Mitoyen: gives each embedded view its own height. Reads no more than a number from its own frames.
{
	const frames = () => document.querySelectorAll('iframe[src*="/integrer/"]');
	addEventListener('message', ({ data, source }) => {
		if (data?.source !== 'mitoyen' || !Number.isFinite(data.hauteur)) return;
		for (const frame of frames()) {
			if (frame.contentWindow !== source) continue;
			frame.style.height = `${Math.min(Math.max(data.hauteur, 120), 5000)}px`;
		}
	});
	// Those that were there before this script speak again.
	for (const frame of frames()) {
		frame.contentWindow?.postMessage({ source: 'mitoyen', question: 'hauteur' }, '*');
	}
}
