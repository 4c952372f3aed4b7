// Mitoyen: gives each embedded map its own height. Reads no more than a number from its own frames.
addEventListener('message', ({ data, source }) => {
	if (data?.source !== 'mitoyen' || !Number.isFinite(data.hauteur)) return;
	for (const frame of document.querySelectorAll('iframe[src*="/integrer/"]')) {
		if (frame.contentWindow !== source) continue;
		frame.style.height = `${Math.min(Math.max(data.hauteur, 120), 5000)}px`;
	}
});
