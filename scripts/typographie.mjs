import { parse } from 'svelte/compiler';
import { espacer } from '../src/lib/view/espacer.js';

/** Where spaces are code, not typography. */
const VERBATIM = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style']);
/** Attributes and props that are read by people. */
const READ = /^(alt|aria-label|attests|caption|content|label|legend|note|placeholder|text|title)$/;

/**
 * Bounds of every text of a template that people read.
 * @param {unknown} node
 * @param {[number, number][]} found
 */
function collect(node, found) {
	if (Array.isArray(node)) return node.forEach((child) => collect(child, found));
	if (!node || typeof node !== 'object') return;
	if ('type' in node && 'name' in node) {
		if (node.type === 'RegularElement' && VERBATIM.has(String(node.name))) return;
		if (node.type === 'Attribute' && !READ.test(String(node.name))) return;
	}
	if ('type' in node && node.type === 'Text' && 'start' in node && 'end' in node)
		found.push([Number(node.start), Number(node.end)]);
	else Object.values(node).forEach((child) => collect(child, found));
}

/**
 * Sets the French spaces in the text of every template at build time: authors type plain spaces,
 * no line ever breaks before a question mark. Strings of scripts are left as they are.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function typographie() {
	return {
		name: 'typographie',
		markup({ content }) {
			/** @type {[number, number][]} */
			const texts = [];
			collect(parse(content, { modern: true }).fragment, texts);
			let code = content;
			for (const [start, end] of texts.sort((a, b) => b[0] - a[0]))
				code = code.slice(0, start) + espacer(code.slice(start, end)) + code.slice(end);
			return { code };
		}
	};
}
