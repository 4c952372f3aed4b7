/** Styles that are in the page already: SvelteKit names them again, disabled, for a client router that no page has. */
const REDITES = /\s*<link href="[^"]*" rel="stylesheet" disabled media="\(max-width: 0\)">/g;

/** The template of a page (app.html) completed: the attributes of its root element, no style named twice. */
export function completerGabarit(html: string, racine: string): string {
	return html.replace('%mitoyen.racine%', () => racine).replace(REDITES, '');
}
