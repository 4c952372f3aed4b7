import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';

/** The HTML that the server sends for a component, without the marks of hydration. */
export function html<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props
): string {
	const { body } = render(component, { props });
	return body.replace(/<!--.*?-->/g, '').replace(/[ \t\n]+/g, ' ');
}

/** Content to put in a component. */
export const snippet = (text: string) =>
	createRawSnippet(() => ({ render: () => `<b>${text}</b>` }));

/** What a screen reader or a text browser is left with. */
export const textOf = (markup: string) =>
	markup
		.replace(/<style[^]*?<\/style>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/[ \t\n]+/g, ' ')
		.trim();
