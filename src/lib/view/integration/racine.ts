import { vueDe } from './vue.ts';
import { parseReglages } from './reglages.ts';

const THEMES = { auto: '', clair: ' data-theme="light"', sombre: ' data-theme="dark"' };

/** Attributes of the root element of a page: an embedded map has the theme of its address, and says so. */
export function racineDe({ pathname, searchParams }: URL): string {
	if (!pathname.startsWith('/integrer/') || vueDe(pathname) === null) return '';
	const { theme, fond } = parseReglages(searchParams).reglages;
	const nu = fond === 'transparent' ? ' data-fond="transparent"' : '';
	return `data-cadre${THEMES[theme]}${nu}`;
}
