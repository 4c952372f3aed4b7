const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const FRENCH = 'àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ';
/** Letters of names that are not French: communes, structures, people. */
const FOREIGN = 'áíóúñãõåøßÁÍÓÚÑ';
const SIGNS = '«»‹›“”‘’–—…·•°º²³€№§†×÷±−≤≥≠≈→←↑↓©®™ﬁﬂ';
/** No-break, narrow no-break and thin spaces, soft hyphen. */
const SPACES = '\u00a0\u202f\u2009\u00ad';

/**
 * Every character that the shipped serif draws: the subset of `npm run fonts:build`. Pages fall back
 * to another font for the rest; pictures made on the server have no fallback and must replace it.
 */
export const CHARACTERS = ASCII + FRENCH + FOREIGN + SIGNS + SPACES;
