/**
 * The only script of an embedded map: it tells the page around how high the map is and which
 * département is chosen, and reads in words what is pointed at. It keeps nothing, and without it the
 * map is whole.
 */
const tell = (message: Record<string, unknown>) =>
	parent.postMessage({ source: 'mitoyen', ...message }, '*');

const root = document.documentElement;
const tellHeight = () => tell({ hauteur: Math.ceil(root.getBoundingClientRect().height) });
// At once: browsers observe nothing in a frame that no one has scrolled to yet.
tellHeight();
new ResizeObserver(tellHeight).observe(root);
// The page around may have begun to listen after the first time.
addEventListener('message', ({ data, source }: MessageEvent<{ question?: string } | null>) => {
	if (source === parent && data?.question === 'hauteur') tellHeight();
});

const lu = document.querySelector('[data-lu]');
const pointed = ({ target }: Event) =>
	target instanceof Element ? target.closest<SVGAElement>('a[data-code]') : null;

for (const type of ['pointerover', 'focusin'] as const) {
	addEventListener(type, (event) => {
		const link = pointed(event);
		if (link && lu) lu.textContent = link.getAttribute('aria-label');
	});
}
addEventListener('click', (event) => {
	const code = pointed(event)?.dataset.code;
	if (code !== undefined) tell({ departement: code });
});
root.dataset.vivant = '';
