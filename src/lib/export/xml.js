// Plain JavaScript, because the ateliers read it in threads that nothing compiles.

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text without what XML cannot carry: control characters, lone surrogates, the two non-characters.
 * @param {string} text
 */
export const pourXml = (text) =>
	text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/**
 * Text as it may stand in XML.
 * @param {string} text
 */
export const escapeXml = (text) => pourXml(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
